import { expect, test } from 'vitest'
import type { StoredEvent } from '../progress/index.ts'
import { medianLatencies } from './index.ts'

// Only these three members are looked at.
const answers = (drill: string, latencies: readonly number[]) =>
  latencies.map((latency) => ({ kind: 'review', drill, latency }) as StoredEvent)
const upTo = (count: number) => Array.from({ length: count }, (_, index) => count - index)

test('from twenty answers on, the middle one counts, and one pause for coffee does not', () => {
  const recent = [...answers('choice', [...upTo(20), 9_000_000]), ...answers('typing', upTo(19))]
  expect(medianLatencies(recent)).toEqual({ choice: 11 })
})

test('events of other kinds have no latency', () => {
  const opaque = { kind: 'opaque', drill: 'choice', latency: 5, source: {} } as unknown as StoredEvent
  expect(medianLatencies(new Array<StoredEvent>(30).fill(opaque))).toEqual({})
})
