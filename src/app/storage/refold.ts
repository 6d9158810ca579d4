import { failed, ok, type Result } from '../../core/lib/result.ts'
import {
  compareEvents,
  extendProgress,
  foldEvents,
  type Progress,
  type StoredEvent,
  sealProgress,
} from '../../core/progress/index.ts'
import type { DatabaseProblem } from './database-problem.ts'
import { seqAfter, withIds } from './known-ids.ts'
import { type LogConnection, type LogMeta, type LogWrite, metaIn, putMeta } from './schema.ts'
import { baseBytes, moveToSegments } from './seal.ts'
import { sealedSegments } from './segments.ts'
import { divideRows } from './tail.ts'
import { type Healer, readWholeLog, type WholeLog } from './whole-log.ts'

export interface Refolded {
  readonly progress: Progress
  readonly meta: LogMeta
  /** Damaged segments nobody knew of before. */
  readonly newlyDamaged: number
  /** The state is right but could not be stored; the next start folds again. */
  readonly unsaved?: DatabaseProblem
}

/** Another tab may write meanwhile; then what was read no longer is the whole log. */
const ATTEMPTS = 5

/** Folds the whole log, every readable segment and row, and stores the result as the new base. */
export async function refoldLog(
  connection: LogConnection,
  heal: Healer,
): Promise<Result<Refolded, DatabaseProblem>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const whole = await readWholeLog(connection, heal)
    if (!whole.ok) return whole
    const folded = foldWhole(whole.value)
    const { progress, newlyDamaged } = folded
    const stored = await writeFolded(connection, whole.value, folded)
    if (!stored.ok) return ok({ progress, newlyDamaged, meta: folded.meta, unsaved: stored.problem })
    if (stored.value) return ok({ progress, newlyDamaged, meta: stored.value })
  }
  return failed({ kind: 'unknown', detail: 'the log kept changing while it was folded' })
}

interface Folded {
  readonly base: Progress
  readonly progress: Progress
  readonly sealed: readonly StoredEvent[]
  readonly meta: LogMeta
  readonly newlyDamaged: number
}

function foldWhole(whole: WholeLog): Folded {
  const segmentEvents = [...whole.segments.values()].flat()
  const rows = [...whole.rows].sort(compareEvents)
  const { base, progress, sealed } = foldParts(segmentEvents, rows, 0)
  const known = whole.damaged.filter(({ number }) => whole.meta.damaged.some((old) => old.number === number))
  return {
    base,
    progress,
    sealed,
    meta: metaOf(whole, progress, [...segmentEvents, ...rows]),
    newlyDamaged: whole.damaged.length - known.length,
  }
}

function foldParts(
  segmentEvents: readonly StoredEvent[],
  rows: readonly StoredEvent[],
  atLeast: number,
): Pick<Folded, 'base' | 'progress' | 'sealed'> {
  const { sealed, kept } = divideRows(rows, atLeast, newestOf(segmentEvents))
  const base = sealProgress(foldEvents([...segmentEvents, ...sealed]))
  const progress = extendProgress(base, kept)
  return progress === 'needs-refold'
    ? foldParts(segmentEvents, rows, rows.length)
    : { base, progress, sealed }
}

/** `known` is made anew: what only a damaged segment holds has to be welcome when it comes back from elsewhere. */
function metaOf({ meta, damaged }: WholeLog, progress: Progress, events: readonly StoredEvent[]): LogMeta {
  const nextSeq = seqAfter(events, meta.device, meta.nextSeq)
  const newestHlc = newest(meta.newestHlc, progress.newestHlc)
  const known = withIds(
    {},
    mapped(events, ({ id }) => id),
  )
  return { ...meta, nextSeq, newestHlc, known, damaged, events: progress.eventCount }
}

/** Undefined: another tab has written since the log was read. */
function writeFolded(
  connection: LogConnection,
  { meta: seen, healed }: WholeLog,
  { base, sealed, meta }: Folded,
): Promise<Result<LogMeta | undefined, DatabaseProblem>> {
  const segments = sealedSegments(sealed)
  const bytes = baseBytes(base)
  const stores = ['meta', 'events', 'segments', 'base'] as const
  return connection.run(stores, 'readwrite', async (transaction: LogWrite) => {
    const now = await metaIn(transaction)
    if (now.nextSegment !== seen.nextSegment || now.nextSeq !== seen.nextSeq || now.events !== seen.events) {
      return undefined
    }
    const nextSegment = seen.nextSegment + segments.length
    const written = { ...meta, nextSegment }
    await Promise.all([
      ...[...healed].map(([number, row]) => transaction.objectStore('segments').put(row, number)),
      ...moveToSegments(transaction, seen.nextSegment, segments, sealed),
      transaction.objectStore('base').put({ bytes, nextSegment }, 'base'),
      putMeta(transaction, written),
    ])
    return written
  })
}

function newestOf(events: readonly StoredEvent[]): StoredEvent | undefined {
  let found: StoredEvent | undefined
  for (const event of events) {
    if (!found || compareEvents(event, found) > 0) found = event
  }
  return found
}

const newest = <Reading extends number>(
  a: Reading | undefined,
  b: Reading | undefined,
): Reading | undefined => (a === undefined || (b !== undefined && b > a) ? b : a)

function* mapped<From, To>(values: Iterable<From>, change: (value: From) => To): Generator<To> {
  for (const value of values) yield change(value)
}
