import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import type { StoredEvent } from '../../src/core/progress/index.ts'
import { beginWithHistory } from './history.ts'
import { begin } from './learner.ts'
import { openPhrasebook } from './phrasebook.ts'
import { exportProgress, reviewsIn } from './progress-file.ts'
import { say } from './say.ts'
import { test } from './site.ts'
import {
  answerUntil,
  asked,
  field,
  next,
  question,
  questionText,
  rightly,
  verdict,
  wrongly,
} from './tasks.ts'

/* What the learner does with one task, and what the exported log says of it afterwards. */

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const newest = (events: readonly StoredEvent[]) => events.filter((event) => event.kind === 'review').at(-1)

test('a right and a wrong answer are logged as what they were', async ({ page, site }) => {
  const book = await openPhrasebook(site)
  await begin(page, site.url)
  await rightly(book)(page, 'choice')
  await expect(verdict(page)).toHaveText(say('verdict.right'))
  await next(page).click()
  await asked(page)
  await wrongly(book)(page, 'choice')
  await expect(verdict(page)).not.toHaveText(say('verdict.right'))
  const [right, wrong] = reviewsIn(await exportProgress(page))
  expect(right).toMatchObject({ rating: 3, verdict: 'right', scored: true, drill: 'choice', hinted: false })
  expect(wrong).toMatchObject({ scored: true, overruled: false })
  expect(['wrong', 'register']).toContain(wrong?.verdict)
  expect(wrong?.rating).toBe(wrong?.verdict === 'wrong' ? 1 : 2)
  expect(right?.session).toBe(wrong?.session)
})

test('"don\'t know" is no mistake, but the phrase comes back', async ({ page, site }) => {
  await begin(page, site.url)
  await press(page, say('session.dont-know'))
  await expect(verdict(page)).toHaveText(say('verdict.revealed'))
  expect(newest(await exportProgress(page))).toMatchObject({
    rating: 1,
    verdict: 'revealed',
    dangerous: false,
  })
})

test('an answer given with a hint counts as hard', async ({ page, site }) => {
  const book = await openPhrasebook(site)
  await begin(page, site.url)
  await press(page, say('session.show-hint'))
  await expect(page.getByRole('status').filter({ hasText: '·' })).toBeVisible()
  await rightly(book)(page, 'choice')
  await expect(verdict(page)).toHaveText(say('verdict.right'))
  expect(newest(await exportProgress(page))).toMatchObject({ rating: 2, verdict: 'right', hinted: true })
})

test('"I know this cold" counts as easy, before an answer and after one', async ({ page, site }) => {
  const book = await openPhrasebook(site)
  await begin(page, site.url)
  await press(page, say('session.know-cold'))
  await next(page).click()
  await asked(page)
  await rightly(book)(page, 'choice')
  await press(page, say('session.know-cold'))
  await expect(page.getByRole('button', { name: say('session.know-cold') })).toHaveCount(0)
  await next(page).click()
  const events = await exportProgress(page)
  expect(reviewsIn(events).map(({ rating }) => rating)).toEqual([4, 4])
  // The second one took back the answer it replaced.
  expect(events.filter(({ kind }) => kind === 'void')).toHaveLength(1)
})

test('"I was right" takes back the verdict and keeps both in the log', async ({ page, site }) => {
  const book = await openPhrasebook(site)
  await beginWithHistory(page, site, book, ['en'])
  await answerUntil(page, 'typing', rightly(book))
  await wrongly(book)(page, 'typing')
  await press(page, say('session.i-was-right'))
  await expect(verdict(page)).toHaveText(say('verdict.overruled'))
  await expect(page.getByRole('button', { name: say('session.i-was-right') })).toHaveCount(0)
  await next(page).click()
  const events = await exportProgress(page)
  const standing = newest(events)
  expect(standing).toMatchObject({ rating: 3, verdict: 'right', overruled: true, drill: 'typing' })
  const [taken] = events.filter((event) => event.kind === 'void')
  const replaced = events.find(({ id }) => id === taken?.target)
  expect(replaced).toMatchObject({ verdict: 'wrong', rating: 1, item: standing?.item })
})

test('undo brings the same question back, and the answer stays in the log as taken back', async ({
  page,
  site,
}) => {
  const book = await openPhrasebook(site)
  await begin(page, site.url)
  const first = await questionText(page)
  await expect(page.getByRole('button', { name: say('session.undo') })).toBeDisabled()
  await wrongly(book)(page, 'choice')
  await next(page).click()
  await expect(question(page)).not.toHaveText(first)
  await press(page, say('session.undo'))
  await expect(question(page)).toHaveText(first)
  await asked(page)
  await rightly(book)(page, 'choice')
  await expect(verdict(page)).toHaveText(say('verdict.right'))
  const events = await exportProgress(page)
  expect(events.filter(({ kind }) => kind === 'review')).toHaveLength(2)
  expect(reviewsIn(events).map((review) => review.verdict)).toEqual(['right'])
})

test('a starred phrase stands on Progress until its star is taken away', async ({ page, site }) => {
  await begin(page, site.url)
  const star = page.getByRole('button', { name: say('session.star') })
  await star.click()
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await page.goto(`${site.url}/progress`)
  await expect(page.getByRole('heading', { name: say('progress.starred') })).toBeVisible()
  await star.click()
  await expect(page.getByRole('heading', { name: say('progress.starred') })).toHaveCount(0)
  const stars = (await exportProgress(page)).filter((event) => event.kind === 'star')
  expect(stars.map(({ on }) => on)).toEqual([true, false])
})

test('a report carries what was typed, and goes to the content office as a file', async ({ page, site }) => {
  const book = await openPhrasebook(site)
  await beginWithHistory(page, site, book, ['en'])
  await answerUntil(page, 'typing', rightly(book))
  await wrongly(book)(page, 'typing')
  const typed = await field(page).inputValue()
  await press(page, say('session.report'))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toHaveValue(typed)
  await dialog.getByRole('radio', { name: say('report.impolite') }).check()
  await dialog.getByRole('textbox').fill('太生硬\t"?"')
  await dialog.getByRole('button', { name: say('report.save') }).click()
  await expect(dialog.getByRole('status')).toHaveText(say('report.saved'))
  await dialog
    .getByRole('button', { name: say('action.close') })
    .last()
    .click()
  await expect(dialog).toBeHidden()

  await page.goto(`${site.url}/progress`)
  const download = page.waitForEvent('download')
  await press(page, say('progress.save-reports'))
  const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  const [report] = (await exportProgress(page)).filter((event) => event.kind === 'report')
  expect(report).toMatchObject({ about: 'impolite', language: 'en', text: '太生硬\t"?"' })
  expect(lines[1]?.split('\t').slice(1)).toEqual([report?.entry, 'en', 'impolite', '"太生硬\\t\\"?\\""'])
})
