import fc from 'fast-check'
import { expect, test } from 'vitest'
import { days, epochMillis, localDay, MILLIS_PER_DAY, MILLIS_PER_MINUTE } from '../lib/units.ts'
import { answerItem, DEFAULT_WEIGHTS, type Due, type ItemState, nextMemory, type Rating } from './index.ts'

const start = epochMillis(Date.parse('2026-11-24T02:00Z'))
const after = (minutes: number) => epochMillis(start + minutes * MILLIS_PER_MINUTE)
const inSteps: Due = { at: after(10) }
const inReview: Due = { day: localDay(20_800) }

const answered = (
  state: ItemState | undefined,
  rating: Rating,
  due: Due,
  { scored = true, at = start, meaning = 1 } = {},
) => answerItem(state, { rating, scored, at, due, meaning }, DEFAULT_WEIGHTS)

const learning = answered(undefined, 3, inSteps)
const reviewed = answered(learning, 3, inReview, { at: after(10) })

test('the first answer makes the memory', () => {
  expect(learning).toEqual({
    memory: nextMemory(undefined, 3, days(0), DEFAULT_WEIGHTS),
    phase: 'learning',
    step: 1,
    due: inSteps,
    lastReviewAt: start,
    reviews: 1,
    lapses: 0,
    meaning: 1,
  })
})

test.each([
  // before, rating, recorded due -> phase and step
  [undefined, 1, inSteps, 'learning', 0],
  [undefined, 2, inSteps, 'learning', 0],
  [undefined, 3, inSteps, 'learning', 1],
  [undefined, 4, inReview, 'review', 0],
  [learning, 1, inSteps, 'learning', 0],
  [learning, 2, inSteps, 'learning', 1],
  [learning, 3, inReview, 'review', 0],
  [reviewed, 1, inSteps, 'relearning', 0],
  [reviewed, 3, inReview, 'review', 0],
  // What another version may have decided differently: the recorded date has the word.
  [undefined, 1, inReview, 'review', 0],
  [learning, 3, inSteps, 'learning', 1],
  [reviewed, 3, inSteps, 'relearning', 0],
] as const)(
  '%#: phase and step follow from the rating and the recorded date',
  (state, rating, due, phase, step) => {
    expect(answered(state, rating, due)).toMatchObject({ phase, step, due })
  },
)

test('practice moves step and date, and leaves the memory alone', () => {
  const practised = answered(learning, 3, inReview, { scored: false, at: after(10), meaning: 2 })
  expect(practised).toEqual({ ...learning, phase: 'review', step: 0, due: inReview, meaning: 2 })
})

test('practice without a first answer is the first answer', () => {
  expect(answered(undefined, 2, inSteps, { scored: false })).toEqual(answered(undefined, 2, inSteps))
})

test('only a failed review is a lapse', () => {
  expect(answered(learning, 1, inSteps).lapses).toBe(0)
  const lapsed = answered(reviewed, 1, inSteps)
  expect(lapsed.lapses).toBe(1)
  expect(answered(lapsed, 1, inSteps).lapses).toBe(1)
  expect(answered(reviewed, 1, inSteps, { scored: false }).lapses).toBe(0)
})

test('the memory advances by the days since the last scored answer', () => {
  const practised = answered(reviewed, 3, inReview, { scored: false, at: after(5000) })
  const at = epochMillis(reviewed.lastReviewAt + 3.25 * MILLIS_PER_DAY)
  expect(answered(practised, 3, inReview, { at }).memory).toEqual(
    nextMemory(reviewed.memory, 3, days(3.25), DEFAULT_WEIGHTS),
  )
})

test('whatever the log holds, the memory stays within bounds', () => {
  const answers = fc.array(
    fc.record({
      rating: fc.constantFrom(1, 2, 3, 4),
      scored: fc.boolean(),
      at: fc.integer({ min: 0, max: 4e12 }).map(epochMillis),
      due: fc.oneof(fc.constant(inSteps), fc.constant(inReview)),
      meaning: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(answers, (given) => {
      let state: ItemState | undefined
      for (const answer of given) state = answerItem(state, answer as never, DEFAULT_WEIGHTS)
      expect(state?.memory.stability).toBeGreaterThanOrEqual(0.001)
      expect(state?.memory.stability).toBeLessThanOrEqual(36_500)
      expect(state?.memory.difficulty).toBeGreaterThanOrEqual(1)
      expect(state?.memory.difficulty).toBeLessThanOrEqual(10)
      expect(state?.step).toBeLessThan(2)
    }),
  )
})
