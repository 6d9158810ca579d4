import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventId } from '../../core/progress/index.ts'
import { type KnownIds, knows, withIds } from './known-ids.ts'

const anId = fc
  .tuple(fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb'), fc.integer({ min: 1, max: 40 }))
  .map(([device, seq]): EventId => `${device}:${seq}`)

test('what was added is known and nothing else, in whatever portions it came', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anId)), anId, (portions, probe) => {
      const known = portions.reduce<KnownIds>((sum, portion) => withIds(sum, portion), {})
      expect(knows(known, probe)).toBe(portions.flat().includes(probe))
    }),
  )
})

test('a device that counts without gaps is one range, however long', () => {
  const ids = Array.from({ length: 5_000 }, (_, index): EventId => `aaaaaaaaaa:${index + 1}`)
  expect(withIds(withIds({}, ids.slice(2_000)), ids.slice(0, 2_000))).toEqual({ aaaaaaaaaa: [1, 5_000] })
})
