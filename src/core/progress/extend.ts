import type { StoredEvent } from './event.ts'
import { type Folded, foldOnto, withVoids } from './fold.ts'
import { createColumns } from './item-columns.ts'
import { withStates } from './merge-columns.ts'
import { compareEvents, deviceOf, seqOf, settle } from './order.ts'
import { type Base, FoldedProgress, type Progress } from './progress.ts'
import { emptyRegisters, type Registers } from './registers.ts'

export const emptyProgress = (): Progress =>
  startFrom({ items: createColumns([]), registers: emptyRegisters() })

/** Nothing sealed, nothing in the tail that the base does not hold. */
export const startFrom = (base: Base): FoldedProgress =>
  new FoldedProgress(base, [], { states: new Map(), registers: base.registers })

/**
 * What a whole log says; the events may come in any order and any number of times. All of them are the tail:
 * seal a long one.
 */
export function foldEvents(events: Iterable<StoredEvent>): Progress {
  return refoldTail(startFrom({ items: createColumns([]), registers: emptyRegisters() }).base, settle(events))
}

/**
 * The same as folding the longer log, without looking at sealed events. `needs-refold`: it would take those, because an
 * event belongs before the newest of them or undoes one of them.
 */
export function extendProgress(
  progress: Progress,
  events: readonly StoredEvent[],
): Progress | 'needs-refold' {
  const { base, tail, folded } = partsOf(progress)
  const added = settle(events.filter((event) => event.id !== base.registers.newest?.id))
  if (added.some((event) => reachesSealed(base.registers, event))) return 'needs-refold'
  if (followOn(folded.registers, added)) {
    return new FoldedProgress(base, [...tail, ...added], foldOnto(base.items, folded, added))
  }
  return refoldTail(base, settle([...tail, ...added]))
}

/** The same state with every event sealed: they can no longer be undone or preceded without the whole log. */
export function sealProgress(progress: Progress): Progress {
  const { base, tail, folded } = partsOf(progress)
  if (tail.length === 0) return progress
  return startFrom({ items: withStates(base.items, folded.states), registers: folded.registers })
}

/** Undo needs no bookkeeping: the tail is short enough to be folded again without what was undone. */
function refoldTail(base: Base, tail: readonly StoredEvent[]): FoldedProgress {
  const before: Folded = { states: new Map(), registers: withVoids(base.registers, tail) }
  return new FoldedProgress(base, tail, foldOnto(base.items, before, tail))
}

function reachesSealed(sealed: Registers, event: StoredEvent): boolean {
  if (!sealed.newest) return false
  if (compareEvents(event, sealed.newest) < 0 || isOld(sealed, event.id)) return true
  return event.kind === 'void' && isOld(sealed, event.target) && !sealed.voided.has(event.target)
}

/** Sequence numbers grow with the clock, so a device's event up to its last sealed one is sealed, or lost. */
const isOld = ({ lastSeq }: Registers, id: StoredEvent['id']): boolean =>
  seqOf(id) <= (lastSeq.get(deviceOf(id)) ?? 0)

/** The usual case, an answer just given: nothing is undone, known already, or older than the rest. */
function followOn(registers: Registers, added: readonly StoredEvent[]): boolean {
  const { newest, voided } = registers
  return added.every(
    (event) =>
      event.kind !== 'void' &&
      !voided.has(event.id) &&
      !isOld(registers, event.id) &&
      (!newest || compareEvents(event, newest) > 0),
  )
}

export function partsOf(progress: Progress): FoldedProgress {
  if (progress instanceof FoldedProgress) return progress
  throw new TypeError(
    'Cannot extend progress: wanted a value made by foldEvents, extendProgress or decodeBase',
  )
}
