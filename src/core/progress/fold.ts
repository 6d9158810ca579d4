import type { EntryId, ScenarioId } from '../pack/index.ts'
import { answerItem, type ItemState } from '../schedule/index.ts'
import type { EventId, ItemKey, ProgressEvent, ReportEvent, ReviewEvent, StoredEvent } from './event.ts'
import { findItem, type ItemColumns, stateAt } from './item-columns.ts'
import { deviceOf, seqOf } from './order.ts'
import type { Registers } from './registers.ts'

/** What a stretch of the log came to: the items it touched, and all registers after it. */
export interface Folded {
  readonly states: ReadonlyMap<ItemKey, ItemState>
  readonly registers: Registers
}

/**
 * Folds events that come after everything in `before`, in their order. `items` holds the states of items that
 * `before.states` does not. Depends on nothing but its arguments: no clock, no chance, no time zone.
 */
export function foldOnto(items: ItemColumns, before: Folded, events: readonly StoredEvent[]): Folded {
  const draft = draftOf(before)
  for (const event of events) {
    count(draft, event)
    if (event.kind !== 'opaque' && !draft.voided.has(event.id)) apply(draft, event, items)
  }
  const { states, ...registers } = draft
  return { states, registers }
}

/** Registers that know in advance what `events` undo, since an undo comes after what it undoes. */
export function withVoids(registers: Registers, events: readonly StoredEvent[]): Registers {
  const voided = new Set(registers.voided)
  for (const event of events) {
    if (event.kind === 'void') voided.add(event.target)
  }
  return { ...registers, voided }
}

interface Draft extends Writable<Registers> {
  readonly states: Map<ItemKey, ItemState>
  readonly enrolled: Set<ScenarioId>
  readonly suspended: Set<string>
  readonly starred: Set<EntryId>
  readonly reports: ReportEvent[]
  readonly voided: ReadonlySet<EventId>
  readonly lastSeq: Map<string, number>
}

type Writable<Value> = { -readonly [Name in keyof Value]: Value[Name] }

const draftOf = ({ states, registers }: Folded): Draft => ({
  ...registers,
  states: new Map(states),
  enrolled: new Set(registers.enrolled),
  suspended: new Set(registers.suspended),
  starred: new Set(registers.starred),
  reports: [...registers.reports],
  lastSeq: new Map(registers.lastSeq),
})

function count(draft: Draft, event: StoredEvent): void {
  const device = deviceOf(event.id)
  draft.lastSeq.set(device, Math.max(draft.lastSeq.get(device) ?? 0, seqOf(event.id)))
  draft.newest = event
  draft.eventCount++
  if (event.kind === 'opaque') draft.unknownEvents++
}

function apply(draft: Draft, event: ProgressEvent, items: ItemColumns): void {
  switch (event.kind) {
    case 'review':
      answer(draft, event, items)
      break
    case 'setting':
      draft.settings = { ...draft.settings, [event.name]: event.value }
      break
    case 'params':
      draft.weights = event.weights
      break
    case 'enrol':
      turn(draft.enrolled, event.scenario, event.on)
      break
    case 'suspend':
      turn(draft.suspended, `${event.entry}/${event.language}`, event.on)
      break
    case 'star':
      turn(draft.starred, event.entry, event.on)
      break
    case 'report':
      draft.reports.push(event)
      break
    case 'void': // Its target was left out before the fold began: see withVoids.
  }
}

function answer(draft: Draft, event: ReviewEvent, items: ItemColumns): void {
  const before = draft.states.get(event.item) ?? sealedState(items, event.item)
  if (!before) draft.itemCount++
  draft.states.set(event.item, answerItem(before, event, draft.weights))
}

function sealedState(items: ItemColumns, key: ItemKey): ItemState | undefined {
  const index = findItem(items, key)
  return index < 0 ? undefined : stateAt(items, index)
}

function turn<Member>(set: Set<Member>, member: Member, on: boolean): void {
  if (on) set.add(member)
  else set.delete(member)
}
