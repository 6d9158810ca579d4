import type { StorageEnvironment, StorageEstimateBytes } from './environment.ts'

/** Asks the browser to keep what is stored even when the device is short of room; for after the first session. */
export async function askToKeep(environment: Pick<StorageEnvironment, 'persist'>): Promise<boolean> {
  try {
    return await environment.persist()
  } catch {
    return false
  }
}

/** How much of the device this app takes; undefined where the browser doesn't say. */
export async function storageUsed(
  environment: Pick<StorageEnvironment, 'estimate'>,
): Promise<StorageEstimateBytes | undefined> {
  try {
    return await environment.estimate()
  } catch {
    return undefined
  }
}
