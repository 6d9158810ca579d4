import { type EpochMillis, epochMillis, type Millis } from '../core/lib/units.ts'
import { browserStorageEnvironment, type StorageEnvironment } from './storage/index.ts'
import { browserSyncEnvironment, type SyncEnvironment } from './sync/index.ts'

/** The outside world, whole: built once in main.tsx, faked whole in tests. */
export interface Environment {
  now(): EpochMillis
  /** IANA name of the time zone the learner is in. */
  zone(): string
  /** A fresh seed for chance. */
  seed(): string
  /** The browser's languages, most wanted first. */
  readonly languages: readonly string[]
  /** Small hints for the first paint and the running session; losing them costs nothing. */
  readonly hints: HintStore
  readonly storage: StorageEnvironment
  readonly sync: SyncEnvironment
  /** Hands a file to the learner. */
  saveFile(name: string, parts: readonly string[]): void
  /** Whether the browser has promised to keep what is stored; undefined where it can't say. */
  isPersisted(): Promise<boolean | undefined>
  /** Calls back when there is nothing more urgent to do. */
  whenIdle(work: () => void): void
  /** Calls back once, after that time; the result prevents it. */
  after(time: Millis, work: () => void): () => void
}

export interface HintStore {
  read(name: string): string | undefined
  write(name: string, value: string | undefined): void
}

export function browserEnvironment(): Environment {
  return {
    now: () => epochMillis(Date.now()),
    zone: zoneReader(),
    seed: () => crypto.getRandomValues(new Uint32Array(2)).join('-'),
    languages: navigator.languages,
    hints: localHints(),
    storage: browserStorageEnvironment(),
    sync: browserSyncEnvironment(),
    saveFile,
    isPersisted: async () => navigator.storage?.persisted?.(),
    // Safari has no requestIdleCallback.
    whenIdle: (work) => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 4_000 })
      else setTimeout(work, 1_000)
    },
    after: (time, work) => {
      const timer = setTimeout(work, time)
      return () => clearTimeout(timer)
    },
  }
}

/** Asking for the zone builds a formatter each time; who travels comes back to the page, and then it is asked anew. */
function zoneReader(): () => string {
  let zone: string | undefined
  document.addEventListener('visibilitychange', () => {
    zone = undefined
  })
  return () => {
    zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone
    return zone
  }
}

/** localStorage throws where storage is forbidden (private windows of some browsers, embedded views). */
function localHints(): HintStore {
  return {
    read: (name) => {
      try {
        return localStorage.getItem(`guichet.${name}`) ?? undefined
      } catch {
        return undefined
      }
    },
    write: (name, value) => {
      try {
        if (value === undefined) localStorage.removeItem(`guichet.${name}`)
        else localStorage.setItem(`guichet.${name}`, value)
      } catch {
        // A hint that can't be kept is no loss.
      }
    },
  }
}

function saveFile(name: string, parts: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: 'application/x-ndjson' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has to have started before its address goes away.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
