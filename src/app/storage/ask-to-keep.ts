import type { StorageEnvironment } from './environment.ts'

/** Asks the browser to keep what is stored even when the device is short of room; for after the first session. */
export async function askToKeep(environment: Pick<StorageEnvironment, 'persist'>): Promise<boolean> {
  try {
    return await environment.persist()
  } catch {
    return false
  }
}
