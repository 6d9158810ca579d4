import { expect, type Locator, type Page } from '@playwright/test'
import { LANGUAGES, type Language } from '../../src/core/lib/language.ts'
import type { Phrasebook } from './phrasebook.ts'
import { say } from './say.ts'

/* The session screen, as the one who answers sees it. */

export const question = (page: Page) => page.getByRole('heading', { level: 1 })
export const questionText = (page: Page) => textOf(question(page))
export const options = (page: Page) => page.getByRole('listitem').locator('button[aria-keyshortcuts]')
export const field = (page: Page) => page.getByRole('textbox', { name: say('drill.your-answer') })
export const next = (page: Page) => page.getByRole('button', { name: say('action.continue'), exact: true })
export const position = (page: Page) =>
  page.getByRole('progressbar', { name: say('session.progress') }).getAttribute('aria-valuenow')
/** The line that says how the answer was. */
export const verdict = (page: Page) => page.getByRole('status').locator('strong')

const openOptions = (page: Page) => options(page).and(page.locator(':enabled'))
const openField = (page: Page) => field(page).and(page.locator(':not([readonly])'))
const finished = (page: Page) => page.getByRole('button', { name: say('summary.done') })

export type Asked = 'choice' | 'typing' | 'nothing'

/** Waits for what comes next: a task that is still open, or the end of the session. */
export async function asked(page: Page): Promise<Asked> {
  await expect(openOptions(page).first().or(openField(page)).or(finished(page))).toBeVisible()
  if (await finished(page).isVisible()) return 'nothing'
  return (await openField(page).isVisible()) ? 'typing' : 'choice'
}

export type Answering = (page: Page, kind: Exclude<Asked, 'nothing'>) => Promise<void>

/** Answers as the phrasebook has it. */
export function rightly(book: Phrasebook): Answering {
  return async (page, kind) => {
    const right = book.translations(await questionText(page), await answerLanguage(page, kind))
    if (kind === 'typing') return type(page, right[0] ?? '')
    return choose(page, (text) => right.includes(text))
  }
}

/** Answers what the phrasebook does not have. */
export function wrongly(book: Phrasebook): Answering {
  return async (page, kind) => {
    const right = book.translations(await questionText(page), await answerLanguage(page, kind))
    if (kind === 'typing') return type(page, 'xyzzy plugh')
    return choose(page, (text) => !right.includes(text))
  }
}

export const byChance: Answering = (page, kind) =>
  kind === 'typing' ? type(page, 'xyzzy plugh') : openOptions(page).first().click()

/** Answers so many tasks one after the other, each stored before going on; stops early when the session ends. */
export async function answerTasks(page: Page, count: number, answer: Answering): Promise<number> {
  for (let done = 0; done < count; done++) {
    const kind = await asked(page)
    if (kind === 'nothing') return done
    await answer(page, kind)
    await next(page).click()
  }
  return count
}

/** All there is in this session; how many answers that took. */
export const answerAll = (page: Page, answer: Answering) =>
  answerTasks(page, Number.POSITIVE_INFINITY, answer)

async function type(page: Page, text: string): Promise<void> {
  await openField(page).fill(text)
  await openField(page).press('Enter')
}

async function choose(page: Page, isWanted: (text: string) => boolean): Promise<void> {
  for (const option of await openOptions(page).all()) {
    if (isWanted(await textOf(wording(option)))) return option.click()
  }
  throw new Error(`Cannot choose: no option of "${await questionText(page)}" is the wanted one`)
}

const textOf = async (element: Locator) => (await element.textContent()) ?? ''
const wording = (option: Locator) => option.locator('[lang]').first()

/** The language the answer is to be in. */
async function answerLanguage(page: Page, kind: Exclude<Asked, 'nothing'>): Promise<Language> {
  const speaks = kind === 'typing' ? openField(page) : wording(openOptions(page).first())
  const tag = await speaks.getAttribute('lang')
  const language = LANGUAGES.find((known) => tag?.startsWith(known))
  if (language === undefined) throw new Error(`Cannot answer: the lang must be one of ours, it is "${tag}"`)
  return language
}

/** Answers until a task of that kind is asked, and leaves that one open. */
export async function answerUntil(
  page: Page,
  wanted: Exclude<Asked, 'nothing'>,
  answer: Answering,
): Promise<void> {
  for (let kind = await asked(page); kind !== wanted; kind = await asked(page)) {
    if (kind === 'nothing')
      throw new Error(`Cannot reach a ${wanted} task: the session ended before one came`)
    await answer(page, kind)
    await next(page).click()
  }
}
