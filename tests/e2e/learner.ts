import { expect, type Page } from '@playwright/test'
import type { Language, TargetLanguage } from '../../src/core/lib/language.ts'
import { say, sayIn } from './say.ts'
import { type Answering, answerTasks, asked, byChance, options } from './tasks.ts'

export const OWN_NAMES: Readonly<Record<Language, string>> = {
  zh: '中文',
  en: 'English',
  ko: '한국어',
  ru: 'Русский',
  fr: 'Français',
}

/** The first run: my language, languages to learn, my window. Ends at the first drill. */
export async function begin(
  page: Page,
  url: string,
  learn: readonly TargetLanguage[] = ['en'],
  own: Language = 'zh',
): Promise<void> {
  await answerFirstQuestions(page, url, learn, own)
  await expect(options(page).first()).toBeVisible()
}

export async function answerFirstQuestions(
  page: Page,
  url: string,
  learn: readonly TargetLanguage[] = ['en'],
  own: Language = 'zh',
): Promise<void> {
  const say = sayIn(own)
  await page.goto(url)
  await page.getByRole('button', { name: OWN_NAMES[own] }).click()
  for (const language of learn) await page.getByRole('button', { name: say(`language.${language}`) }).click()
  await page.getByRole('button', { name: say('action.continue') }).click()
  await page.getByRole('button', { name: say('scenario.reception') }).click()
}

/** Answers so many tasks, each one stored before going on; begins anew when a session ends. */
export async function practise(page: Page, answers: number, answer: Answering = byChance): Promise<void> {
  for (let left = answers; left > 0; left -= await answerTasks(page, left, answer)) {
    if ((await asked(page)) === 'nothing') await learnMore(page)
  }
}

/** From the end of a session into the next one. */
export async function learnMore(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('summary.done') }).click()
  await page
    .getByRole('button', { name: say('today.start') })
    .or(page.getByRole('button', { name: /^再学/ }))
    .click()
}

/** How many answers the Today page says were given today. */
export async function answersToday(page: Page, url: string): Promise<number> {
  await page.goto(url)
  const line = page.getByText(new RegExp(say('today.so-far_other', { count: '\\d+' })))
  await expect(line).toBeVisible()
  return Number(/\d+/.exec((await line.textContent()) ?? '')?.[0])
}
