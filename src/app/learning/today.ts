import type { EpochMillis, LocalDay } from '../../core/lib/units.ts'
import { forecast, localDayOf } from '../../core/schedule/index.ts'
import {
  type DaySoFar,
  daySoFar,
  medianLatencies,
  planToday,
  type TodayPlan,
} from '../../core/session/index.ts'
import type { Environment } from '../environment.ts'
import type { Learner } from './learner.ts'
import type { Shelf } from './shelf.ts'
import { withoutUnaskable } from './unaskable.ts'

export interface Today {
  readonly at: EpochMillis
  readonly day: LocalDay
  readonly soFar: DaySoFar
  readonly plan: TodayPlan
}

/**
 * What this day holds, as of now. `extra` new phrases come on top of the daily number when the learner asks for more.
 */
export function lookAtToday({ learner, shelf, environment }: TodayWorld, extra = 0): Today {
  const at = environment.now()
  const zone = environment.zone()
  const day = localDayOf(at, zone)
  const progress = learner.progress.value
  const settings = learner.settings.value
  const soFar = daySoFar(progress, day, zone)
  const plan = planToday({
    now: at,
    zone,
    settings,
    progress: withoutUnaskable(progress, settings.ownLanguage, environment.hints),
    concepts: shelf.concepts(),
    newToday: extra > 0 ? settings.dailyNew - extra : soFar.begun.length,
    newSkillsToday: soFar.produced.length,
    reviewsToday: soFar.reviewed,
    recognisedToday: extra > 0 ? [] : soFar.begun,
    medianLatency: medianLatencies(progress.tail),
  })
  return { at, day, soFar, plan }
}

/** How many items are due on each of the next `length` days; the first is today with everything overdue. */
export function lookAhead(
  { learner, environment }: Pick<TodayWorld, 'learner' | 'environment'>,
  length: number,
): readonly number[] {
  const zone = environment.zone()
  const dues = function* () {
    for (const { due } of learner.progress.value.dues()) yield due
  }
  return forecast(dues(), localDayOf(environment.now(), zone), zone, length)
}

export interface TodayWorld {
  readonly learner: Pick<Learner, 'progress' | 'settings'>
  readonly shelf: Pick<Shelf, 'concepts' | 'packs'>
  readonly environment: Pick<Environment, 'now' | 'zone' | 'hints'>
}
