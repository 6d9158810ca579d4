import { expect, type Page } from '@playwright/test'
import { loseDatabase } from './database.ts'
import { answersToday, begin } from './learner.ts'
import { chooseFile, exportProgress, exportText } from './progress-file.ts'
import { say } from './say.ts'
import { type Site, test } from './site.ts'
import { answerAll, claiming, question } from './tasks.ts'

/* One damaged byte can make a browser hand out an empty database without an error. */

test('an emptied database leads to recovery, and the copy brings everything back', async ({ page, site }) => {
  const { answers, events } = await finishSession(page, site)
  await loseDatabase(page, site)
  await page.goto(site.url)
  await expect(question(page)).toHaveText(say('recovery.title'))
  await expect(page.getByText(say('recovery.what-happened_other', { count: events }))).toBeVisible()
  await page.getByRole('button', { name: say('recovery.restore_other', { count: events }) }).click()
  await expect(question(page)).not.toHaveText(say('recovery.title'))
  expect(await exportProgress(page)).toHaveLength(events)
  expect(await answersToday(page, site.url)).toBe(answers)
})

test('with no copy either, nothing is given up before the learner says so twice', async ({ page, site }) => {
  await finishSession(page, site)
  await loseDatabase(page, site)
  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('guichet', { recursive: true }),
  )
  await page.goto(`${site.url}/settings`)
  await expect(page.getByText(say('recovery.no-copy'))).toBeVisible()
  await page.getByRole('button', { name: say('recovery.start-fresh'), exact: true }).click()
  await page.reload()
  await expect(question(page)).toHaveText(say('recovery.title'))
  await page.getByRole('button', { name: say('recovery.start-fresh'), exact: true }).click()
  await page.getByRole('button', { name: say('recovery.start-fresh-sure') }).click()
  await expect(question(page)).toHaveText(say('first.own'))
  await page.reload()
  await expect(question(page)).toHaveText(say('first.own'))
})

test('with no copy an exported file brings everything back, there or at the first question', async ({
  page,
  site,
}) => {
  await finishSession(page, site)
  const file = await exportText(page)
  await loseDatabase(page, site)
  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('guichet', { recursive: true }),
  )
  await page.goto(site.url)
  await expect(page.getByText(say('recovery.no-copy'))).toBeVisible()
  await chooseFile(page, file)
  await expect(page.getByRole('link', { name: say('nav.settings') })).toBeVisible()
  expect(await exportText(page)).toContain(file.split('\n')[1])

  await loseDatabase(page, site)
  await page.evaluate(() => localStorage.clear())
  await page.goto(site.url)
  await page.getByRole('button', { name: say('first.have-file') }).click()
  await chooseFile(page, file)
  await expect(page.getByRole('link', { name: say('nav.settings') })).toBeVisible()
})

/** A whole session: at its end the app writes its copy. */
async function finishSession(page: Page, site: Site): Promise<{ answers: number; events: number }> {
  await begin(page, site.url)
  const answers = await answerAll(page, claiming)
  await expect(page.getByRole('button', { name: say('summary.done') })).toBeVisible()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('guichet.copy'))).not.toBeNull()
  const { length } = await exportProgress(page)
  return { answers, events: length }
}
