import type { Result } from '../../core/lib/result.ts'
import type { EpochMillis } from '../../core/lib/units.ts'
import type { EventBody, Progress, ProgressEvent, StoredEvent } from '../../core/progress/index.ts'
import type { CopyOutcome } from './copies.ts'
import type { DatabaseProblem } from './database-problem.ts'

/** `detail` is for a bug report, never for people to read. */
export type StorageProblem = DatabaseProblem | { readonly kind: 'damaged-segment'; readonly detail?: string }

/**
 * The learner's log and the state folded from it. Nothing here throws but `exportLines`; problems come back as values, and
 * those that nobody asked for through `onProblem`.
 */
export interface ProgressStore {
  readonly device: string
  readonly progress: Progress
  readonly condition: StoreCondition
  /**
   * One transaction, on disk before it resolves. On a problem nothing was stored and `progress` is as before: what happened
   * does not count until a later call succeeds.
   */
  append(
    bodies: readonly EventBody[],
    at: EpochMillis,
    zone: string,
  ): Promise<Result<readonly ProgressEvent[], StorageProblem>>
  /** Adds what is not there yet; any file, any number of times. After a problem a part may have been added. */
  importEvents(events: readonly StoredEvent[]): Promise<Result<ImportOutcome, StorageProblem>>
  /** The export file line by line, header first, without line ends. Rejects when the log can't be read. */
  exportLines(): AsyncGenerator<string>
  /** Adds what the copies outside IndexedDB hold. `restored: 0`: there was none, and `condition.recovery` stays. */
  restore(): Promise<Result<{ readonly restored: number }, StorageProblem>>
  /** The learner has said that the lost progress need not come back. Copies stay until they are overwritten. */
  startFresh(): Promise<Result<void, StorageProblem>>
  /** For when a session ends: seals old rows if there are many, and renews the older copy. */
  tidy(): Promise<Result<CopyOutcome, StorageProblem>>
  /** Calls back when `progress` or `condition` has changed: appended here or in another tab, imported, restored. */
  subscribe(listener: () => void): () => void
  onProblem(listener: (problem: StorageProblem) => void): () => void
  close(): void
}

export interface ImportOutcome {
  readonly added: number
  readonly known: number
  /** Dated more than 24 hours ahead: kept, not counted until their time has come. */
  readonly quarantined: number
}

export interface StoreCondition {
  /** Nothing outlives this page: say so. */
  readonly memoryOnly: boolean
  /** There was more progress than there is: lead to recovery, never to onboarding. */
  readonly recovery?: RecoveryState
  /** Segments that can't be read and that no copy could heal. */
  readonly damagedSegments: number
  readonly quarantined: number
  /** Events of a newer version: kept and exported, not understood. */
  readonly unknownEvents: number
}

export interface RecoveryState {
  readonly expected: number
  readonly found: number
  readonly lastAt: EpochMillis
  /** The best copy to restore from. */
  readonly copy?: { readonly events: number; readonly writtenAt: EpochMillis }
}
