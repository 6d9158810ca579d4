import { failed, ok, type Result } from '../../core/lib/result.ts'
import { quarantine } from '../../core/progress/index.ts'
import { createStore } from './create-store.ts'
import { problemOf } from './database-problem.ts'
import type { StorageEnvironment } from './environment.ts'
import { createHub } from './hub.ts'
import { openLog } from './open-log.ts'
import type { ProgressStore, StorageProblem } from './progress-store.ts'
import { openLogDatabase } from './schema.ts'
import { upkeep } from './upkeep.ts'
import type { Healer } from './whole-log.ts'

/**
 * The learner's progress on this device; never rejects. Where nothing may be stored it lives in memory
 * (`condition.memoryOnly`); any other problem is for the learner to solve first (close a tab, make room, reload).
 */
export async function openProgressStore(
  environment: StorageEnvironment,
): Promise<Result<ProgressStore, StorageProblem>> {
  const hub = createHub()
  try {
    const connection = await openLogDatabase(environment, () => hub.report({ kind: 'outdated-tab' }))
    if (!connection.ok) {
      const { kind } = connection.problem
      return kind === 'unavailable' || kind === 'private-mode'
        ? ok((await upkeep()).createMemoryStore(environment))
        : connection
    }
    const heal: Healer = async (database, numbers) =>
      (await upkeep()).healerFrom(environment.copies)(database, numbers)
    const log = await openLog(connection.value, environment, heal)
    if (!log.ok) {
      connection.value.close()
      return log
    }
    const store = createStore({ environment, connection: connection.value, hub, heal }, log.value)
    const { accepted } = quarantine(log.value.quarantined, environment.now())
    if (accepted.length > 0) await store.importEvents(accepted)
    return ok(store)
  } catch (error) {
    return failed(problemOf(error))
  }
}
