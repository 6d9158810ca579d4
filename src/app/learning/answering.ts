import type { Verdict } from '../../core/grade/index.ts'
import type { Random } from '../../core/lib/random.ts'
import { type EpochMillis, type LocalDay, millis } from '../../core/lib/units.ts'
import {
  type ItemKey,
  itemKey,
  type Progress,
  parseItemKey,
  type ReviewBody,
  type Settings,
} from '../../core/progress/index.ts'
import { chooseDue, type Due, type ItemState, localDayOf, type Rating } from '../../core/schedule/index.ts'

/** What happened with one task, before it becomes an event. */
export interface Outcome {
  readonly item: ItemKey
  readonly drill: string
  readonly verdict: Verdict['kind'] | 'revealed'
  readonly dangerous: boolean
  readonly rating: Rating
  readonly scored: boolean
  readonly hinted: boolean
  readonly overruled: boolean
  readonly shownAt: EpochMillis
  readonly at: EpochMillis
  readonly meaning: number
  readonly session: string
}

export interface DueContext {
  readonly progress: Progress
  readonly settings: Settings
  readonly zone: string
  readonly random: Random
  readonly load: (day: LocalDay) => number
  /** What was known of the item before this answer. */
  readonly stateBefore: ItemState | undefined
}

/** The event body for an outcome, with its due day chosen and recorded. */
export function reviewBody(outcome: Outcome, context: DueContext): ReviewBody {
  return {
    kind: 'review',
    item: outcome.item,
    rating: outcome.rating,
    scored: outcome.scored,
    drill: outcome.drill,
    verdict: outcome.verdict,
    dangerous: outcome.dangerous,
    hinted: outcome.hinted,
    overruled: outcome.overruled,
    latency: millis(Math.max(0, Math.round(outcome.at - outcome.shownAt))),
    meaning: outcome.meaning,
    due: chosenDue(outcome, context),
    session: outcome.session,
  }
}

function chosenDue(
  outcome: Outcome,
  { progress, settings, zone, random, load, stateBefore }: DueContext,
): Due {
  const siblingDay = siblingDue(outcome.item, progress, zone)
  return chooseDue(
    stateBefore,
    { rating: outcome.rating, scored: outcome.scored, at: outcome.at },
    {
      zone,
      desiredRetention: settings.desiredRetention,
      weights: progress.weights,
      random,
      load,
      ...(siblingDay === undefined ? {} : { siblingDay }),
    },
  )
}

function siblingDue(item: ItemKey, progress: Progress, zone: string): LocalDay | undefined {
  const { entry, language, skill } = parseItemKey(item)
  const due = progress.item(itemKey(entry, language, skill === 'produce' ? 'recognise' : 'produce'))?.due
  if (due === undefined) return undefined
  return 'day' in due ? due.day : localDayOf(due.at, zone)
}

/** How many items are due on each day, counted once and kept up by `add`. */
export function createDueLoad(progress: Progress) {
  const counts = new Map<LocalDay, number>()
  const add = (due: Due) => {
    if ('day' in due) counts.set(due.day, (counts.get(due.day) ?? 0) + 1)
  }
  for (const { due } of progress.dues()) add(due)
  return { load: (day: LocalDay) => counts.get(day) ?? 0, add }
}
