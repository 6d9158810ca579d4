import type { Result } from '../../core/lib/result.ts'
import { failed, ok } from '../../core/lib/result.ts'
import type { DatabaseProblem } from '../storage/database-problem.ts'
import { type Connection, type DBSchema, openConnection } from '../storage/idb.ts'
import type { SyncEnvironment } from './environment.ts'
import { ofDatabase, type Synced } from './problem.ts'
import {
  type DownloadRecord,
  isOutrun,
  type PackRecord,
  type PackStore,
  type Replacement,
  resumable,
  unreferenced,
} from './store.ts'
import type { Bytes } from './verify.ts'

/** Apart from progress, so that one damaged database leaves the other. */
const NAME = 'guichet-packs'
const VERSION = 1

interface Schema extends DBSchema {
  packs: { key: string; value: PackRecord }
  downloads: { key: string; value: DownloadRecord }
  blobs: { key: string; value: Bytes }
}

export async function openDatabaseStore(
  environment: SyncEnvironment,
): Promise<Result<PackStore, DatabaseProblem>> {
  const connection = await openConnection<Schema>({
    factory: environment.indexedDB,
    name: NAME,
    version: VERSION,
    upgrade(database) {
      database.createObjectStore('packs', { keyPath: 'id' })
      database.createObjectStore('downloads', { keyPath: 'pack' })
      database.createObjectStore('blobs')
    },
    delay: environment.delay,
    onOutdated: () => undefined,
  })
  return connection.ok ? ok(createStore(connection.value)) : connection
}

const createStore = (connection: Connection<Schema>): PackStore => ({
  memoryOnly: false,
  installed: async () =>
    synced(
      await connection.run(['packs', 'blobs'], 'readonly', async (transaction) => {
        const records = await transaction.objectStore('packs').getAll()
        const blobs = transaction.objectStore('blobs')
        const manifests = await Promise.all(records.map(({ manifestSha256 }) => blobs.get(manifestSha256)))
        return records.map((record, index) => ({ record, manifest: manifests[index] }))
      }),
    ),
  present: async (wanted) =>
    synced(
      await connection.run(['blobs'], 'readonly', async (transaction) => {
        const blobs = transaction.objectStore('blobs')
        const keys = await Promise.all(wanted.map((blob) => blobs.getKey(blob)))
        return new Set(keys.filter((key) => key !== undefined))
      }),
    ),
  read: async (blob) =>
    synced(await connection.run(['blobs'], 'readonly', (all) => all.objectStore('blobs').get(blob))),
  put: async (blob, bytes) =>
    synced(
      await connection.run(['blobs'], 'readwrite', async (all) => {
        await all.objectStore('blobs').put(bytes, blob)
      }),
    ),
  begin: async (download) =>
    synced(
      await connection.run(['downloads'], 'readwrite', async (all) => {
        await all.objectStore('downloads').put(download)
      }),
    ),
  replace: async (change) => synced(await replace(connection, change)),
  close: () => connection.close(),
})

const replace = (connection: Connection<Schema>, change: Replacement) =>
  connection.run(['packs', 'downloads', 'blobs'], 'readwrite', async (transaction) => {
    const packs = transaction.objectStore('packs')
    const downloads = transaction.objectStore('downloads')
    const blobs = transaction.objectStore('blobs')
    const [stored, begun, keys] = await Promise.all([
      packs.get(change.pack),
      downloads.getAll(),
      blobs.getAllKeys(),
    ])
    const present = new Set(keys)
    const isIncomplete = change.next?.blobs.some((blob) => !present.has(blob)) ?? false
    if (isOutrun(stored, change) || isIncomplete) return 'outrun' as const
    if (change.next) await packs.put(change.next)
    else await packs.delete(change.pack)
    const resume = resumable(begun, change)
    const over = begun.filter((download) => !resume.includes(download))
    const swept = unreferenced(keys, [...(await packs.getAll()), ...resume])
    await Promise.all([
      ...over.map(({ pack }) => downloads.delete(pack)),
      ...swept.map((blob) => blobs.delete(blob)),
    ])
    return 'replaced' as const
  })

const synced = <Value>(outcome: Result<Value, DatabaseProblem>): Synced<Value> =>
  outcome.ok ? outcome : failed(ofDatabase(outcome.problem))
