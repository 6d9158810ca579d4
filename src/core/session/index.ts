export { answersOf, type LoggedAnswer } from './answers-of.ts'
export { currentTask, sessionProgress } from './current-task.ts'
export { type DaySoFar, daySoFar } from './day-so-far.ts'
export { drillKindFor, type SessionDrill } from './drill-kind.ts'
export { type Mastery, masteryByScenario } from './mastery.ts'
export { medianLatencies } from './median-latencies.ts'
export type { PlanInput, PlannedItem, ProgressView, TodayPlan } from './plan.ts'
export { dailyReviewGoal, planToday } from './plan-today.ts'
export { readSession } from './read-session.ts'
export {
  afterAnswer,
  type SessionAnswer,
  type SessionState,
  startSession,
  type Task,
  undoAnswer,
} from './session.ts'
export { withoutItem } from './without-item.ts'
