import type { Verdict } from '../grade/index.ts'
import type { Random } from '../lib/random.ts'
import type { EpochMillis } from '../lib/units.ts'
import type { ItemKey } from '../progress/index.ts'
import type { Due, Rating } from '../schedule/index.ts'
import { arrange } from './arrange.ts'
import type { PlannedItem, TodayPlan } from './plan.ts'

/**
 * One sitting, as plain data that survives JSON: what was planned and what was answered. Everything else follows from
 * the two, which makes undo the plain removal of the last answer.
 */
export interface SessionState {
  readonly id: string
  readonly items: readonly PlannedItem[]
  readonly answers: readonly SessionAnswer[]
}

export interface SessionAnswer {
  readonly item: ItemKey
  readonly rating: Rating
  readonly verdictKind: Verdict['kind'] | 'revealed'
  readonly due: Due
  readonly at: EpochMillis
}

/** What is to be asked now. */
export interface Task {
  readonly item: ItemKey
  readonly reason: PlannedItem['reason']
  /** 0 for the first attempt in this session. */
  readonly attempt: number
  /** Only the first attempt is scored; repeats are practice. */
  readonly scored: boolean
}

export function startSession(
  { reviews, fresh }: Pick<TodayPlan, 'reviews' | 'fresh'>,
  { id, random }: { readonly id: string; readonly random: Random },
): SessionState {
  return { id, items: arrange([...reviews, ...fresh], random), answers: [] }
}

export function afterAnswer(
  state: SessionState,
  { item }: Pick<Task, 'item'>,
  { rating, verdictKind, due }: Pick<SessionAnswer, 'rating' | 'verdictKind' | 'due'>,
  now: EpochMillis,
): SessionState {
  return { ...state, answers: [...state.answers, { item, rating, verdictKind, due, at: now }] }
}

/** The session as it was before the last answer, or undefined when there is none left. */
export function undoAnswer(state: SessionState): SessionState | undefined {
  return state.answers.length > 0 ? { ...state, answers: state.answers.slice(0, -1) } : undefined
}
