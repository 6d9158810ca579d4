import { describe, expect, test } from 'vitest'
import vectorFile from '../../../tests/fixtures/fsrs.json'
import { days, epochMillis, localDay, MILLIS_PER_DAY, MILLIS_PER_MINUTE, millis } from '../lib/units.ts'
import { fuzzRange } from './fsrs.ts'
import {
  answerItem,
  chooseDue,
  DEFAULT_WEIGHTS,
  type Due,
  type ItemState,
  idealInterval,
  LEARNING_STEPS,
  localDayOf,
  type MemoryState,
  nextMemory,
  type Rating,
  RELEARNING_STEPS,
  retrievability,
} from './index.ts'
import { stepAfter } from './steps.ts'

/*
 * Vectors from the public test suites of py-fsrs, ts-fsrs, fsrs-rs and go-fsrs; repositories, commits and licences
 * stand in the file. One runner per kind: a kind without one fails.
 */

// The file is data of several shapes; each runner reads the members its kind has.
interface Vector {
  readonly id: string
  readonly kind: string
  readonly model?: string
  readonly [member: string]: unknown
}

const runners: Readonly<Record<string, (vector: Vector) => void>> = {
  'scheduler-run': (vector) => {
    expect(steps(vector.learning_steps)).toEqual(LEARNING_STEPS)
    expect(steps(vector.relearning_steps)).toEqual(RELEARNING_STEPS)
    expect(run(vector).map(({ intervalDays }) => intervalDays)).toEqual(member(vector, 'interval_days'))
  },
  'scheduler-run-states': (vector) => {
    expect(run(vector).map(({ before }) => before)).toEqual(member(vector, 'state_before'))
  },
  'memory-state': (vector) => {
    let memory: MemoryState | undefined
    for (const [rating, elapsed] of vector.reviews as [Rating, number][]) {
      memory = nextMemory(memory, rating, days(elapsed), weightsOf(vector))
    }
    expectNear(memory?.stability, member(vector, 'stability') as number, vector)
    expectNear(memory?.difficulty, member(vector, 'difficulty') as number, vector)
  },
  'init-stability': (vector) => {
    ratings.forEach((rating, index) => {
      const { stability } = nextMemory(undefined, rating, days(0), weightsOf(vector))
      expectNear(stability, (vector.expect as number[])[index], vector)
    })
  },
  'init-difficulty': (vector) => {
    ratings.forEach((rating, index) => {
      const { difficulty } = nextMemory(undefined, rating, days(0), weightsOf(vector))
      expectNear(difficulty, (vector.expect as number[])[index], vector)
    })
  },
  'forgetting-curve': (vector) => {
    const stabilities = vector.s as number[]
    ;(vector.t as number[]).forEach((elapsed, index) => {
      const memory = { stability: days(stabilities[index] ?? Number.NaN), difficulty: 5 }
      const recalled = retrievability(memory, days(elapsed), weightsOf(vector))
      expectNear(recalled, (vector.expect as number[])[index], vector)
    })
  },
  'next-interval': (vector) => {
    const memory = { stability: days(vector.s as number), difficulty: 5 }
    const intervals = (vector.desired_retention as number[]).map((desired) =>
      Math.max(1, Math.round(idealInterval(memory, desired, weightsOf(vector)))),
    )
    expect(intervals).toEqual(vector.expect_f64)
  },
  'learning-steps': (vector) => {
    expect(steps(vector.learning_steps)).toEqual(LEARNING_STEPS)
    for (const given of vector.cases as (Record<string, unknown> & { step: number })[]) {
      const state = given.state === 'New' ? undefined : ({ phase: 'learning', step: given.step } as const)
      const answers = { again: 1, hard: 2, good: 3, easy: 4 } as const
      for (const name of ['again', 'hard', 'good'] as const) {
        const next = stepAfter(state, answers[name])
        expect(next ? [next.delay / MILLIS_PER_MINUTE, next.step] : null).toEqual(given[name])
      }
      expect(stepAfter(state, answers.easy)).toBeUndefined()
    }
  },
  'fuzz-range-table': (vector) => {
    const bands = vector.ranges as { start: number; end: number | null; factor: number }[]
    for (let interval = 1; interval <= 400; interval++) {
      for (const elapsed of [0, 1, 5, 20, 100]) {
        const expected = rangeByNote(bands, interval, elapsed)
        expect(fuzzRange(days(interval), days(elapsed)), `${interval} after ${elapsed}`).toEqual(expected)
      }
    }
  },
}

/** Vectors of a model we do not have, with the reason. */
const notApplicable: Readonly<Record<string, string>> = {
  'FSRS-7': '34 weights and fractional days, not published on npm: it comes with a later ts-fsrs',
}

describe('the published vectors', () => {
  for (const vector of vectorFile.vectors as Vector[]) {
    const reason = notApplicable[vector.model ?? '']
    test.skipIf(reason)(`${vector.id} (${vector.kind})${reason ? `: ${reason}` : ''}`, () => {
      const runner = runners[vector.kind]
      if (!runner) expect.fail(`no runner for the kind ${vector.kind}`)
      runner(vector)
    })
  }

  test('every runner has a vector to run', () => {
    const kinds = new Set((vectorFile.vectors as Vector[]).map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(Object.keys(runners).sort())
  })

  test('the default weights are the ones the vectors were made with', () => {
    expect(DEFAULT_WEIGHTS).toEqual(vectorFile.vectors[0]?.w)
  })
})

describe('what FSRS-6 does not say', () => {
  const known = nextMemory(undefined, 3, days(0), DEFAULT_WEIGHTS)

  test('a clock set back counts as no time', () => {
    expect(nextMemory(known, 3, days(-5), DEFAULT_WEIGHTS)).toEqual(
      nextMemory(known, 3, days(0), DEFAULT_WEIGHTS),
    )
    expect(retrievability(known, days(-5), DEFAULT_WEIGHTS)).toBe(1)
  })

  test('ten minutes are the same day, a night is not', () => {
    const sameDay = nextMemory(known, 3, days(0), DEFAULT_WEIGHTS)
    expect(nextMemory(known, 3, days(10 / 1440), DEFAULT_WEIGHTS)).toEqual(sameDay)
    expect(nextMemory(known, 3, days(10 / 24), DEFAULT_WEIGHTS).stability).toBeGreaterThan(sameDay.stability)
  })

  test('fractions of a day count', () => {
    const { stability } = nextMemory(known, 3, days(1.5), DEFAULT_WEIGHTS)
    expect(stability).toBeGreaterThan(nextMemory(known, 3, days(1), DEFAULT_WEIGHTS).stability)
    expect(stability).toBeLessThan(nextMemory(known, 3, days(2), DEFAULT_WEIGHTS).stability)
  })

  test.each([
    { name: 'none', weights: [] },
    { name: '19 of FSRS-5', weights: DEFAULT_WEIGHTS.slice(0, 19) },
    { name: 'one that is no number', weights: DEFAULT_WEIGHTS.with(3, Number.NaN) },
  ])('unusable weights ($name) give way to the default ones', ({ weights }) => {
    expect(nextMemory(known, 2, days(3), weights)).toEqual(nextMemory(known, 2, days(3), DEFAULT_WEIGHTS))
    expect(idealInterval(known, 0.8, weights)).toBe(idealInterval(known, 0.8, DEFAULT_WEIGHTS))
  })

  test('no interval is longer than a hundred years', () => {
    expect(fuzzRange(days(1e9), days(10)).longest).toBe(36_500)
  })
})

const ratings = [1, 2, 3, 4] as const

const weightsOf = (vector: Vector): readonly number[] => vector.w as number[]

const member = (vector: Vector, name: string): unknown => (vector.expect as Record<string, unknown>)[name]

const steps = (given: unknown): readonly number[] =>
  (given as string[]).map((step) => millis(Number.parseInt(step, 10) * MILLIS_PER_MINUTE))

function expectNear(actual: number | undefined, expected: number | undefined, vector: Vector) {
  expect(Math.abs((actual ?? Number.NaN) - (expected ?? Number.NaN))).toBeLessThanOrEqual(
    vector.tol as number,
  )
}

/** Answers each item when it is due, as the vector says, with the middle of the range in place of chance. */
function run(vector: Vector): { before: string; intervalDays: number }[] {
  const zone = 'UTC'
  const weights = weightsOf(vector)
  let state: ItemState | undefined
  let at = epochMillis(Date.parse(vector.start as string))
  return (vector.ratings as Rating[]).map((rating) => {
    const before = state
      ? { learning: 'Learning', review: 'Review', relearning: 'Relearning' }[state.phase]
      : 'New'
    const chosen = chooseDue(
      state,
      { rating, scored: true, at },
      {
        zone,
        desiredRetention: vector.desired_retention as number,
        weights,
        random: () => 0.5,
        load: () => 0,
      },
    )
    const elapsed = state ? (at - state.lastReviewAt) / MILLIS_PER_DAY : 0
    const memory = nextMemory(state?.memory, rating, days(elapsed), weights)
    const interval = Math.max(
      1,
      Math.round(idealInterval(memory, vector.desired_retention as number, weights)),
    )
    const today = localDayOf(at, zone)
    // `fuzz: false`: the ideal day, which has to lie in the range chance may choose from.
    const due: Due = 'day' in chosen ? { day: localDay(today + interval) } : chosen
    if ('day' in chosen) {
      const { shortest, longest } = fuzzRange(days(interval), days(elapsed))
      expect(chosen.day - today).toBeGreaterThanOrEqual(shortest)
      expect(chosen.day - today).toBeLessThanOrEqual(longest)
    }
    state = answerItem(state, { rating, scored: true, at, due, meaning: 1 }, weights)
    at = epochMillis('day' in due ? at + interval * MILLIS_PER_DAY : due.at)
    return { before, intervalDays: 'day' in due ? interval : 0 }
  })
}

/** The rule as the vector's note states it. */
function rangeByNote(
  bands: readonly { start: number; end: number | null; factor: number }[],
  interval: number,
  elapsed: number,
) {
  if (interval < 2.5) return { shortest: interval, longest: interval }
  const delta = bands.reduce(
    (sum, { start, end, factor }) => sum + factor * Math.max(Math.min(interval, end ?? interval) - start, 0),
    1,
  )
  const longest = Math.round(interval + delta)
  const least = Math.max(2, Math.round(interval - delta))
  const grown = interval > elapsed ? Math.max(least, elapsed + 1) : least
  return { shortest: Math.min(grown, longest), longest }
}
