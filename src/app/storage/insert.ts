import { ok, type Result } from '../../core/lib/result.ts'
import type { EpochMillis } from '../../core/lib/units.ts'
import {
  compareEvents,
  hlcMillis,
  isDatedAhead,
  quarantine,
  type StoredEvent,
} from '../../core/progress/index.ts'
import type { DatabaseProblem } from './database-problem.ts'
import { knows, seqAfter, withIds } from './known-ids.ts'
import {
  type DamagedSegment,
  type LogConnection,
  type LogMeta,
  type LogWrite,
  metaIn,
  putMeta,
} from './schema.ts'
import { SEGMENT_SIZE, sealedSegments } from './segments.ts'

export interface Inserted {
  readonly added: readonly StoredEvent[]
  readonly known: number
  readonly quarantined: number
  /** Of the added ones, how many had been waiting in quarantine. */
  readonly released: number
  /** They went straight into segments, which the base does not cover yet. */
  readonly sealed: boolean
  readonly after: LogMeta
  /** Why the rest was not stored. */
  readonly problem?: DatabaseProblem
}

/** Up to so many events become rows, as if they had been answered here; more become segments at once. */
const MOST_AS_ROWS = 300
/** Events per transaction of a big import: some 20 segments. */
const BATCH = 20 * SEGMENT_SIZE

/** Adds what is not there yet, by id. A big import is stored in steps; each is complete in itself. */
export async function insertEvents(
  connection: LogConnection,
  events: readonly StoredEvent[],
  now: EpochMillis,
): Promise<Result<Inserted, DatabaseProblem>> {
  const read = await connection.run(['meta'], 'readonly', (transaction) => metaIn(transaction))
  if (!read.ok) return read
  let after = read.value
  const { known: stored } = after
  const unique = new Map(events.filter(({ id }) => !knows(stored, id)).map((event) => [event.id, event]))
  const { accepted, quarantined } = quarantine([...unique.values()], now)
  const sorted = [...accepted].sort(compareEvents)
  const sealed = sorted.length > MOST_AS_ROWS

  const added: StoredEvent[] = []
  let newlyQuarantined = 0
  let released = 0
  const rounds = Math.max(Math.ceil(sorted.length / BATCH), quarantined.length > 0 ? 1 : 0)
  for (let round = 0; round < rounds; round++) {
    const batch = sorted.slice(round * BATCH, (round + 1) * BATCH)
    const inBatch = await insertBatch(connection, batch, round === 0 ? quarantined : [], { sealed, now })
    if (!inBatch.ok && added.length === 0) return inBatch
    if (!inBatch.ok) return ok(inserted({ problem: inBatch.problem }))
    for (const event of inBatch.value.added) added.push(event)
    newlyQuarantined += inBatch.value.quarantined
    released += inBatch.value.released
    after = inBatch.value.after
  }
  return ok(inserted({}))

  function inserted(rest: { problem?: DatabaseProblem }): Inserted {
    const known = events.length - added.length - newlyQuarantined
    return { added, known, quarantined: newlyQuarantined, released, sealed, after, ...rest }
  }
}

interface StoredBatch {
  readonly added: readonly StoredEvent[]
  readonly quarantined: number
  readonly released: number
  readonly after: LogMeta
}

function insertBatch(
  connection: LogConnection,
  events: readonly StoredEvent[],
  quarantined: readonly StoredEvent[],
  { sealed, now }: { readonly sealed: boolean; readonly now: EpochMillis },
): Promise<Result<StoredBatch, DatabaseProblem>> {
  const stores = ['meta', 'events', 'segments', 'quarantine'] as const
  return connection.run(stores, 'readwrite', async (transaction: LogWrite) => {
    const waiting = transaction.objectStore('quarantine')
    const [meta, waitingIds] = await Promise.all([metaIn(transaction), waiting.getAllKeys()])
    // Another tab may have imported the same file since.
    const added = events.filter(({ id }) => !knows(meta.known, id))
    const addedIds = new Set<string>(added.map(({ id }) => id))
    const waitingBefore = new Set(waitingIds)
    const leaving = waitingIds.filter((id) => addedIds.has(id))
    const after = withEvents(meta, added, now)
    const segments = sealed ? sealedSegments(added) : []
    await Promise.all([
      ...segments.map((row, index) => transaction.objectStore('segments').put(row, meta.nextSegment + index)),
      ...(sealed ? [] : added.map((event) => transaction.objectStore('events').put(event, event.id))),
      ...quarantined.map((event) => waiting.put(event, event.id)),
      ...leaving.map((id) => waiting.delete(id)),
      putMeta(transaction, { ...after, nextSegment: meta.nextSegment + segments.length }),
    ])
    const newlyWaiting = quarantined.filter(({ id }) => !waitingBefore.has(id))
    return { added, quarantined: newlyWaiting.length, released: leaving.length, after }
  })
}

function withEvents(meta: LogMeta, events: readonly StoredEvent[], now: EpochMillis): LogMeta {
  let { newestHlc } = meta
  for (const { hlc } of events) {
    // The reading of a clock that once stood years ahead must not push this device's own ahead, too.
    if (isDatedAhead(hlcMillis(hlc), now)) continue
    if (newestHlc === undefined || hlc > newestHlc) newestHlc = hlc
  }
  return {
    ...meta,
    newestHlc,
    nextSeq: seqAfter(events, meta.device, meta.nextSeq),
    events: meta.events + events.length,
    known: withIds(
      meta.known,
      events.map(({ id }) => id),
    ),
    damaged: meta.damaged.map((segment) => comingBack(segment, events)),
  }
}

/** Events from the time of a damaged segment are taken for the ones it held. */
function comingBack(segment: DamagedSegment, events: readonly StoredEvent[]): DamagedSegment {
  if (segment.missing === 0) return segment
  const returned = events.filter(({ hlc }) => hlc >= segment.firstHlc && hlc <= segment.lastHlc)
  return { ...segment, missing: Math.max(0, segment.missing - returned.length) }
}
