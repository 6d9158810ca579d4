import { MILLIS_PER_MINUTE, type Millis, millis } from '../lib/units.ts'
import type { ItemState, Phase, Rating } from './item-state.ts'

/** Fixed same-day steps: within a day FSRS-6 predicts worse than the average (LogLoss 0.384 against 0.382). */
export const LEARNING_STEPS: readonly Millis[] = [minutes(1), minutes(10)]
export const RELEARNING_STEPS: readonly Millis[] = [minutes(10)]

export interface Step {
  readonly phase: Exclude<Phase, 'review'>
  readonly step: number
  readonly delay: Millis
}

/** The step that follows an answer, or undefined when the item is (or stays) in review. */
export function stepAfter(
  state: Pick<ItemState, 'phase' | 'step'> | undefined,
  rating: Rating,
): Step | undefined {
  if (state?.phase === 'review') {
    return rating === 1 ? stepAt('relearning', 0) : undefined
  }
  const phase = state?.phase ?? 'learning'
  const step = state?.step ?? 0
  if (rating === 1) return stepAt(phase, 0)
  if (rating === 2) return { phase, step, delay: hardDelay(stepsOf(phase)) }
  return rating === 3 ? stepAt(phase, step + 1) : undefined
}

function stepAt(phase: Step['phase'], step: number): Step | undefined {
  const delay = stepsOf(phase)[step]
  return delay === undefined ? undefined : { phase, step, delay }
}

const stepsOf = (phase: Step['phase']): readonly Millis[] =>
  phase === 'learning' ? LEARNING_STEPS : RELEARNING_STEPS

/** Whole minutes: midway between the first two steps, or half as long again when there is one; as ts-fsrs does. */
function hardDelay([first = minutes(1), second]: readonly Millis[]): Millis {
  const delay = second === undefined ? first * 1.5 : (first + second) / 2
  return minutes(Math.round(delay / MILLIS_PER_MINUTE))
}

function minutes(count: number): Millis {
  return millis(count * MILLIS_PER_MINUTE)
}
