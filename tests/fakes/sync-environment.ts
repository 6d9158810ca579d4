import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import type { SyncEnvironment } from '../../src/app/sync/index.ts'
import { sha256Hex } from '../../src/app/sync/verify.ts'
import { epochMillis, millis } from '../../src/core/lib/units.ts'
import { BASE_URL, type createPackServer } from './pack-server.ts'

export { unwrap } from './unwrap.ts'

/** One browser: its tabs share a database and hear each other. */
export function createBrowser(server: Pick<ReturnType<typeof createPackServer>, 'fetch'>) {
  const indexedDB = new IDBFactory()
  const tabs: { readonly name: string; hear(): void }[] = []
  const clock = { now: Date.UTC(2026, 10, 24) }

  const openChannel: SyncEnvironment['openChannel'] = (name) => {
    const listeners: (() => void)[] = []
    const tab = { name, hear: () => listeners.forEach((listener) => void listener()) }
    tabs.push(tab)
    return {
      post: () => {
        for (const other of tabs) if (other !== tab && other.name === name) other.hear()
      },
      onMessage: (listener) => void listeners.push(listener),
      close: () => void tabs.splice(tabs.indexOf(tab), 1),
    }
  }

  return {
    clock,
    indexedDB,
    environment: (changes: Partial<SyncEnvironment> = {}): SyncEnvironment => ({
      indexedDB,
      fetch: server.fetch,
      baseUrl: BASE_URL,
      sha256: sha256Hex,
      now: () => epochMillis(clock.now),
      openChannel,
      delay: () => Promise.resolve(),
      patience: millis(40),
      ...changes,
    }),
  }
}
