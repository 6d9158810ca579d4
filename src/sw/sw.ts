import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

interface PrecacheEntry {
  readonly url: string
  readonly revision: string | null
  readonly integrity: string
}

declare const self: ServiceWorkerGlobalScope
/** Written in by the build (build.mjs). */
declare const __PRECACHE__: PrecacheEntry[]

// A captive portal's page may lie in the browser's own cache under a script's address; asking for that again would fail
// its integrity for ever. A first visit shares what the page has just loaded: its worker has no use for a second copy.
addPlugins([
  {
    requestWillFetch: async ({ request }) =>
      self.registration.active ? new Request(request, { cache: 'reload' }) : request,
  },
])

// What the running version needs stays cached until the next one activates, which only happens when every tab agreed to
// reload: nothing here skips waiting on its own.
precacheAndRoute(__PRECACHE__)
cleanupOutdatedCaches()

registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/packs\//, /^\/assets\//] }),
)

// The page of a first visit was loaded without a worker; from here on it too gets its lazy parts from the cache.
self.addEventListener('activate', () => self.clients.claim())

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') self.skipWaiting()
})
