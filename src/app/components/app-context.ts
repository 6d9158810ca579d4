import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { App } from '../app.ts'

export const AppContext = createContext<App | undefined>(undefined)

/** The running app; every screen stands inside its provider. */
export function useApp(): App {
  const app = useContext(AppContext)
  if (app === undefined) throw new TypeError('useApp needs an AppContext provider above it, found none')
  return app
}
