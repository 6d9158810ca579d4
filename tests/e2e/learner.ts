import { expect, type Page } from '@playwright/test'
import zh from '../../src/app/locales/zh.json' with { type: 'json' }

/** What the interface says in Chinese; tests find things as a clerk would, by their words. */
export const say = (message: keyof typeof zh): string => zh[message]

/** The first run: my language, a language to learn, my window. Ends at the first drill. */
export async function begin(page: Page, url: string): Promise<void> {
  await answerFirstQuestions(page, url)
  await expect(options(page).first()).toBeVisible()
}

export async function answerFirstQuestions(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('button', { name: say('language.en') }).click()
  await page.getByRole('button', { name: say('action.continue') }).click()
  await page.getByRole('button', { name: say('scenario.reception') }).click()
}

export const question = (page: Page) => page.getByRole('heading', { level: 1 })
/** Disabled once answered. */
const options = (page: Page) => page.getByRole('listitem').locator('button[aria-keyshortcuts]:enabled')
const typed = (page: Page) => page.getByLabel(say('drill.your-answer'))
const done = (page: Page) => page.getByRole('button', { name: say('summary.done') })
const next = (page: Page) => page.getByRole('button', { name: say('action.continue') })

/** Answers whatever is asked, by choosing or by typing, each one stored before going on; begins anew when a session ends. */
export async function practise(page: Page, answers: number): Promise<void> {
  for (let count = 0; count < answers; count++) {
    await expect(options(page).first().or(typed(page)).or(done(page))).toBeVisible()
    if (await done(page).isVisible()) await learnMore(page)
    await answer(page)
    await next(page).click()
  }
}

async function answer(page: Page): Promise<void> {
  await expect(options(page).first().or(typed(page))).toBeVisible()
  if (await typed(page).isVisible()) {
    await typed(page).fill('Please wait a moment.')
    await typed(page).press('Enter')
  } else {
    await options(page).first().click()
  }
  await expect(next(page)).toBeVisible()
}

async function learnMore(page: Page): Promise<void> {
  await done(page).click()
  await page
    .getByRole('button', { name: say('today.start') })
    .or(page.getByRole('button', { name: /^再学/ }))
    .click()
}

/** How many answers the Today page says were given today. */
export async function answersToday(page: Page, url: string): Promise<number> {
  await page.goto(url)
  const line = page.getByText(new RegExp(say('today.so-far_other').replace('{{count}}', '\\d+')))
  await expect(line).toBeVisible()
  return Number(/\d+/.exec((await line.textContent()) ?? '')?.[0])
}
