import { days, localDay, MILLIS_PER_DAY, type Probability, probability } from '../lib/units.ts'
import { catchUpDays, forecast, retrievability } from '../schedule/index.ts'
import { dueReviews, type Review } from './due-reviews.ts'
import { estimateTime } from './estimate.ts'
import { newPhrases, newSkills } from './fresh-items.ts'
import type { PlanInput, PlannedItem, TodayPlan } from './plan.ts'
import { createScope, type Scope } from './scope.ts'
import { duesUntil, surveyItems } from './survey.ts'

/**
 * Reviews a day, never less than 20. Twelve for each new phrase keep up with what it brings along in recognising and
 * producing; eight left a growing backlog after two months of simulated evenings with 80 % of first answers right.
 */
export const dailyReviewGoal = (dailyNew: number): number => Math.max(20, 12 * dailyNew)

/** What to do today. Cheap enough to ask before every session, with 100,000 items too. */
export function planToday(input: PlanInput): TodayPlan {
  const scope = createScope(input)
  const { dailyNew } = input.settings
  const { answered, nextDueAt } = surveyItems(scope)
  const due = dueReviews(scope)
  const left = Math.max(0, dailyReviewGoal(dailyNew) - (input.reviewsToday ?? 0))
  // What is in its steps comes first, and is finished whatever the goal says.
  const reviews = due.filter(({ inSteps }, place) => inSteps || place < left).map(withoutState)
  const fresh = [
    ...newPhrases(scope, answered, dailyNew - input.newToday),
    ...newSkills(scope, answered, dailyNew - (input.newSkillsToday ?? 0)),
  ]
  return {
    reviews,
    fresh,
    backlog: due.length - reviews.length,
    ...present('catchUpDays', daysToCatchUp(scope, due)),
    estimate: estimateTime(reviews, fresh, input.medianLatency),
    ...present('nextDueAt', nextDueAt),
  }
}

const withoutState = ({ item, reason, scenario, inSteps }: Review): PlannedItem => ({
  item,
  reason,
  scenario,
  inSteps,
})

const present = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } =>
  // A computed key widens to string in TypeScript; there is exactly this one.
  value === undefined ? {} : ({ [name]: value } as { [Key in Name]: Value })

/** How far ahead the dated items are counted for catching up. */
const HORIZON_DAYS = 30

function daysToCatchUp(scope: Scope, due: readonly Review[]): number | undefined {
  const { dailyNew } = scope.input.settings
  const goal = dailyReviewGoal(dailyNew)
  if (due.length <= goal) return undefined
  const dues = duesUntil(scope, localDay(scope.today + HORIZON_DAYS))
  const [, ...upcoming] = forecast(dues, scope.today, scope.input.zone, HORIZON_DAYS + 1)
  // Each new phrase is begun twice: recognised, and a day later produced.
  const fresh = 2 * dailyNew
  return catchUpDays({ due: due.length, upcoming, goal, fresh, recall: meanRecall(scope, due) })
}

function meanRecall({ input }: Scope, due: readonly Review[]): Probability {
  const recalls = due.map(({ state }) =>
    retrievability(
      state.memory,
      days((input.now - state.lastReviewAt) / MILLIS_PER_DAY),
      input.progress.weights,
    ),
  )
  return probability(recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length)
}
