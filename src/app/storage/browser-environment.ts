import { epochMillis } from '../../core/lib/units.ts'
import type { CopyFiles, StorageEnvironment, TabChannel } from './environment.ts'
import { upkeep } from './upkeep.ts'

export function browserStorageEnvironment(): StorageEnvironment {
  return {
    indexedDB: allowed(() => globalThis.indexedDB),
    notes: allowed(() => globalThis.localStorage),
    copies: browserCopyFiles(),
    now: () => epochMillis(Date.now()),
    randomDeviceId,
    openChannel,
    onVisible,
    onHidden,
    // Safari has no requestIdleCallback.
    whenIdle: (work) => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 10_000 })
      else setTimeout(work, 2_000)
    },
    delay: (time) => new Promise((resolve) => setTimeout(resolve, time)),
    persist: async () => (await navigator.storage?.persist?.()) ?? false,
  }
}

/** Where storage is forbidden the getter itself throws (SecurityError). */
function allowed<Power>(get: () => Power | undefined): Power | undefined {
  try {
    return get() ?? undefined
  } catch {
    return undefined
  }
}

/** 36^10 ids: two devices of one learner don't meet. */
function randomDeviceId(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(10))
  return [...numbers].map((number) => (number % 36).toString(36)).join('')
}

function openChannel(name: string): TabChannel | undefined {
  // Safari 14 has no BroadcastChannel; there a tab catches up when it comes to the front.
  if (typeof BroadcastChannel !== 'function') return undefined
  const channel = new BroadcastChannel(name)
  return {
    post: (message) => channel.postMessage(message),
    onMessage: (listener) => channel.addEventListener('message', listener),
    close: () => channel.close(),
  }
}

function onVisible(listener: () => void): () => void {
  const onChange = () => {
    if (document.visibilityState === 'visible') listener()
  }
  // A page that comes back from the back/forward cache; at its first showing there is nothing to catch up with.
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) listener()
  }
  document.addEventListener('visibilitychange', onChange)
  window.addEventListener('pageshow', onShow)
  return () => {
    document.removeEventListener('visibilitychange', onChange)
    window.removeEventListener('pageshow', onShow)
  }
}

function onHidden(listener: () => void): () => void {
  const onChange = () => {
    if (document.visibilityState === 'hidden') listener()
  }
  document.addEventListener('visibilitychange', onChange)
  return () => document.removeEventListener('visibilitychange', onChange)
}

function browserCopyFiles(): CopyFiles | undefined {
  if (typeof navigator.storage?.getDirectory !== 'function') return undefined
  return {
    read: async (name) => (await upkeep()).readCopyFile(name),
    write: async (name, pieces) => (await upkeep()).writeCopyFile(name, pieces),
  }
}
