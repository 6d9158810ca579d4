import type { Result } from '../../core/lib/result.ts'
import {
  decodeBase,
  emptyProgress,
  extendProgress,
  type Progress,
  readEvent,
  type StoredEvent,
} from '../../core/progress/index.ts'
import type { DatabaseProblem } from './database-problem.ts'
import { type BaseRow, type LogConnection, type LogMeta, readMeta } from './schema.ts'

/** What a start needs: the newest events and the state before them. Segments stay unread. */
export interface LoadedLog {
  /** Undefined when the browser lost it; everything else can be rebuilt around a new one. */
  readonly meta: LogMeta | undefined
  readonly base: BaseRow | undefined
  readonly rows: readonly StoredEvent[]
  readonly quarantined: readonly StoredEvent[]
}

export function loadLog(connection: LogConnection): Promise<Result<LoadedLog, DatabaseProblem>> {
  return connection.run(['meta', 'base', 'events', 'quarantine'], 'readonly', async (transaction) => {
    const [meta, base, rows, quarantined] = await Promise.all([
      transaction.objectStore('meta').get('log'),
      transaction.objectStore('base').get('base'),
      transaction.objectStore('events').getAll(),
      transaction.objectStore('quarantine').getAll(),
    ])
    const readable = readMeta(meta)
    return {
      meta: readable.ok ? readable.value : undefined,
      base,
      rows: readRows(rows),
      quarantined: readRows(quarantined),
    }
  })
}

/** Rows that can't be read stay where they are: a newer version may know better. */
export function readRows(rows: readonly unknown[]): StoredEvent[] {
  return rows.flatMap((row) => {
    const event = readEvent(row)
    return event.ok ? [event.value] : []
  })
}

/** The state, when base and rows account for every event of the log; otherwise it has to be folded anew. */
export function progressOf({ meta, base, rows }: LoadedLog): Progress | undefined {
  if (!meta) return undefined
  const sealed = baseProgress(base, meta)
  if (!sealed) return undefined
  const progress = extendProgress(sealed, rows)
  return progress !== 'needs-refold' && progress.eventCount === meta.events ? progress : undefined
}

export function baseProgress(base: BaseRow | undefined, meta: LogMeta): Progress | undefined {
  if (!base) return meta.nextSegment === 1 ? emptyProgress() : undefined
  if (base.nextSegment !== meta.nextSegment || !(base.bytes instanceof Uint8Array)) return undefined
  const decoded = decodeBase(base.bytes)
  return decoded.ok ? decoded.value : undefined
}

/** What has been stored since: the rows that are not among the known ones. */
export function loadNewRows(
  connection: LogConnection,
  known: ReadonlySet<string>,
): Promise<Result<Pick<LoadedLog, 'meta' | 'rows'>, DatabaseProblem>> {
  return connection.run(['meta', 'events'], 'readonly', async (transaction) => {
    const events = transaction.objectStore('events')
    const [meta, ids] = await Promise.all([transaction.objectStore('meta').get('log'), events.getAllKeys()])
    const rows = await Promise.all(ids.filter((id) => !known.has(id)).map((id) => events.get(id)))
    const readable = readMeta(meta)
    return { meta: readable.ok ? readable.value : undefined, rows: readRows(rows) }
  })
}
