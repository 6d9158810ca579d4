import { expect } from '@playwright/test'
import { answersToday, begin, practise } from './learner.ts'
import { test } from './phone.ts'
import { openPhrasebook } from './phrasebook.ts'
import { exportProgress, reviewsIn } from './progress-file.ts'
import { say } from './say.ts'
import { position, question, questionText, rightly } from './tasks.ts'
import { readyForOffline } from './worker.ts'

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
  const knowing = rightly(await openPhrasebook(site))
  let page = await phone.open()
  await begin(page, site.url)
  await practise(page, 6, knowing)
  const [asked, place] = [await questionText(page), await position(page)]
  await page.reload()
  await expect(question(page)).toHaveText(asked)
  expect(await position(page)).toBe(place)
  await practise(page, 4, knowing)
  await readyForOffline(page)
  expect(await answersToday(page, site.url)).toBe(10)

  await site.kill()
  await page.reload()
  await expect(question(page)).toBeVisible()
  await phone.close()
  page = await phone.open()
  expect(await answersToday(page, site.url)).toBe(10)
  // Today's five are done; five more bring the first five to be written, too.
  await page.getByRole('button', { name: /^再学/ }).click()
  await practise(page, 10, knowing)
  expect(await answersToday(page, site.url)).toBe(20)

  const reviews = reviewsIn(await exportProgress(page))
  expect(reviews).toHaveLength(20)
  expect(new Set(reviews.map(({ id }) => id)).size).toBe(20)
  expect(new Set(reviews.map(({ drill }) => drill))).toEqual(new Set(['choice', 'typing']))
  expect(reviews.every(({ verdict }) => verdict === 'right')).toBe(true)
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
