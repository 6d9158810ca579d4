import { type ReadonlySignal, signal } from '@preact/signals'

export const ROUTES = ['/', '/session', '/progress', '/library', '/settings'] as const
export type Route = (typeof ROUTES)[number]

export interface Router {
  readonly route: ReadonlySignal<Route>
  go(route: Route, how?: 'push' | 'replace'): void
}

/** Paths, not hashes: the server and the service worker both answer any of them with the app. */
export function createRouter(window: Window): Router {
  const current = signal(readRoute(window.location.pathname))
  window.addEventListener('popstate', () => {
    current.value = readRoute(window.location.pathname)
  })
  return {
    route: current,
    go(route, how = 'push') {
      if (route === window.location.pathname) return
      if (how === 'push') window.history.pushState(null, '', route)
      else window.history.replaceState(null, '', route)
      current.value = route
      window.scrollTo(0, 0)
    },
  }
}

const readRoute = (path: string): Route => ROUTES.find((route) => route === path) ?? '/'
