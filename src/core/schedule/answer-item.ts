import { type Days, days, type EpochMillis, MILLIS_PER_DAY } from '../lib/units.ts'
import { nextMemory } from './fsrs.ts'
import type { Due, ItemState, Phase, Rating } from './item-state.ts'
import { stepAfter } from './steps.ts'

/** An answer as the log holds it. */
export interface RecordedAnswer {
  readonly rating: Rating
  /** False for practice: it moves the steps and leaves the memory alone. */
  readonly scored: boolean
  readonly at: EpochMillis
  readonly due: Due
  readonly meaning: number
}

/**
 * The pure step of the fold. When the item comes back was chosen when it was answered and is taken as recorded.
 * Practice on an item without a state counts as scored: there is no memory to leave alone.
 */
export function answerItem(
  state: ItemState | undefined,
  answer: RecordedAnswer,
  weights: readonly number[],
): ItemState {
  const { phase, step } = place(state, answer)
  const kept = answer.scored ? undefined : state
  // One literal for every case: a fold makes a million of these, and spreading costs four times as much.
  return {
    memory: kept?.memory ?? nextMemory(state?.memory, answer.rating, elapsedSince(state, answer.at), weights),
    phase,
    step,
    due: answer.due,
    lastReviewAt: kept?.lastReviewAt ?? answer.at,
    reviews: kept?.reviews ?? (state?.reviews ?? 0) + 1,
    lapses: kept?.lapses ?? (state?.lapses ?? 0) + (state?.phase === 'review' && answer.rating === 1 ? 1 : 0),
    meaning: answer.meaning,
  }
}

/** Days since the last scored answer, 0 when there is none or when the clock was set back. */
export function elapsedSince(state: Pick<ItemState, 'lastReviewAt'> | undefined, at: EpochMillis): Days {
  return days(state ? Math.max(0, at - state.lastReviewAt) / MILLIS_PER_DAY : 0)
}

/** A recorded moment means the item is in steps, even where another rule would have let it graduate. */
function place(
  state: ItemState | undefined,
  { rating, due }: RecordedAnswer,
): { readonly phase: Phase; readonly step: number } {
  if ('day' in due) return { phase: 'review', step: 0 }
  const next = stepAfter(state, rating)
  if (next) return { phase: next.phase, step: next.step }
  return state?.phase === 'review'
    ? { phase: 'relearning', step: 0 }
    : { phase: state?.phase ?? 'learning', step: state?.step ?? 0 }
}
