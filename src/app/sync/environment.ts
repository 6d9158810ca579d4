import { type EpochMillis, epochMillis, type Millis, millis } from '../../core/lib/units.ts'
import type { TabChannel } from '../storage/environment.ts'
import { type Bytes, sha256Hex } from './verify.ts'

/** Everything the pack library needs of the outside world; the real one is `browserSyncEnvironment()`. */
export interface SyncEnvironment {
  /** Undefined where the browser has none (iOS Lockdown Mode): packs are then kept in memory. */
  readonly indexedDB: IDBFactory | undefined
  fetch(url: string, init: RequestInit): Promise<Response>
  /** Where the app is served from, with a slash at its end. */
  readonly baseUrl: string
  /** In 64 lower-case hex digits. */
  sha256(bytes: Bytes): Promise<string>
  now(): EpochMillis
  /** Talks to the other tabs; undefined where that is not possible. */
  openChannel(name: string): TabChannel | undefined
  delay(time: Millis): Promise<void>
  /** How long a download may stand still before it is given up. */
  readonly patience: Millis
}

export function browserSyncEnvironment(): SyncEnvironment {
  return {
    // Merely reading it throws where storage is forbidden.
    indexedDB: attempt(() => indexedDB),
    fetch: (url, init) => fetch(url, init),
    baseUrl: new URL(import.meta.env.BASE_URL, location.href).href,
    sha256: sha256Hex,
    now: () => epochMillis(Date.now()),
    openChannel,
    delay: (time) => new Promise((resolve) => setTimeout(resolve, time)),
    patience: millis(20_000),
  }
}

function openChannel(name: string): TabChannel | undefined {
  const channel = attempt(() => new BroadcastChannel(name))
  return (
    channel && {
      post: (message) => channel.postMessage(message),
      onMessage: (listener) => channel.addEventListener('message', () => listener()),
      close: () => channel.close(),
    }
  )
}

function attempt<Value>(get: () => Value): Value | undefined {
  try {
    return get()
  } catch {
    return undefined
  }
}
