import { expect, type Locator, type Page } from '@playwright/test'
import ru from '../../src/app/locales/ru.json' with { type: 'json' }
import { LANGUAGES, type Language } from '../../src/core/lib/language.ts'
import { beginWithHistory } from './history.ts'
import { begin, OWN_NAMES } from './learner.ts'
import { openPhrasebook, type Phrasebook } from './phrasebook.ts'
import { say } from './say.ts'
import { test } from './site.ts'
import { answerUntil, asked, byChance, next, options, question, rightly, skipTo } from './tasks.ts'

test.describe('on a small phone, in Russian, at 200 %', () => {
  test.use({ viewport: { width: 360, height: 640 } })

  test('the first questions and the first session fit', async ({ page, site }) => {
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await page.goto(site.url)
    await enlarge(page)
    await expectFit(page, 'my language', button(OWN_NAMES.ru))
    await button(OWN_NAMES.ru).click()
    await page.getByRole('button', { name: ru['language.ko'] }).click()
    await enlarge(page)
    await expectFit(page, 'languages to learn', button(ru['action.continue']))
    await button(ru['action.continue']).click()
    await expectFit(page, 'my window', button(ru['scenario.reception']))
    await button(ru['scenario.reception']).click()
    await expect(options(page).first()).toBeVisible()
    await enlarge(page)
    await expectFit(page, 'a question', options(page).last())
    await button(ru['session.show-hint']).click()
    await expectFit(page, 'a question with a hint', options(page).last())
    await options(page).first().click()
    await expectFit(page, 'an answer', button(ru['action.continue']))
    await button(ru['action.continue']).click()
    await skipTo(page, button(ru['summary.done']))
    await expectFit(page, 'the summary', button(ru['summary.done']))
  })

  test('every place and a typed answer fit', async ({ page, site }) => {
    const book = await openPhrasebook(site)
    await beginWithHistory(page, site, book, ['ko', 'fr'])
    await answerUntil(page, 'typing', rightly(book))
    await page.goto(`${site.url}/settings`)
    await page.getByLabel(say('settings.text-size')).selectOption('200')
    await page.getByLabel(say('settings.interface')).selectOption('ru')
    await expect(question(page)).toHaveText(ru['settings.title'])

    await expectFit(page, 'settings', page.getByRole('button', { name: ru['file.export'] }))
    await page.goto(`${site.url}/progress`)
    await expectFit(page, 'progress', page.getByRole('link', { name: ru['nav.today'] }))
    await page.goto(`${site.url}/library`)
    await expectFit(page, 'library', page.getByRole('button', { name: ru['library.check'] }))
    await page.goto(site.url)
    const start = page.getByRole('button', { name: ru['today.start'] })
    await expectFit(page, 'today', start)
    await start.click()
    const typed = page.getByRole('textbox', { name: ru['drill.your-answer'] })
    await typed.fill('xyzzy plugh xyzzy plugh')
    await expectFit(page, 'typing', page.getByRole('button', { name: ru['drill.check'] }))
    await typed.press('Enter')
    const goOn = page.getByRole('button', { name: ru['action.continue'], exact: true })
    await expectFit(page, 'a wrong answer', goOn)
    await page.getByRole('button', { name: ru['session.report'] }).click()
    await expectFit(page, 'a report', page.getByRole('button', { name: ru['report.save'] }))
  })
})

test('every phrase says which language it is in', async ({ page, site }) => {
  const book = await openPhrasebook(site)
  const speaks = (place: string) => expectLanguages(page, book, place)
  await begin(page, site.url, ['ko', 'fr'])
  await page.getByRole('button', { name: say('session.star') }).click()
  await speaks('a question')
  await byChance(page, 'choice')
  await page.getByRole('button', { name: say('card.beside') }).click()
  await expect(
    page.getByRole('button', { name: say('card.get-language', { language: '英语' }) }),
  ).toBeVisible()
  await speaks('an answer')
  await next(page).click()
  await asked(page)
  await page.goto(`${site.url}/progress`)
  await expect(page.getByRole('heading', { name: say('progress.starred') })).toBeVisible()
  await speaks('progress')
})

/** As a phone set to large letters does, before anything can be set in the app. */
const enlarge = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })

async function expectFit(page: Page, place: string, action: Locator): Promise<void> {
  await expect(action, place).toBeVisible()
  const runsOff = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const isWide = (element: Element) => element.getBoundingClientRect().right > clientWidth
    const wide = [...document.querySelectorAll('body *')].filter(isWide)
    const names = wide.map(({ tagName, textContent }) => `${tagName} ${textContent}`)
    return scrollWidth > clientWidth ? [`${scrollWidth} px`, ...names] : []
  })
  expect(runsOff, place).toEqual([])
  // Scrolls it into view and sees whether a finger would hit it and nothing else.
  await action.click({ trial: true })
}

/** Every text on the page that is a rendering in other languages than the interface's stands in an element that says so. */
async function expectLanguages(page: Page, book: Phrasebook, place: string): Promise<void> {
  await expect(page.getByRole('main').locator('[lang]').first()).toBeVisible()
  const marked = await page.getByRole('main').evaluate((main) => {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const found: { text: string; lang: string }[] = []
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? ''
      found.push({ text: node.textContent?.trim() ?? '', lang })
    }
    return found
  })
  const phrases = marked.filter(({ text }) => languagesOf(book, text).length > 0)
  expect(phrases.length, place).toBeGreaterThan(1)
  const wrong = phrases.filter(
    ({ text, lang }) => !languagesOf(book, text).some((each) => lang.startsWith(each)),
  )
  expect(wrong, place).toEqual([])
}

const languagesOf = ({ concepts, rendering }: Phrasebook, text: string): readonly Language[] =>
  LANGUAGES.filter((language) => concepts.some(({ id }) => rendering(id, language).text === text))
