import { type EpochMillis, MILLIS_PER_MINUTE } from '../lib/units.ts'
import type { ItemKey } from '../progress/index.ts'
import { entryOf } from './arrange.ts'
import type { PlannedItem } from './plan.ts'
import type { SessionAnswer, SessionState, Task } from './session.ts'

/** Nothing is asked more often than this in one session. */
const MOST_ATTEMPTS = 6

/** A repeat comes this many tasks later, so that it is recalled and not echoed. */
const TASKS_APART = 3

/** A step may be asked this much early, rather than making anyone wait for it. */
const AHEAD = 20 * MILLIS_PER_MINUTE

/** What to ask now, or undefined when the session is over. */
export function currentTask(state: SessionState, now: EpochMillis): Task | undefined {
  const [next] = openItems(state, now).sort(byWishes)
  if (!next) return undefined
  const { item, reason } = next.planned
  return { item, reason, attempt: next.attempts, scored: next.attempts === 0 }
}

/** Tasks done, and how many there will be if all goes well from here: a wrong answer adds one. */
export function sessionProgress(state: SessionState): { readonly done: number; readonly total: number } {
  const histories = historiesOf(state)
  const left = state.items.map((planned) => tasksLeft(planned, histories.get(planned.item)))
  const done = state.answers.length
  return { done, total: left.reduce((sum, tasks) => sum + tasks, done) }
}

/** Something new is asked twice, ten minutes apart; a review once. */
function tasksLeft({ reason }: PlannedItem, history: History | undefined): number {
  if (isSettled(history)) return 0
  const isFirst = history === undefined && (reason === 'new' || reason === 'new-skill')
  return isFirst ? 2 : 1
}

interface OpenItem {
  readonly planned: PlannedItem
  readonly attempts: number
  /** What speaks against asking it now, the gravest first; compared like words in a dictionary. */
  readonly against: readonly number[]
}

function openItems(state: SessionState, now: EpochMillis): OpenItem[] {
  const histories = historiesOf(state)
  const last = state.answers[state.answers.length - 1]
  return state.items.flatMap((planned, place) => {
    const history = histories.get(planned.item)
    if (isSettled(history) || startOfTurn(history) > now + AHEAD) return []
    const isSame = planned.item === last?.item
    const isSibling = last !== undefined && entryOf(planned) === entryOf(last)
    const isSoon = history !== undefined && state.answers.length < history.index + TASKS_APART
    const against = [Number(isSame), Number(isSibling), Number(isSoon), ...turn(history, place, now)]
    return [{ planned, attempts: history?.attempts ?? 0, against }]
  })
}

/** Repeats whose time has come, then what was not asked yet, then repeats ahead of their time. */
function turn(history: History | undefined, place: number, now: EpochMillis): readonly number[] {
  if (!history) return [1, place]
  const start = startOfTurn(history)
  return start <= now ? [0, history.index] : [2, start]
}

/** A repeat that has a day, not a moment, is asked for its own sake: at any time. */
const startOfTurn = (history: History | undefined): number =>
  history && 'at' in history.last.due ? history.last.due.at : Number.NEGATIVE_INFINITY

function byWishes(a: OpenItem, b: OpenItem): number {
  const index = a.against.findIndex((value, at) => value !== b.against[at])
  return (a.against[index] ?? 0) - (b.against[index] ?? 0)
}

interface History {
  readonly attempts: number
  readonly last: SessionAnswer
  /** Where the last answer stands in the session. */
  readonly index: number
}

function historiesOf({ answers }: SessionState): ReadonlyMap<ItemKey, History> {
  const histories = new Map<ItemKey, History>()
  answers.forEach((last, index) => {
    histories.set(last.item, { attempts: (histories.get(last.item)?.attempts ?? 0) + 1, last, index })
  })
  return histories
}

const isSettled = (history: History | undefined): boolean =>
  history !== undefined && (history.attempts >= MOST_ATTEMPTS || !comesBack(history.last))

/** What failed, is still in steps, or was said in the wrong register. */
const comesBack = ({ rating, due, verdictKind }: SessionAnswer): boolean =>
  rating === 1 || 'at' in due || verdictKind === 'register'
