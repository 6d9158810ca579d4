import type { EpochMillis, LocalDay } from '../lib/units.ts'
import type { Due } from '../schedule/index.ts'
import { type AnsweredItems, createAnsweredItems } from './answered-items.ts'
import type { Scope } from './scope.ts'

export interface Survey {
  readonly answered: AnsweredItems
  /** When something is due that is not due now. */
  readonly nextDueAt: EpochMillis | undefined
}

/** One walk over all items, for what a plan needs of those that are not due. */
export function surveyItems(scope: Scope): Survey {
  const { now, progress } = scope.input
  const answered = createAnsweredItems()
  let moment: EpochMillis | undefined
  let day: LocalDay | undefined
  for (const { key, due } of progress.dues()) {
    answered.add(key)
    // The scope is asked only about what comes earlier than the earliest so far: a handful out of 100,000.
    if ('at' in due) {
      if (isBetween(now, due.at, moment) && scope.conceptOf(key)) moment = due.at
    } else if (isBetween(scope.today, due.day, day) && scope.conceptOf(key)) day = due.day
  }
  return { answered, nextDueAt: earlier(moment, day === undefined ? undefined : scope.calendar.startOf(day)) }
}

const isBetween = (after: number, value: number, before: number = Number.POSITIVE_INFINITY): boolean =>
  value > after && value < before

const earlier = (a: EpochMillis | undefined, b: EpochMillis | undefined): EpochMillis | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

/** The dates of what may be asked, up to a day. */
export function* duesUntil({ input, conceptOf }: Scope, last: LocalDay): Generator<Due> {
  for (const { key, due } of input.progress.dues()) {
    if (('at' in due || due.day <= last) && conceptOf(key)) yield due
  }
}
