import { failed, ok, type Result } from '../../core/lib/result.ts'
import { type Hlc, isHlc } from '../../core/progress/index.ts'
import type { DatabaseProblem } from './database-problem.ts'
import type { StorageEnvironment } from './environment.ts'
import { type Connection, type DBSchema, openConnection, type Transaction } from './idb.ts'
import type { KnownIds } from './known-ids.ts'

/**
 * The log is `segments` plus `events`; `base` is the state folded from the segments and can be rebuilt at any time.
 * Values are `unknown` on the way out: rows may be damaged, or written by a newer version.
 */
export interface LogSchema extends DBSchema {
  /** The newest events, by id. */
  events: { key: string; value: unknown }
  /** Older events, sealed, by a running number from 1 that is never used twice. */
  segments: { key: number; value: SegmentRow }
  base: { key: 'base'; value: BaseRow }
  meta: { key: 'log'; value: LogMeta }
  /** Events dated too far ahead, by id: kept, not counted, looked at again at each start. */
  quarantine: { key: string; value: unknown }
}

export interface SegmentRow {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly count: number
  readonly firstHlc: Hlc
  readonly lastHlc: Hlc
  /** Of `bytes`: checked without decoding. */
  readonly crc: number
}

export interface BaseRow {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The log position: holds while it equals `LogMeta.nextSegment`. */
  readonly nextSegment: number
}

export interface LogMeta {
  /** Names this database; a new one after the browser lost the old. */
  readonly database: string
  readonly device: string
  readonly nextSeq: number
  readonly newestHlc: Hlc | undefined
  /** How many events the readable segments and the rows hold together. */
  readonly events: number
  readonly nextSegment: number
  readonly known: KnownIds
  readonly damaged: readonly DamagedSegment[]
}

/** A segment that can't be read: left where it is, skipped, and healed from a copy when there is one. */
export interface DamagedSegment {
  readonly number: number
  /** How many of its events are still nowhere else; 0 once they have come back another way. */
  readonly missing: number
  readonly firstHlc: Hlc
  readonly lastHlc: Hlc
}

export type LogConnection = Connection<LogSchema>
export type LogStore = 'events' | 'segments' | 'base' | 'meta' | 'quarantine'
export type LogWrite = Transaction<LogSchema, LogStore, 'readwrite'>
export type LogRead = Transaction<LogSchema, LogStore, 'readonly'>

export const LOG_STORES: readonly LogStore[] = ['events', 'segments', 'base', 'meta', 'quarantine']
export const LOG_DATABASE = 'guichet-progress'

export const openLogDatabase = (
  environment: Pick<StorageEnvironment, 'indexedDB' | 'randomDeviceId' | 'delay'>,
  onOutdated: () => void,
): Promise<Result<LogConnection, DatabaseProblem>> =>
  openConnection<LogSchema>({
    factory: environment.indexedDB,
    name: LOG_DATABASE,
    version: 1,
    upgrade: (database, _oldVersion, transaction) => {
      for (const store of LOG_STORES) database.createObjectStore(store)
      // Should it fail, so does opening, which reports it.
      transaction
        .objectStore('meta')
        .put(newLogMeta(environment), 'log')
        .catch(() => undefined)
    },
    delay: environment.delay,
    onOutdated,
  })

/** A new database always gets a new device id: the old one's sequence numbers live on in copies and on other devices. */
export const newLogMeta = (environment: Pick<StorageEnvironment, 'randomDeviceId'>): LogMeta => ({
  database: environment.randomDeviceId(),
  device: environment.randomDeviceId(),
  nextSeq: 1,
  newestHlc: undefined,
  events: 0,
  nextSegment: 1,
  known: {},
  damaged: [],
})

export async function metaIn(transaction: LogWrite | LogRead): Promise<LogMeta> {
  const meta = readMeta(await transaction.objectStore('meta').get('log'))
  if (!meta.ok)
    throw new Error('Cannot write to the log: its meta row is gone, wanted the one seen at opening')
  return meta.value
}

export const putMeta = (transaction: LogWrite, meta: LogMeta): Promise<unknown> =>
  transaction.objectStore('meta').put(meta, 'log')

/** Structured clone keeps the shape, so only the parts everything else hangs on are looked at. */
export function readMeta(row: LogMeta | undefined): Result<LogMeta, 'missing'> {
  const whole =
    typeof row === 'object' &&
    typeof row.device === 'string' &&
    Number.isSafeInteger(row.nextSeq) &&
    Number.isSafeInteger(row.nextSegment) &&
    Number.isSafeInteger(row.events) &&
    (row.newestHlc === undefined || isHlc(row.newestHlc))
  return whole ? ok(row) : failed('missing')
}
