import { ok, type Result } from '../../core/lib/result.ts'
import type { EpochMillis } from '../../core/lib/units.ts'
import {
  compareEvents,
  encodeBase,
  extendProgress,
  type Progress,
  type StoredEvent,
  sealProgress,
} from '../../core/progress/index.ts'
import type { DatabaseProblem } from './database-problem.ts'
import { baseProgress, loadLog } from './load.ts'
import {
  type BaseRow,
  type LogConnection,
  type LogMeta,
  type LogWrite,
  metaIn,
  putMeta,
  type SegmentRow,
} from './schema.ts'
import { sealedSegments } from './segments.ts'
import { divideRows, rowsToSeal } from './tail.ts'

/** Seals the oldest rows when there are too many. Undefined: the base can't be extended and the log has to be folded anew. */
export async function sealOldest(
  connection: LogConnection,
  now: EpochMillis,
): Promise<Result<Progress | 'nothing-to-do' | undefined, DatabaseProblem>> {
  const loaded = await loadLog(connection)
  if (!loaded.ok) return loaded
  const { meta, base } = loaded.value
  if (!meta) return ok(undefined)
  const rows = [...loaded.value.rows].sort(compareEvents)
  const count = rowsToSeal(rows, now)
  if (count === 0) return ok('nothing-to-do')
  const { sealed, kept } = divideRows(rows, count)
  const before = baseProgress(base, meta)
  const extended = before && extendProgress(before, sealed)
  if (!extended || extended === 'needs-refold') return ok(undefined)
  const after = sealProgress(extended)
  const stored = await writeSealed(connection, meta, sealed, after)
  if (!stored.ok) return stored
  const progress = extendProgress(after, kept)
  if (!stored.value) return ok('nothing-to-do')
  return ok(progress === 'needs-refold' ? undefined : progress)
}

/** Moves rows into segments and writes the base that goes with them. False: another tab sealed first. */
async function writeSealed(
  connection: LogConnection,
  seen: LogMeta,
  sealed: readonly StoredEvent[],
  after: Progress,
): Promise<Result<boolean, DatabaseProblem>> {
  const segments = sealedSegments(sealed)
  const bytes = baseBytes(after)
  return connection.run(
    ['meta', 'events', 'segments', 'base'],
    'readwrite',
    async (transaction: LogWrite) => {
      const meta = await metaIn(transaction)
      if (meta.nextSegment !== seen.nextSegment) return false
      const nextSegment = meta.nextSegment + segments.length
      await Promise.all([
        ...moveToSegments(transaction, meta.nextSegment, segments, sealed),
        transaction.objectStore('base').put({ bytes, nextSegment }, 'base'),
        putMeta(transaction, { ...meta, nextSegment }),
      ])
      return true
    },
  )
}

export function moveToSegments(
  transaction: LogWrite,
  nextSegment: number,
  segments: readonly SegmentRow[],
  rows: readonly StoredEvent[],
): Promise<unknown>[] {
  const events = transaction.objectStore('events')
  const sealed = transaction.objectStore('segments')
  return [
    ...segments.map((segment, index) => sealed.put(segment, nextSegment + index)),
    ...rows.map((row) => events.delete(row.id)),
  ]
}

/** encodeBase makes its own plain buffer: nothing here is shared between threads. */
export const baseBytes = (progress: Progress): BaseRow['bytes'] => encodeBase(progress) as BaseRow['bytes']
