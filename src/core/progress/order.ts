import type { EventId, OpaqueEvent, StoredEvent } from './event.ts'
import type { Hlc } from './hlc.ts'
import { type Json, sortedJson } from './json.ts'

/** A place in the order of the log. */
export interface Position {
  readonly hlc: Hlc
  readonly id: EventId
}

/** The order of the log: by clock reading, then device, then number on that device. */
export function compareEvents(a: Position, b: Position): number {
  return a.hlc - b.hlc || (a.id === b.id ? 0 : compareIds(a.id, b.id))
}

function compareIds(a: EventId, b: EventId): number {
  const [deviceOfA, deviceOfB] = [deviceOf(a), deviceOf(b)]
  if (deviceOfA !== deviceOfB) return deviceOfA < deviceOfB ? -1 : 1
  return seqOf(a) - seqOf(b)
}

export const deviceOf = (id: EventId): string => id.slice(0, id.indexOf(':'))
export const seqOf = (id: EventId): number => Number(id.slice(id.indexOf(':') + 1))

/** The union of two logs, each event once, in order. */
export function mergeEvents(a: readonly StoredEvent[], b: readonly StoredEvent[]): StoredEvent[] {
  return settle([...a, ...b])
}

/**
 * The events in order, each id once. Should two events claim one id, which honest devices never do, the first in the
 * order is kept, so that the result does not depend on the order they came in.
 */
export function settle(events: Iterable<StoredEvent>): StoredEvent[] {
  const seen = new Set<EventId>()
  return [...events].sort(compareWhole).filter(({ id }) => seen.size < seen.add(id).size)
}

function compareWhole(a: StoredEvent, b: StoredEvent): number {
  return compareEvents(a, b) || (a === b ? 0 : compareContents(a, b))
}

function compareContents(a: StoredEvent, b: StoredEvent): number {
  const [textOfA, textOfB] = [sortedJson(plainEvent(a)), sortedJson(plainEvent(b))]
  return textOfA === textOfB ? 0 : textOfA < textOfB ? -1 : 1
}

/** What is written of an event outside this device. */
export function plainEvent(event: StoredEvent): Json {
  // Events are plain JSON data; their interfaces have no index signature to say so.
  return event.kind === 'opaque' ? event.source : (event as Exclude<StoredEvent, OpaqueEvent> & Json)
}
