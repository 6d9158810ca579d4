import type { TargetLanguage } from '../lib/language.ts'
import type { EpochMillis, LocalDay, Millis } from '../lib/units.ts'
import type { Concept, EntryId, ScenarioId } from '../pack/index.ts'
import type { ItemKey, Settings } from '../progress/index.ts'
import type { Due, ItemState } from '../schedule/index.ts'

/** What today holds, before a session is made of it. */
export interface TodayPlan {
  /** At most the daily goal: what is in steps, then what changed, then the rest, the best remembered first. */
  readonly reviews: readonly PlannedItem[]
  /** New phrases, then known phrases to be produced for the first time. */
  readonly fresh: readonly PlannedItem[]
  /** Due beyond today's goal. */
  readonly backlog: number
  /** How long until the backlog is gone; see `catchUpDays`. Absent without a backlog. */
  readonly catchUpDays?: number
  readonly estimate: Millis
  /** When something is due that is not due now; absent when nothing is dated. */
  readonly nextDueAt?: EpochMillis
}

export interface PlannedItem {
  readonly item: ItemKey
  /** `changed`: the meaning is another since it was last answered. */
  readonly reason: 'review' | 'new' | 'new-skill' | 'changed'
  readonly scenario: ScenarioId
  /** Left in the middle of its learning steps: asked before anything else. */
  readonly inSteps: boolean
}

export interface PlanInput {
  readonly now: EpochMillis
  readonly zone: string
  readonly settings: Pick<Settings, 'learning' | 'dailyNew'>
  readonly progress: ProgressView
  /** Installed, in learning order. */
  readonly concepts: readonly Concept[]
  /** New phrases already begun today. */
  readonly newToday: number
  /** Reviews already done today; 0 when not said. */
  readonly reviewsToday?: number
  /** Recognised for the first time today: to be produced another day. None when the learner asks for more. */
  readonly recognisedToday?: readonly ItemKey[]
  /** Phrases already produced for the first time today; 0 when not said. */
  readonly newSkillsToday?: number
  /** Per drill, from the learner's own answers; assumed where absent. */
  readonly medianLatency?: Readonly<Partial<Record<string, Millis>>>
}

/** The part of the progress (see core/progress) that planning looks at. */
export interface ProgressView {
  item(key: ItemKey): ItemState | undefined
  dueItems(now: EpochMillis, today: LocalDay): Iterable<{ readonly key: ItemKey; readonly state: ItemState }>
  dues(): Iterable<{ readonly key: ItemKey; readonly due: Due }>
  readonly weights: readonly number[]
  isEnrolled(scenario: ScenarioId): boolean
  isSuspended(entry: EntryId, language: TargetLanguage): boolean
}
