import { failed, ok } from '../../core/lib/result.ts'
import { openDatabaseStore } from './database-store.ts'
import type { SyncEnvironment } from './environment.ts'
import { ofDatabase, type Synced } from './problem.ts'
import type { PackStore } from './store.ts'

/** The database; memory where there can be none, since a learner with a network can still learn. */
export async function openStore(environment: SyncEnvironment): Promise<Synced<PackStore>> {
  const opened = await openDatabaseStore(environment)
  if (opened.ok) return opened
  switch (opened.problem.kind) {
    case 'blocked':
    case 'outdated-tab':
      // The database is fine, only not for this page: closing the other tab or reloading this one helps.
      return failed(ofDatabase(opened.problem))
    default:
      return ok((await import('./memory-store.ts')).createMemoryStore())
  }
}
