import type { EntryId, ScenarioId } from '../pack/index.ts'
import { DEFAULT_WEIGHTS } from '../schedule/index.ts'
import type { EventId, ReportEvent, Settings } from './event.ts'
import type { Position } from './order.ts'

/** Everything the fold knows besides the items' states. */
export interface Registers {
  readonly settings: Partial<Settings>
  readonly weights: readonly number[]
  readonly enrolled: ReadonlySet<ScenarioId>
  /** `entry/language` */
  readonly suspended: ReadonlySet<string>
  readonly starred: ReadonlySet<EntryId>
  readonly reports: readonly ReportEvent[]
  /** The target of every undo, also of events that have not arrived yet. */
  readonly voided: ReadonlySet<EventId>
  /** The greatest sequence number of each device. */
  readonly lastSeq: ReadonlyMap<string, number>
  /** The last event in the order of the log. */
  readonly newest: Position | undefined
  readonly itemCount: number
  readonly eventCount: number
  readonly unknownEvents: number
}

export const emptyRegisters = (): Registers => ({
  settings: {},
  weights: DEFAULT_WEIGHTS,
  enrolled: new Set(),
  suspended: new Set(),
  starred: new Set(),
  reports: [],
  voided: new Set(),
  lastSeq: new Map(),
  newest: undefined,
  itemCount: 0,
  eventCount: 0,
  unknownEvents: 0,
})
