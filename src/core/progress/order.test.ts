import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochMillis } from '../lib/units.ts'
import { compareEvents, type EventId, type Hlc, hlcMillis, isHlc, mergeEvents, nextHlc } from './index.ts'
import { randomLog } from './random-log.fixture.ts'

const at = (hlc: number, id: EventId) => ({ hlc: hlc as Hlc, id })

test.each([
  ['the clock comes first', at(1, 'zzzzzzzzzz:9'), at(2, 'aaaaaaaaaa:1')],
  ['then the device', at(1, 'aaaaaaaaaa:9'), at(1, 'zzzzzzzzzz:1')],
  ['then the number, as a number', at(1, 'aaaaaaaaaa:9'), at(1, 'aaaaaaaaaa:10')],
])('%s', (_, earlier, later) => {
  expect(compareEvents(earlier, later)).toBeLessThan(0)
  expect(compareEvents(later, earlier)).toBeGreaterThan(0)
  expect(compareEvents(later, later)).toBe(0)
})

test('merging is a set union: neither order nor grouping nor repetition matters', () => {
  const parts = randomLog.chain((log) =>
    fc.tuple(fc.subarray([...log]), fc.subarray([...log]), fc.subarray([...log])),
  )
  fc.assert(
    fc.property(parts, ([a, b, c]) => {
      expect(mergeEvents(a, b)).toEqual(mergeEvents(b, a))
      expect(mergeEvents(mergeEvents(a, b), c)).toEqual(mergeEvents(a, mergeEvents(b, c)))
      expect(mergeEvents(a, a)).toEqual(mergeEvents(a, []))
      expect(new Set(mergeEvents(a, b))).toEqual(new Set([...a, ...b]))
    }),
  )
})

test('the clock never stands still or goes back, and follows the wall when that is ahead', () => {
  const moment = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2109, 0) }).map(epochMillis)
  fc.assert(
    fc.property(moment, fc.array(moment), (first, more) => {
      let last = nextHlc(undefined, first)
      for (const now of more) {
        const next = nextHlc(last, now)
        expect(isHlc(next)).toBe(true)
        expect(next).toBeGreaterThan(last)
        expect(hlcMillis(next)).toBeGreaterThanOrEqual(now)
        last = next
      }
    }),
  )
})
