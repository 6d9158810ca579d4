import { type CDPSession, expect, type Page } from '@playwright/test'
import { beginWithHistory } from './history.ts'
import { openPhrasebook } from './phrasebook.ts'
import { exportProgress, reviewsIn } from './progress-file.ts'
import { say } from './say.ts'
import { test } from './site.ts'
import {
  answerUntil,
  asked,
  field,
  next,
  options,
  question,
  questionText,
  rightly,
  verdict,
} from './tasks.ts'

test.use({ viewport: { width: 1280, height: 800 } })

test('a clerk at a desktop goes from the first question through a session without a mouse', async ({
  page,
  site,
}) => {
  const { keyboard } = page
  await page.goto(site.url)
  await expect(question(page)).toBeFocused()
  await tabTo(page, '中文')
  await keyboard.press('Enter')
  await expect(question(page)).toHaveText(say('first.learning'))
  await expect(question(page)).toBeFocused()
  await tabTo(page, say('language.ko'))
  await keyboard.press('Space')
  await expect(focused(page)).toHaveAttribute('aria-pressed', 'true')
  await tabTo(page, say('action.continue'))
  await keyboard.press('Enter')
  await expect(question(page)).toBeFocused()
  await tabTo(page, say('scenario.reception'))
  await keyboard.press('Enter')

  await asked(page)
  await expect(question(page)).toBeFocused()
  const first = await questionText(page)
  await keyboard.press('1')
  await expect(verdict(page)).toBeVisible()
  // Not offered for what was chosen, so the key does nothing either.
  await keyboard.press('r')
  await keyboard.press('Enter')
  await expect(question(page)).not.toHaveText(first)
  await expect(question(page)).toBeFocused()

  await keyboard.press('d')
  await expect(verdict(page)).toHaveText(say('verdict.revealed'))
  await keyboard.press('Enter')
  await asked(page)
  await keyboard.press('h')
  await expect(page.getByRole('status').filter({ hasText: '·' })).toBeVisible()
  await expect(verdict(page)).toHaveCount(0)
  const hinted = await questionText(page)
  await keyboard.press('2')
  await expect(verdict(page)).toBeVisible()

  await keyboard.press('z')
  await asked(page)
  await expect(question(page)).toHaveText(hinted)
  await expect(question(page)).toBeFocused()
  await keyboard.press('k')
  await expect(verdict(page)).toBeVisible()
  await keyboard.press('k')
  await keyboard.press('Enter')
  await expect(question(page)).not.toHaveText(hinted)

  // An option can be reached and chosen with Tab and Enter too, and Enter then goes on.
  const last = await questionText(page)
  await tabToOption(page)
  await keyboard.press('Enter')
  await expect(verdict(page)).toBeVisible()
  await keyboard.press('Enter')
  await expect(question(page)).not.toHaveText(last)

  await keyboard.press('Escape')
  await expect(page).toHaveURL(`${site.url}/`)
  await expect(question(page)).toBeFocused()
  await tabTo(page, say('today.start'))
  await keyboard.press('Enter')
  await asked(page)

  const events = await exportProgress(page)
  expect(reviewsIn(events).map(({ hinted }) => hinted)).toEqual([false, false, false, false])
  const [taken, ...others] = events.filter((event) => event.kind === 'void')
  expect(others).toEqual([])
  expect(events.find(({ id }) => id === taken?.target)).toMatchObject({ kind: 'review', hinted: true })
})

test('a typed answer is handed in with Enter, overruled with R, and left with Enter', async ({
  page,
  site,
}) => {
  const book = await openPhrasebook(site)
  await beginWithHistory(page, site, book, ['ko'])
  await answerUntil(page, 'typing', rightly(book))
  const text = await questionText(page)
  await expect(field(page)).toBeFocused()
  // Letters are text here, not commands.
  await page.keyboard.type('zdhkr')
  await expect(field(page)).toHaveValue('zdhkr')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText(say('verdict.wrong'))
  await page.keyboard.press('r')
  await expect(verdict(page)).toHaveText(say('verdict.overruled'))
  await page.keyboard.press('Enter')
  await expect(question(page)).not.toHaveText(text)
})

test('Enter that belongs to an input method hands nothing in', async ({ page, site }) => {
  const book = await openPhrasebook(site)
  await beginWithHistory(page, site, book, ['ko'])
  await answerUntil(page, 'typing', rightly(book))
  const before = await storedAnswers(page)
  const devtools = await page.context().newCDPSession(page)
  await compose(devtools, '안녕하')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toHaveCount(0)
  await expect(field(page)).toBeEditable()
  // Safari ends the composition first and marks the key with 229 only.
  await devtools.send('Input.insertText', { text: '안녕하' })
  await field(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true })
  await expect(verdict(page)).toHaveCount(0)
  expect(await storedAnswers(page)).toBe(before)
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toBeVisible()
  await next(page).click()
  expect(await storedAnswers(page)).toBe(before + 1)
})

/** Looked up in another tab, so that the task at hand stays. */
async function storedAnswers(page: Page): Promise<number> {
  const other = await page.context().newPage()
  await other.goto(page.url())
  const { length } = reviewsIn(await exportProgress(other))
  await other.close()
  await page.bringToFront()
  return length
}

const compose = (devtools: CDPSession, text: string) =>
  devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

const focused = (page: Page) => page.locator(':focus')

/** Presses Tab until the control of that name has the focus, and sees to it that it shows. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name }).and(focused(page))
  for (let presses = 0; presses < 30 && (await wanted.count()) === 0; presses++) {
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toHaveCount(1)
  await expectVisibleFocus(page)
}

async function tabToOption(page: Page): Promise<void> {
  const wanted = options(page).and(focused(page))
  for (let presses = 0; presses < 30 && (await wanted.count()) === 0; presses++) {
    await page.keyboard.press('Tab')
  }
  await expectVisibleFocus(page)
}

async function expectVisibleFocus(page: Page): Promise<void> {
  const outline = await focused(page).evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return { style: outlineStyle, width: Number.parseFloat(outlineWidth) }
  })
  expect(outline.style).not.toBe('none')
  expect(outline.width).toBeGreaterThanOrEqual(2)
}
