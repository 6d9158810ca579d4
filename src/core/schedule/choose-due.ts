import type { Random } from '../lib/random.ts'
import { type Days, days, type EpochMillis, epochMillis, type LocalDay, localDay } from '../lib/units.ts'
import { elapsedSince } from './answer-item.ts'
import { localDayOf } from './calendar.ts'
import { fuzzRange, idealInterval, nextMemory } from './fsrs.ts'
import type { Due, ItemState, MemoryState, Rating } from './item-state.ts'
import { stepAfter } from './steps.ts'

export interface DueContext {
  readonly zone: string
  readonly desiredRetention: number
  readonly weights: readonly number[]
  readonly random: Random
  /** How many items are due on that day already. */
  load(day: LocalDay): number
  /** The day the entry's other skill is due: another is taken where the range has one. */
  readonly siblingDay?: LocalDay | undefined
}

/** An answer that is about to be written down. */
export interface GivenAnswer {
  readonly rating: Rating
  readonly scored: boolean
  readonly at: EpochMillis
}

/** When the item comes back. Chosen once, by the device that asked, and then recorded in the event. */
export function chooseDue(state: ItemState | undefined, answer: GivenAnswer, context: DueContext): Due {
  const step = stepAfter(state, answer.rating)
  if (step) return { at: epochMillis(answer.at + step.delay) }
  const today = localDayOf(answer.at, context.zone)
  return stillAhead(state, answer, today) ?? { day: chooseDay(state, answer, today, context) }
}

/** Practising what is in review already, and not failing it, leaves its day alone. */
function stillAhead(state: ItemState | undefined, { scored }: GivenAnswer, today: LocalDay): Due | undefined {
  const due = !scored && state?.phase === 'review' ? state.due : undefined
  return due && 'day' in due && due.day > today ? due : undefined
}

function chooseDay(
  state: ItemState | undefined,
  answer: GivenAnswer,
  today: LocalDay,
  context: DueContext,
): LocalDay {
  const elapsed = elapsedSince(state, answer.at)
  const memory = memoryAfter(state, answer, elapsed, context.weights)
  const interval = idealInterval(memory, context.desiredRetention, context.weights)
  const { shortest, longest } = fuzzRange(interval, answer.scored ? elapsed : days(0))
  return chooseAmong(daysBetween(today + shortest, today + longest), context)
}

const memoryAfter = (
  state: ItemState | undefined,
  { rating, scored }: GivenAnswer,
  elapsed: Days,
  weights: readonly number[],
): MemoryState => (state && !scored ? state.memory : nextMemory(state?.memory, rating, elapsed, weights))

const daysBetween = (first: number, last: number): LocalDay[] =>
  Array.from({ length: last - first + 1 }, (_, index) => localDay(first + index))

/** A day with half the load is four times as likely: enough to level the days, without emptying any. */
function chooseAmong(range: readonly LocalDay[], { load, siblingDay, random }: DueContext): LocalDay {
  const apart = range.filter((day) => day !== siblingDay)
  const candidates = apart.length > 0 ? apart : range
  const weights = candidates.map((day) => 1 / (1 + load(day)) ** 2)
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0)
  const chosen = candidates.find((_, index) => {
    rest -= weights[index] ?? 0
    return rest < 0
  })
  // Rounding can leave a crumb after the last one.
  return chosen ?? candidates[candidates.length - 1] ?? localDay(0)
}
