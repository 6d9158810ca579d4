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
    progress,
    concepts: shelf.concepts(),
    newToday: extra > 0 ? settings.dailyNew - extra : soFar.begun.length,
    newSkillsToday: soFar.produced.length,
    medianLatency: medianLatencies(progress.tail),
  })
  return { at, day, soFar, plan }
}

/** How many items are due on each of the next `length` days; the first is today with everything overdue. */
export function lookAhead(
  { learner, environment }: Omit<TodayWorld, 'shelf'>,
  length: number,
): readonly number[] {
  const zone = environment.zone()
  const dues = function* () {
    for (const { due } of learner.progress.value.dues()) yield due
  }
  return forecast(dues(), localDayOf(environment.now(), zone), zone, length)
}

interface TodayWorld {
  readonly learner: Learner
  readonly shelf: Shelf
  readonly environment: Environment
}
