import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { answersToday, begin, practise } from './learner.ts'
import { exportProgress, reviewsIn } from './progress-file.ts'
import { say } from './say.ts'
import { test } from './site.ts'
import { asked, byChance, next } from './tasks.ts'
import { lookForUpdate, publishNextVersion, readyForOffline } from './worker.ts'

const offer = (page: Page) => page.getByRole('button', { name: say('update.take'), exact: true })

async function versionOf(page: Page, url: string): Promise<string | undefined> {
  await page.goto(`${url}/settings`)
  const version = new RegExp(say('settings.version', { version: '(\\S+)' }))
  const line = page.getByText(version)
  await expect(line).toBeVisible()
  return version.exec((await line.textContent()) ?? '')?.[1]
}

/** Does not outlive a reload. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-marked', ''))
const marked = (page: Page) => page.locator('html[data-marked]')

async function answerOne(page: Page): Promise<void> {
  const kind = await asked(page)
  if (kind !== 'nothing') await byChance(page, kind)
  await expect(next(page)).toBeVisible()
}

test('a new version is offered in every tab and taken in one; all go on with it, and nothing is lost', async ({
  context,
  page,
  site,
}) => {
  const missing: string[] = []
  context.on('response', (response) => {
    if (response.status() === 404) missing.push(response.url())
  })
  await begin(page, site.url)
  await practise(page, 3)
  await readyForOffline(page)
  const other = await context.newPage()
  const old = await versionOf(other, site.url)
  await page.goto(site.url)

  publishNextVersion(site, '9.9.9+next')
  await lookForUpdate(page)
  await expect(offer(page)).toBeVisible()
  await expect(offer(other)).toBeVisible()

  // Until someone agrees, both tabs run the version they began with, with all its parts.
  expect(await versionOf(other, site.url)).toBe(old)
  await other.goto(`${site.url}/session`)
  await mark(other)
  await answerOne(other)
  await offer(page).click()

  // The other tab was in the middle of a session: it comes back to it, in the new version.
  await expect(marked(other)).toHaveCount(0)
  await practise(other, 1)
  expect(reviewsIn(await exportProgress(other))).toHaveLength(5)
  for (const tab of [page, other]) {
    expect(await versionOf(tab, site.url)).toBe('9.9.9+next')
    for (const place of ['nav.progress', 'nav.library', 'nav.settings'] as const) {
      await tab.getByRole('link', { name: say(place) }).click()
      await expect(tab.getByRole('heading', { level: 1, name: say(place) })).toBeVisible()
    }
  }
  expect(await answersToday(page, site.url)).toBe(5)
  expect(missing).toEqual([])
})

test('an update that arrives damaged is dropped, and the version at work stays whole', async ({
  page,
  site,
}) => {
  await begin(page, site.url)
  await readyForOffline(page)
  const old = await versionOf(page, site.url)

  publishNextVersion(site, '9.9.9+damaged')
  await damageScripts(join(site.folder, 'assets'))
  await lookForUpdate(page)
  const registration = () =>
    page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration()
      return Boolean(found?.installing ?? found?.waiting)
    })
  await expect.poll(registration).toBe(false)
  await expect(offer(page)).toHaveCount(0)

  await site.kill()
  expect(await versionOf(page, site.url)).toBe(old)

  await site.start()
  publishNextVersion(site, '9.9.9+damaged')
  await lookForUpdate(page)
  await expect(offer(page)).toBeVisible()
})

/** A captive portal answers everything with its login page and status 200. */
async function damageScripts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith('.br')) await rm(join(folder, name))
    else if (name.endsWith('.js')) await writeFile(join(folder, name), '<!doctype html><title>Log in</title>')
  }
}
