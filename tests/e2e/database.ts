import type { Page } from '@playwright/test'
import type { Site } from './site.ts'

/* The learner's database behind the app's back, from a page of the same origin that runs no app. */

/** As after a damaged byte: the browser hands out an empty one. localStorage and the copies stay. */
export const loseDatabase = (page: Page, site: Site): Promise<void> => replaceDatabase(page, site, undefined)

/** As after an update of the app in another tab. */
export const raiseDatabaseVersion = (page: Page, site: Site): Promise<void> => replaceDatabase(page, site, 99)

async function replaceDatabase(page: Page, site: Site, version: number | undefined): Promise<void> {
  await page.goto(`${site.url}/manifest.webmanifest`)
  await page.evaluate(async (newer) => {
    const name = 'guichet-progress'
    const request = newer === undefined ? indexedDB.deleteDatabase(name) : indexedDB.open(name, newer)
    await new Promise<void>((resolve, reject) => {
      request.onsuccess = () => resolve()
      request.onerror = () => reject(request.error)
      request.onblocked = () => reject(new Error('Cannot change the database: it is still open'))
    })
  }, version)
}
