import { type Millis, millis } from '../lib/units.ts'
import { type SessionDrill, wantedDrill } from './drill-kind.ts'
import type { PlanInput, PlannedItem } from './plan.ts'

/** Assumed, reading the card included, until the learner has 20 answers of their own. Not measured. */
const ASSUMED: Readonly<Record<SessionDrill, Millis>> = { choice: millis(9_000), typing: millis(25_000) }

/** How long the planned drills take: one for a review, two (now and ten minutes later) for what is new. */
export function estimateTime(
  reviews: readonly PlannedItem[],
  fresh: readonly PlannedItem[],
  medianLatency: PlanInput['medianLatency'] = {},
): Millis {
  const drills = [...reviews, ...fresh, ...fresh].map(({ item }) => wantedDrill(item))
  return millis(drills.reduce((sum, drill) => sum + (medianLatency[drill] ?? ASSUMED[drill]), 0))
}
