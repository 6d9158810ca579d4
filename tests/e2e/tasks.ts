import { expect, type Locator, type Page } from '@playwright/test'
import { LANGUAGES, type Language } from '../../src/core/lib/language.ts'
import type { Phrasebook } from './phrasebook.ts'
import { say } from './say.ts'

/* The session screen, as the one who answers sees it. */

export const question = (page: Page) => page.getByRole('heading', { level: 1 })
export const questionText = async (page: Page) => (await question(page).textContent()) ?? ''
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
export const rightly =
  (book: Phrasebook): Answering =>
  async (page, kind) => {
    const { text, language, options } = await look(page)
    const right = book.translations(text, language)
    if (kind === 'typing') return type(page, right[0] ?? '')
    return choose(page, options, (option) => right.includes(option))
  }

/** Answers what the phrasebook does not have. */
export const wrongly =
  (book: Phrasebook): Answering =>
  async (page, kind) => {
    const { text, language, options } = await look(page)
    const right = book.translations(text, language)
    if (kind === 'typing') return type(page, 'xyzzy plugh')
    return choose(page, options, (option) => !right.includes(option))
  }

export const byChance: Answering = (page, kind) =>
  kind === 'typing' ? type(page, 'xyzzy plugh') : openOptions(page).first().click()

/** Claims to know it, which settles a task at once. */
export const claiming: Answering = (page) =>
  page.getByRole('button', { name: say('session.know-cold'), exact: true }).click()

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

async function choose(
  page: Page,
  texts: readonly string[],
  isWanted: (text: string) => boolean,
): Promise<void> {
  const index = texts.findIndex(isWanted)
  if (index < 0) throw new Error(`Cannot choose: none of "${texts.join('", "')}" is the wanted one`)
  await options(page).nth(index).click()
}

interface Sight {
  /** What is asked. */
  readonly text: string
  /** What to answer in. */
  readonly language: Language
  /** None when the answer is to be typed. */
  readonly options: readonly string[]
}

/** All of the task at one glance, since each question to the browser takes its time. */
async function look(page: Page): Promise<Sight> {
  const seen = await page.getByRole('main').evaluate((main) => {
    const wordings = [...main.querySelectorAll('li > button [lang]')]
    const answer = wordings[0] ?? main.querySelector('textarea')
    return {
      text: main.querySelector('h1')?.textContent ?? '',
      lang: answer?.getAttribute('lang') ?? '',
      options: wordings.map((wording) => wording.textContent ?? ''),
    }
  })
  const language = LANGUAGES.find((known) => seen.lang.startsWith(known))
  if (language === undefined) throw new Error(`Cannot answer in "${seen.lang}": wanted one of our languages`)
  return { text: seen.text, language, options: seen.options }
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

/** Says to know it all until what is wanted is there; by keys, so in any language of the interface, and choices only. */
export async function skipTo(page: Page, wanted: Locator): Promise<void> {
  const open = openOptions(page).first()
  await expect(open.or(wanted).first()).toBeVisible()
  while (!(await wanted.isVisible())) {
    await page.keyboard.press('k')
    await expect(page.locator('button[aria-keyshortcuts=Enter]')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(open.or(wanted).first()).toBeVisible()
  }
}
