import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { answersToday, begin, practise, question, say } from './learner.ts'
import { test as base } from './site.ts'
import { readyForOffline } from './worker.ts'

/** A browser whose profile outlives it, as a phone's does. */
interface Phone {
  open(): Promise<Page>
  close(): Promise<void>
}

const test = base.extend<{ phone: Phone }>({
  phone: async ({ playwright, launchOptions, viewport, locale, timezoneId }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'guichet-profile-'))
    let context: BrowserContext | undefined
    const options = {
      ...launchOptions,
      viewport,
      ...(locale ? { locale } : {}),
      ...(timezoneId ? { timezoneId } : {}),
    }
    const close = async () => {
      await context?.close()
      context = undefined
    }
    await use({
      open: async () => {
        context = await playwright.chromium.launchPersistentContext(profile, options)
        return context.newPage()
      },
      close,
    })
    await close()
    await rm(profile, { recursive: true, force: true })
  },
})

test('a first run takes four taps to the first drill', async ({ page, site }) => {
  await page.addInitScript(() => {
    addEventListener(
      'click',
      () => sessionStorage.setItem('taps', `${Number(sessionStorage.getItem('taps')) + 1}`),
      true,
    )
  })
  await begin(page, site.url)
  expect(await page.evaluate(() => sessionStorage.getItem('taps'))).toBe('4')
})

test('ten drills, a reload, the server gone, the browser restarted, ten more: nothing is lost', async ({
  phone,
  site,
}) => {
  let page = await phone.open()
  await begin(page, site.url)
  await practise(page, 10)
  await readyForOffline(page)
  const before = await answersToday(page, site.url)
  expect(before).toBe(10)
  await page.reload()
  expect(await answersToday(page, site.url)).toBe(before)

  await site.kill()
  await phone.close()
  page = await phone.open()
  expect(await answersToday(page, site.url)).toBe(before)
  await page.goto(`${site.url}/session`)
  await practise(page, 10)
  expect(await answersToday(page, site.url)).toBe(before + 10)
})

test('every screen opens by its address with the server gone, and so do parts not used before', async ({
  page,
  site,
}) => {
  await begin(page, site.url)
  await readyForOffline(page)
  await site.kill()
  for (const [path, title] of [
    ['/progress', say('progress.title')],
    ['/library', say('library.title')],
    ['/settings', say('settings.title')],
  ] as const) {
    await page.goto(site.url + path)
    await expect(question(page)).toHaveText(title)
  }
  await page.goto(`${site.url}/session?from=link`)
  await practise(page, 1)
})
