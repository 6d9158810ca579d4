import type { TargetLanguage } from '../lib/language.ts'
import type { EpochMillis, LocalDay } from '../lib/units.ts'
import type { EntryId, ScenarioId } from '../pack/index.ts'
import { type Due, type ItemState, isDue } from '../schedule/index.ts'
import type { ItemKey, ReportEvent, Settings, StoredEvent } from './event.ts'
import type { Folded } from './fold.ts'
import type { Hlc } from './hlc.ts'
import { dueAt, findItem, type ItemColumns, isDayAt, stateAt } from './item-columns.ts'
import type { Registers } from './registers.ts'

export interface DueItem {
  readonly key: ItemKey
  readonly state: ItemState
}

/** Everything the log says, as a value: it never changes, a longer log makes a new one. */
export interface Progress {
  /** Undefined: never answered. */
  item(key: ItemKey): ItemState | undefined
  readonly itemCount: number
  /** In the order of their keys. */
  dueItems(now: EpochMillis, today: LocalDay): DueItem[]
  /** When each item is due, in no particular order. */
  dues(): Iterable<{ readonly key: ItemKey; readonly due: Due }>
  /** Only what was ever chosen; DEFAULT_SETTINGS has the rest. */
  readonly settings: Partial<Settings>
  readonly weights: readonly number[]
  isEnrolled(scenario: ScenarioId): boolean
  readonly enrolled: ReadonlySet<ScenarioId>
  isSuspended(entry: EntryId, language: TargetLanguage): boolean
  isStarred(entry: EntryId): boolean
  readonly starred: ReadonlySet<EntryId>
  readonly reports: readonly ReportEvent[]
  /** The events that are not sealed, in order. */
  readonly tail: readonly StoredEvent[]
  readonly newestHlc: Hlc | undefined
  /** Events in the log, also undone and unknown ones. */
  readonly eventCount: number
  /** Events only a newer version understands. */
  readonly unknownEvents: number
}

/** The state after all sealed events. */
export interface Base {
  readonly items: ItemColumns
  readonly registers: Registers
}

/** A base in columns, and what the tail changed of it in a small map. */
export class FoldedProgress implements Progress {
  readonly base: Base
  readonly tail: readonly StoredEvent[]
  readonly folded: Folded

  constructor(base: Base, tail: readonly StoredEvent[], folded: Folded) {
    this.base = base
    this.tail = tail
    this.folded = folded
  }

  item(key: ItemKey): ItemState | undefined {
    const index = findItem(this.base.items, key)
    return this.folded.states.get(key) ?? (index < 0 ? undefined : stateAt(this.base.items, index))
  }

  dueItems(now: EpochMillis, today: LocalDay): DueItem[] {
    const { states } = this.folded
    const { items } = this.base
    const found: DueItem[] = []
    for (let index = 0; index < items.keys.length; index++) {
      if ((items.due[index] ?? 0) > (isDayAt(items, index) ? today : now)) continue
      const key = items.keys[index]
      if (key !== undefined && !states.has(key)) found.push({ key, state: stateAt(items, index) })
    }
    const sealedFound = found.length
    for (const [key, state] of states) {
      if (isDue(state, now, today)) found.push({ key, state })
    }
    return found.length === sealedFound ? found : found.sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  *dues(): Generator<{ readonly key: ItemKey; readonly due: Due }> {
    const { states } = this.folded
    for (const [index, key] of this.base.items.keys.entries()) {
      if (!states.has(key)) yield { key, due: dueAt(this.base.items, index) }
    }
    for (const [key, { due }] of states) yield { key, due }
  }

  isEnrolled(scenario: ScenarioId): boolean {
    return this.enrolled.has(scenario)
  }

  isSuspended(entry: EntryId, language: TargetLanguage): boolean {
    return this.folded.registers.suspended.has(`${entry}/${language}`)
  }

  isStarred(entry: EntryId): boolean {
    return this.starred.has(entry)
  }

  get itemCount(): number {
    return this.folded.registers.itemCount
  }

  get settings(): Partial<Settings> {
    return this.folded.registers.settings
  }

  get weights(): readonly number[] {
    return this.folded.registers.weights
  }

  get enrolled(): ReadonlySet<ScenarioId> {
    return this.folded.registers.enrolled
  }

  get starred(): ReadonlySet<EntryId> {
    return this.folded.registers.starred
  }

  get reports(): readonly ReportEvent[] {
    return this.folded.registers.reports
  }

  get newestHlc(): Hlc | undefined {
    return this.folded.registers.newest?.hlc
  }

  get eventCount(): number {
    return this.folded.registers.eventCount
  }

  get unknownEvents(): number {
    return this.folded.registers.unknownEvents
  }
}
