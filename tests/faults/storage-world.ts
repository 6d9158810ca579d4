import 'fake-indexeddb/auto'
import { IDBFactory as FakeFactory } from 'fake-indexeddb'
import type { StorageEnvironment } from '../../src/app/storage/environment.ts'
import { createMemoryStore, openProgressStore, type ProgressStore } from '../../src/app/storage/index.ts'
import { type EpochMillis, epochMillis, localDay, millis } from '../../src/core/lib/units.ts'
import type { ProgressEvent, ReviewBody } from '../../src/core/progress/index.ts'

/** One browser profile: its storage, its clock, and the tabs that share them. */
export function createWorld() {
  const factory = new FakeFactory()
  const connections: IDBDatabase[] = []
  const notes = new Map<string, string>()
  const files = new Map<string, Uint8Array>()
  const channels = new Set<() => void>()
  const idle: (() => void)[] = []
  const clock = { now: Date.UTC(2026, 10, 24, 1) }
  let devices = 0

  const indexedDB: IDBFactory = {
    open: (...given) => {
      const request = factory.open(...given)
      request.addEventListener('success', () => connections.push(request.result))
      return request
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (a, b) => factory.cmp(a, b),
  }

  const environment = (changes: Partial<StorageEnvironment> = {}): StorageEnvironment => ({
    indexedDB,
    notes: {
      getItem: (name) => notes.get(name) ?? null,
      setItem: (name, value) => void notes.set(name, value),
    },
    copies: {
      read: async (name) => files.get(name),
      write: async (name, pieces) => {
        const written: Uint8Array[] = []
        for await (const piece of pieces) written.push(piece)
        files.set(name, new Uint8Array(Buffer.concat(written)))
      },
    },
    now: () => epochMillis(clock.now),
    randomDeviceId: () => `device${String(++devices).padStart(4, '0')}`,
    openChannel: () => {
      let heard: (() => void) | undefined
      const hear = () => heard?.()
      channels.add(hear)
      return {
        post: () => {
          for (const other of channels) if (other !== hear) queueMicrotask(other)
        },
        onMessage: (listener) => {
          heard = listener
        },
        close: () => void channels.delete(hear),
      }
    },
    onVisible: () => () => undefined,
    onHidden: () => () => undefined,
    whenIdle: (work) => void idle.push(work),
    delay: (time) => new Promise((resolve) => setTimeout(resolve, Math.min(time, 20))),
    persist: async () => true,
    ...changes,
  })

  return {
    factory,
    connections,
    notes,
    files,
    clock,
    environment,
    now: (): EpochMillis => epochMillis(clock.now),
    /** Opens a tab; a problem is a failed test. */
    open: async (changes: Partial<StorageEnvironment> = {}): Promise<ProgressStore> => {
      const opened = await openProgressStore(environment(changes))
      if (!opened.ok) throw new Error(`the store did not open: ${JSON.stringify(opened.problem)}`)
      return opened.value
    },
    /** What the browser would do when nothing else is going on. */
    runIdle: () => {
      for (const work of idle.splice(0)) work()
    },
    /** The browser hands out an empty database without an error. */
    loseDatabase: () =>
      new Promise<void>((resolve, reject) => {
        for (const connection of connections.splice(0)) connection.close()
        const request = factory.deleteDatabase('guichet-progress')
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      }),
    /** Reaches into the database behind the store's back. */
    tamper: (work: (stores: (name: string) => IDBObjectStore) => void) =>
      new Promise<void>((resolve, reject) => {
        const request = factory.open('guichet-progress')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const database = request.result
          const transaction = database.transaction([...database.objectStoreNames], 'readwrite')
          work((name) => transaction.objectStore(name))
          transaction.oncomplete = () => {
            database.close()
            resolve()
          }
          transaction.onerror = () => reject(transaction.error)
        }
      }),
  }
}

export type World = ReturnType<typeof createWorld>

/** The answer to the n-th of 50 items. */
export const review = (n: number): ReviewBody => ({
  kind: 'review',
  item: `entry-${n % 50}/ko/recognise`,
  rating: n % 7 === 0 ? 1 : 3,
  scored: true,
  drill: 'choice',
  verdict: n % 7 === 0 ? 'wrong' : 'right',
  dangerous: false,
  hinted: false,
  overruled: false,
  latency: millis(1_000 + n),
  meaning: 1,
  due: { day: localDay(20_800 + (n % 30)) },
  session: 's1',
})

/** Answers one after another, a minute apart. */
export async function answer(world: World, store: ProgressStore, count: number): Promise<ProgressEvent[]> {
  const stored: ProgressEvent[] = []
  for (let n = 0; n < count; n++) {
    world.clock.now += 60_000
    const result = await store.append([review(n)], world.now(), 'Asia/Shanghai')
    if (!result.ok) throw new Error(`answer ${n} was not stored: ${JSON.stringify(result.problem)}`)
    stored.push(...result.value)
  }
  return stored
}

/** The same in one transaction. */
export async function answerAtOnce(world: World, store: ProgressStore, count: number) {
  const bodies = Array.from({ length: count }, (_, n) => review(n))
  const result = await store.append(bodies, world.now(), 'Asia/Shanghai')
  if (!result.ok) throw new Error(`nothing was stored: ${JSON.stringify(result.problem)}`)
  return result.value
}

/** Events as another device would have made them. */
export async function eventsOfAnotherDevice(count: number, at: EpochMillis, device = 'another001') {
  const store = createMemoryStore({ now: () => at, randomDeviceId: () => device })
  const bodies = Array.from({ length: count }, (_, n) => review(n))
  await store.append(bodies, at, 'Europe/Paris')
  return store.progress.tail
}

export async function allLines(store: ProgressStore): Promise<string[]> {
  const lines: string[] = []
  for await (const line of store.exportLines()) lines.push(line)
  return lines
}
