import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../lib/random.ts'
import { days, epochMillis, type LocalDay, localDay, MILLIS_PER_MINUTE } from '../lib/units.ts'
import { fuzzRange } from './fsrs.ts'
import {
  chooseDue,
  DEFAULT_WEIGHTS,
  type DueContext,
  type ItemState,
  localDayOf,
  type Rating,
} from './index.ts'

const zone = 'Asia/Shanghai'
const now = epochMillis(Date.parse('2026-11-24T02:00Z'))
const today = localDayOf(now, zone)

const mature: ItemState = {
  memory: { stability: days(40), difficulty: 5 },
  phase: 'review',
  step: 0,
  due: { day: today },
  lastReviewAt: epochMillis(now - 40 * 86_400_000),
  reviews: 6,
  lapses: 0,
  meaning: 1,
}
const learning: ItemState = { ...mature, phase: 'learning', due: { at: now }, lastReviewAt: now }

const context = (changes: Partial<DueContext> = {}): DueContext => ({
  zone,
  desiredRetention: 0.9,
  weights: DEFAULT_WEIGHTS,
  random: createRandom('seed'),
  load: () => 0,
  ...changes,
})
const choose = (state: ItemState | undefined, rating: Rating, changes?: Partial<DueContext>, scored = true) =>
  chooseDue(state, { rating, scored, at: now }, context(changes))
const ahead = (...args: Parameters<typeof choose>) => {
  const due = choose(...args)
  return 'day' in due ? due.day - today : Number.NaN
}

test.each([
  [undefined, 1, 1],
  [undefined, 2, 6],
  [undefined, 3, 10],
  [learning, 1, 1],
  [{ ...learning, step: 1 }, 2, 6],
  [learning, 3, 10],
  [mature, 1, 10],
  [{ ...learning, phase: 'relearning' as const }, 1, 10],
  [{ ...learning, phase: 'relearning' as const }, 2, 15],
] as const)('%#: in steps an item comes back within minutes', (state, rating, minutes) => {
  expect(choose(state, rating)).toEqual({ at: now + minutes * MILLIS_PER_MINUTE })
})

test('an item known cold leaves the steps at once', () => {
  expect(ahead(undefined, 4)).toBeGreaterThanOrEqual(7)
  expect(ahead({ ...learning, step: 1 }, 3, {}, false)).toBeGreaterThan(30)
})

test('a lower desired retention means longer intervals', () => {
  expect(ahead(mature, 3, { desiredRetention: 0.8 })).toBeGreaterThan(
    ahead(mature, 3, { desiredRetention: 0.95 }),
  )
})

test('the same seed chooses the same day', () => {
  expect(choose(mature, 3)).toEqual(choose(mature, 3))
})

test('every day of the range is chosen at some time, and none outside', () => {
  const chosen = new Set(
    Array.from({ length: 500 }, (_, seed) =>
      ahead(
        { ...mature, memory: { stability: days(5), difficulty: 5 }, phase: 'learning', step: 1 },
        3,
        {
          random: createRandom(`seed ${seed}`),
        },
        false,
      ),
    ),
  )
  const { shortest, longest } = fuzzRange(days(5), days(0))
  expect([...chosen].sort((a, b) => a - b)).toEqual(
    Array.from({ length: longest - shortest + 1 }, (_, index) => shortest + index),
  )
})

test('a free day is preferred to a crowded one', () => {
  const free = ahead(mature, 3, { random: createRandom('any') })
  const load = (day: LocalDay) => (day === today + free ? 0 : 40)
  const days = Array.from({ length: 200 }, (_, seed) =>
    ahead(mature, 3, { load, random: createRandom(`seed ${seed}`) }),
  )
  expect(days.filter((day) => day === free).length).toBeGreaterThan(180)
})

test('the two skills of an entry are kept on different days where the range allows', () => {
  const stabilities = fc.integer({ min: 1, max: 400 })
  const places = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.string(), stabilities, places, (seed, stability, place) => {
      const { shortest, longest } = fuzzRange(days(stability), days(0))
      const other = Math.round(shortest + place * (longest - shortest))
      const siblingDay = localDay(today + other)
      const state: ItemState = { ...learning, step: 1, memory: { stability: days(stability), difficulty: 5 } }
      const chosen = ahead(state, 3, { random: createRandom(seed), siblingDay }, false)
      expect(chosen).toBeGreaterThanOrEqual(shortest)
      expect(chosen).toBeLessThanOrEqual(longest)
      if (longest > shortest) expect(chosen).not.toBe(other)
    }),
  )
})

test('practising what is in review already leaves its day alone, unless it fails or the day has come', () => {
  const later: ItemState = { ...mature, due: { day: localDay(today + 9) } }
  expect(choose(later, 3, {}, false)).toEqual({ day: today + 9 })
  expect(choose(later, 2, {}, false)).toEqual({ day: today + 9 })
  expect(choose(later, 1, {}, false)).toEqual({ at: now + 10 * MILLIS_PER_MINUTE })
  expect(ahead(mature, 3, {}, false)).toBeGreaterThan(30)
})

test('chance at the very end of its range still finds a day', () => {
  const load = (day: LocalDay) => day % 7
  for (const random of [() => 0, () => 1 - 2 ** -53])
    expect(ahead(mature, 3, { random, load })).toBeGreaterThan(40)
})
