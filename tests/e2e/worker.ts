import { spawnSync } from 'node:child_process'
import { expect, type Page } from '@playwright/test'
import type { Site } from './site.ts'

/** Waits until the app would open without a network. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.ready).active))
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
}

/** Puts another version, whose every changed file has another name, in place of the one served. */
export function publishNextVersion(site: Site, version: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['tests/e2e/next-version.mjs', site.folder, version],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`Cannot build the next version: ${stderr}`)
}

/** What the app does itself when the learner comes back to it after an hour. */
export const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
  })
