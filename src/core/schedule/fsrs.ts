/*
 * The only file that knows ts-fsrs. Importing the library adds four enumerable methods to Date.prototype, so nothing
 * else may; and only its state functions are used, because its `next()` counts UTC days, which turn at 08:00 in Beijing.
 * See docs/decisions/0005-fsrs-behind-one-file.md.
 */
import { default_w, FSRSAlgorithm, get_fuzz_range } from 'ts-fsrs'
import { type Days, days, type Probability, probability } from '../lib/units.ts'
import type { MemoryState, Rating } from './item-state.ts'

/** FSRS-6: 21 numbers. */
export const DEFAULT_WEIGHTS: readonly number[] = default_w

/** A hundred years: no interval is longer. */
export const LONGEST_INTERVAL: Days = days(36_500)

/**
 * FSRS-6 was fitted on whole days and has a formula of its own for "the same day". Answers nearer than a night's rest
 * use that one; further apart, the fraction of a day counts as it is.
 */
const SAME_DAY: Days = days(8 / 24)

/**
 * What is remembered after an answer. Without `memory` it is the first one, and `elapsed` does not matter.
 * A negative `elapsed` (a clock set back) counts as 0.
 *
 * @example nextMemory(undefined, 3, days(0), DEFAULT_WEIGHTS).stability // 2.3065
 */
export function nextMemory(
  memory: MemoryState | undefined,
  rating: Rating,
  elapsed: Days,
  weights: readonly number[],
): MemoryState {
  const sinceLast = elapsed < SAME_DAY ? 0 : elapsed
  const next = algorithmFor(weights).next_state(memory ?? null, sinceLast, rating)
  return { stability: days(next.stability), difficulty: next.difficulty }
}

/** How likely it is to be recalled now. */
export function retrievability(memory: MemoryState, elapsed: Days, weights: readonly number[]): Probability {
  return probability(algorithmFor(weights).forgetting_curve(Math.max(0, elapsed), memory.stability))
}

/** How long until recall falls to `desiredRetention` (above 0, up to 1); fractional, not rounded, not limited. */
export function idealInterval(
  memory: MemoryState,
  desiredRetention: number,
  weights: readonly number[],
): Days {
  return days(memory.stability * algorithmFor(weights).calculate_interval_modifier(desiredRetention))
}

/** The shortest and the longest interval, in whole days, that are as good as the ideal one. */
export function fuzzRange(
  interval: Days,
  elapsed: Days,
): { readonly shortest: number; readonly longest: number } {
  const whole = Math.min(Math.max(1, Math.round(interval)), LONGEST_INTERVAL)
  if (whole < 2.5) return { shortest: whole, longest: whole }
  const range = get_fuzz_range(whole, Math.floor(Math.max(0, elapsed)), LONGEST_INTERVAL)
  return { shortest: range.min_ivl, longest: range.max_ivl }
}

/** Making an algorithm is a hundred times dearer than using it, and a fold asks a million times with the same list. */
const algorithms = /* @__PURE__ */ new WeakMap<readonly number[], FSRSAlgorithm>()

function algorithmFor(weights: readonly number[]): FSRSAlgorithm {
  const known = algorithms.get(weights)
  if (known) return known
  const list = usable(weights)
  const algorithm = new FSRSAlgorithm({ w: list, enable_short_term: hasSameDayWeights(list) })
  algorithms.set(weights, algorithm)
  return algorithm
}

/** Weights come from the log, which a fold must survive whatever is in it. */
const usable = (weights: readonly number[]): readonly number[] =>
  weights.length === DEFAULT_WEIGHTS.length && weights.every(Number.isFinite) ? weights : DEFAULT_WEIGHTS

/** Weights fitted without same-day answers have zeros there; ts-fsrs would lift one of them to 0.01. */
const hasSameDayWeights = (weights: readonly number[]): boolean =>
  weights.slice(17, 20).some((weight) => weight !== 0)
