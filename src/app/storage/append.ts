import type { Result } from '../../core/lib/result.ts'
import type { EpochMillis } from '../../core/lib/units.ts'
import {
  type EventBody,
  type EventId,
  type Hlc,
  isHlc,
  nextHlc,
  type ProgressEvent,
} from '../../core/progress/index.ts'
import type { DatabaseProblem } from './database-problem.ts'
import { withIds } from './known-ids.ts'
import { type LogConnection, type LogMeta, type LogWrite, metaIn, putMeta } from './schema.ts'

export interface Appended {
  readonly events: readonly ProgressEvent[]
  readonly after: LogMeta
}

/**
 * Stores what happened as events. Sequence number and clock reading are taken inside the writing transaction: two tabs that
 * read first and write later lose each other's events (measured: 250 of 400 kept).
 */
export function appendEvents(
  connection: LogConnection,
  bodies: readonly EventBody[],
  at: EpochMillis,
  zone: string,
): Promise<Result<Appended, DatabaseProblem>> {
  let attempted: Appended | undefined
  return connection.run(['meta', 'events'], 'readwrite', async (transaction: LogWrite) => {
    // A connection lost while committing doesn't say whether it did.
    if (attempted && (await isStored(transaction, attempted))) return attempted
    const stamped = stampEvents(await metaIn(transaction), bodies, at, zone)
    attempted = stamped
    const rows = transaction.objectStore('events')
    await Promise.all([
      ...stamped.events.map((event) => rows.put(event, event.id)),
      putMeta(transaction, stamped.after),
    ])
    return stamped
  })
}

/** The clock may stand years before the last event; the hybrid clock keeps the order all the same. */
export function stampEvents(
  meta: LogMeta,
  bodies: readonly EventBody[],
  at: EpochMillis,
  zone: string,
): Appended {
  let newestHlc: Hlc | undefined = meta.newestHlc
  const events = bodies.map((body, index): ProgressEvent => {
    newestHlc = nextHlc(newestHlc, at)
    const id: EventId = `${meta.device}:${meta.nextSeq + index}`
    return { ...body, id, hlc: newestHlc, at, tz: zone }
  })
  const ids = events.map((event) => event.id)
  const after: LogMeta = {
    ...meta,
    nextSeq: meta.nextSeq + events.length,
    newestHlc,
    events: meta.events + events.length,
    known: withIds(meta.known, ids),
  }
  return { events, after }
}

async function isStored(transaction: LogWrite, { events }: Appended): Promise<boolean> {
  const [first] = events
  if (!first) return true
  const row = await transaction.objectStore('events').get(first.id)
  const hlc: unknown = typeof row === 'object' && row !== null && 'hlc' in row ? row.hlc : undefined
  return isHlc(hlc) && hlc === first.hlc
}
