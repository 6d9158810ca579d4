import { fail, type Synced } from './problem.ts'

/*
 * Fetching needs the readers and their library, which a day of practice does not. They come when something is fetched
 * for the first time; the service worker keeps them for later.
 */

const parts = () => Promise.all([import('./install.ts'), import('./updates.ts')])

/** So that the code is here when the first fetch is asked for. */
export const prefetchFetching = (): Promise<unknown> => parts().catch(() => undefined)

type Fetching = typeof import('./install.ts') & typeof import('./updates.ts')

/** Runs a step of fetching; offline, before its code was ever stored, that is one more thing the network is missing for. */
export async function fetching<Value>(
  step: (parts: Fetching) => Promise<Synced<Value>>,
): Promise<Synced<Value>> {
  let loaded: Fetching
  try {
    const [install, updates] = await parts()
    loaded = { ...install, ...updates }
  } catch {
    return fail('offline', 'the part of the app that fetches')
  }
  return step(loaded)
}
