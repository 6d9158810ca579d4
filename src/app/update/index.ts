import { Workbox } from 'workbox-window'
import { workerUrl } from './worker-url.ts'

/** Whether the app would open without a network. */
export type OfflineState =
  | 'preparing'
  | 'ready'
  /** No service worker here: plain http in a LAN, or a browser inside another app. Everything else works. */
  | 'unsupported'
  | 'failed'

export interface UpdateHost {
  /** A new version is stored and waits. May come again when the learner keeps a tab open for days. */
  onOffered(accept: () => void): void
  onOffline(state: OfflineState): void
  /** Resolves once nothing would be lost by reloading: between two answers. */
  beforeReload(): Promise<void>
}

const HOUR = 3_600_000

/** Call once. Installs the worker that makes the app work offline and offers new versions; never forces one. */
export async function watchForUpdate(host: UpdateHost): Promise<void> {
  if (!('serviceWorker' in navigator)) return host.onOffline('unsupported')
  host.onOffline('preparing')
  try {
    const known = await navigator.serviceWorker.getRegistration()
    const replacesAnother = Boolean(known?.active)
    const worker = new Workbox(workerUrl(window.trustedTypes))
    offerWaiting(worker, host)
    reloadOnChange(worker, host, replacesAnother)
    reportFirstInstall(worker, host, replacesAnother)
    await worker.register({ immediate: true })
    if (replacesAnother) host.onOffline('ready')
    checkNowAndThen(worker)
  } catch {
    host.onOffline('failed')
  }
}

function offerWaiting(worker: Workbox, host: UpdateHost): void {
  worker.addEventListener('waiting', () => host.onOffered(() => worker.messageSkipWaiting()))
}

/**
 * Accepting in one tab moves every tab to the new worker, which no longer holds the old version's lazy parts, so each
 * reloads. The very first worker takes over a page of its own version: nothing to reload.
 */
function reloadOnChange(worker: Workbox, host: UpdateHost, replacesAnother: boolean): void {
  let isUpdate = replacesAnother
  let isLeaving = false
  worker.addEventListener('controlling', async () => {
    if (isUpdate && !isLeaving) {
      isLeaving = true
      await host.beforeReload()
      window.location.reload()
    }
    isUpdate = true
  })
}

function reportFirstInstall(worker: Workbox, host: UpdateHost, replacesAnother: boolean): void {
  let isReady = replacesAnother
  worker.addEventListener('activated', () => {
    isReady = true
    host.onOffline('ready')
  })
  // A worker also becomes redundant when a newer one replaces it; only one that never got ready has failed.
  worker.addEventListener('redundant', ({ isExternal }) => {
    if (!isReady && !isExternal) host.onOffline('failed')
  })
}

/** When the learner comes back to the app, at most once an hour: it is a request to the server each time. */
function checkNowAndThen(worker: Workbox): void {
  let checkedAt = Date.now()
  const check = () => {
    if (document.visibilityState !== 'visible' || !navigator.onLine || Date.now() - checkedAt < HOUR) return
    checkedAt = Date.now()
    // Offline or a server that is down: the next return tries again.
    worker.update().catch(() => undefined)
  }
  document.addEventListener('visibilitychange', check)
  window.addEventListener('online', check)
}
