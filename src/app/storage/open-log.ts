import { ok, type Result } from '../../core/lib/result.ts'
import type { Progress, StoredEvent } from '../../core/progress/index.ts'
import type { DatabaseProblem } from './database-problem.ts'
import type { StorageEnvironment } from './environment.ts'
import { loadLog, progressOf } from './load.ts'
import { readSentinel } from './notes.ts'
import type { RecoveryState, StorageProblem } from './progress-store.ts'
import {
  type LogConnection,
  type LogMeta,
  type LogWrite,
  metaIn,
  newLogMeta,
  putMeta,
  readMeta,
} from './schema.ts'
import { upkeep } from './upkeep.ts'
import type { Healer } from './whole-log.ts'

export interface OpenedLog {
  readonly progress: Progress
  readonly meta: LogMeta
  readonly quarantined: readonly StoredEvent[]
  readonly recovery: RecoveryState | undefined
  readonly problems: readonly StorageProblem[]
}

export async function openLog(
  connection: LogConnection,
  environment: StorageEnvironment,
  heal: Healer,
): Promise<Result<OpenedLog, DatabaseProblem>> {
  const loaded = await loadWithMeta(connection, environment)
  if (!loaded.ok) return loaded
  const { meta, quarantined } = loaded.value
  const progress = progressOf(loaded.value)
  if (meta && progress)
    return withRecovery(connection, environment, { progress, meta, quarantined, problems: [] })
  const { refoldLog } = await upkeep()
  const folded = await refoldLog(connection, heal)
  if (!folded.ok) return folded
  return withRecovery(connection, environment, {
    progress: folded.value.progress,
    meta: folded.value.meta,
    quarantined,
    problems: [
      ...(folded.value.newlyDamaged > 0 ? [{ kind: 'damaged-segment' } as const] : []),
      ...(folded.value.unsaved ? [folded.value.unsaved] : []),
    ],
  })
}

/** How many events the log has to have: those it counts and those its damaged segments hold. */
export const expectedEvents = (meta: LogMeta): number =>
  meta.damaged.reduce((sum, { missing }) => sum + missing, meta.events)

async function loadWithMeta(connection: LogConnection, environment: StorageEnvironment) {
  const loaded = await loadLog(connection)
  if (!loaded.ok || loaded.value.meta) return loaded
  const made = await makeMeta(connection, environment)
  return made.ok ? loadLog(connection) : made
}

/** The browser may salvage a database with rows missing. A new meta row makes everything be counted and folded anew. */
function makeMeta(connection: LogConnection, environment: StorageEnvironment) {
  return connection.run(['meta', 'segments'], 'readwrite', async (transaction: LogWrite) => {
    const row = readMeta(await transaction.objectStore('meta').get('log'))
    if (row.ok) return
    const numbers = await transaction.objectStore('segments').getAllKeys()
    // -1 fits no log, so that the state is folded anew even when there is a base.
    await putMeta(transaction, {
      ...newLogMeta(environment),
      nextSegment: Math.max(0, ...numbers) + 1,
      events: -1,
    })
  })
}

async function withRecovery(
  connection: LogConnection,
  environment: StorageEnvironment,
  log: Omit<OpenedLog, 'recovery'>,
): Promise<Result<OpenedLog, DatabaseProblem>> {
  const sentinel = readSentinel(environment.notes)
  const found = log.meta.events
  if (!sentinel || expectedEvents(log.meta) >= sentinel.events) return ok({ ...log, recovery: undefined })
  const { readCopies } = await upkeep()
  const [copy] = await readCopies(environment.copies)
  const recovery: RecoveryState = {
    expected: sentinel.events,
    found,
    lastAt: sentinel.lastAt,
    ...(copy ? { copy: { events: copy.events, writtenAt: copy.writtenAt } } : {}),
  }
  if (sentinel.database !== log.meta.database) return ok({ ...log, recovery })
  const renewed = await renewDevice(connection, environment)
  return renewed.ok ? ok({ ...log, meta: renewed.value, recovery }) : renewed
}

/** An older state of the database has come back: its next sequence numbers are taken already. */
function renewDevice(connection: LogConnection, environment: StorageEnvironment) {
  return connection.run(['meta'], 'readwrite', async (transaction: LogWrite) => {
    const meta = { ...(await metaIn(transaction)), device: environment.randomDeviceId(), nextSeq: 1 }
    await putMeta(transaction, meta)
    return meta
  })
}
