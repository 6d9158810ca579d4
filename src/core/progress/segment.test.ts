import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochMillis } from '../lib/units.ts'
import { decodeSegment, encodeSegment, type Hlc, type StoredEvent } from './index.ts'
import { randomLog } from './random-log.fixture.ts'

test('every event comes back the same and in its place, whatever the order', () => {
  const shuffled = randomLog.chain((log) => fc.shuffledSubarray([...log], { minLength: log.length }))
  fc.assert(
    fc.property(shuffled, (events) => {
      expect(decodeSegment(encodeSegment(events))).toEqual({ ok: true, value: events })
    }),
    { numRuns: 300 },
  )
})

const [answer] = fc
  .sample(randomLog, { numRuns: 50, seed: 4 })
  .flat()
  .filter(({ kind }) => kind === 'review')

test.each([
  ['the largest clock reading', { hlc: Number.MAX_SAFE_INTEGER as Hlc }],
  ['the smallest', { hlc: 0 as Hlc }],
  ['a clock a century behind', { hlc: 0 as Hlc, at: epochMillis(Date.UTC(2108, 0) + 1) }],
  ['the last year', { at: epochMillis(Date.UTC(2200, 0)) }],
  ['the first year', { at: epochMillis(Date.UTC(2000, 0)) }],
  ['a high number', { id: 'phone00000:9999999999' as const }],
  ['a fraction of a millisecond', { latency: 1234.567 }],
])('%s comes back the same', (_, extreme) => {
  // Every field of the extremes has the type it has in a review.
  const events = [answer, { ...answer, ...extreme }, answer] as StoredEvent[]
  expect(decodeSegment(encodeSegment(events))).toEqual({ ok: true, value: events })
})

test('any other byte anywhere, or a byte more or less, gives no events', () => {
  fc.assert(
    fc.property(randomLog, fc.nat(), fc.integer({ min: 1, max: 255 }), (log, at, change) => {
      const bytes = encodeSegment(log)
      const damaged = Uint8Array.from(bytes)
      const index = at % bytes.length
      damaged[index] = (damaged[index] ?? 0) ^ change
      expect(decodeSegment(damaged).ok).toBe(false)
      expect(decodeSegment(bytes.subarray(0, index)).ok).toBe(false)
      expect(decodeSegment(Uint8Array.of(...bytes, change)).ok).toBe(false)
    }),
  )
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeSegment(bytes).ok).toBe(false)
    }),
  )
})

test('a thousand answers take less than 25 bytes each', () => {
  const log = fc.sample(randomLog, { numRuns: 200, seed: 1 }).flat()
  const answers = log
    .filter((event) => event.kind === 'review' && Number.isInteger(event.latency))
    .slice(0, 1000)
  expect(answers.length).toBe(1000)
  expect(encodeSegment(answers).length / answers.length).toBeLessThan(25)
})
