import { expect, type Locator, type Page } from '@playwright/test'
import axe from 'axe-core'
import { BCP47, LANGUAGES } from '../../src/core/lib/language.ts'
import { loseDatabase, raiseDatabaseVersion } from './database.ts'
import { beginWithHistory } from './history.ts'
import { OWN_NAMES } from './learner.ts'
import { openPhrasebook } from './phrasebook.ts'
import { sayIn } from './say.ts'
import { test } from './site.ts'
import { options, question, skipTo } from './tasks.ts'

/* Every screen, in every language of the interface, in light and dark: no rule of axe is broken. */

declare global {
  interface Window {
    /** Put there by its own source, below. */
    readonly axe: typeof axe
  }
}

const THEMES = ['light', 'dark'] as const

test.use({ contextOptions: { reducedMotion: 'reduce' } })
test.beforeEach(({ context }) => context.addInitScript({ content: axe.source }))

for (const language of LANGUAGES) {
  const say = sayIn(language)
  const learnt = language === 'ko' ? 'fr' : 'ko'
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
  const field = (page: Page) => page.getByRole('textbox', { name: say('drill.your-answer') })

  test.describe(`in ${OWN_NAMES[language]}`, () => {
    test.use({ locale: BCP47[language] })

    test('the first questions and the first session break no rule of accessibility', async ({
      page,
      site,
    }) => {
      await page.goto(site.url)
      await expectAccessible(page, title(page, say('first.own')))
      await page.getByRole('button', { name: OWN_NAMES[language] }).click()
      await page.getByRole('button', { name: say(`language.${learnt}`) }).click()
      await expectAccessible(page, title(page, say('first.learning')))
      await button(page, say('action.continue')).click()
      await expectAccessible(page, title(page, say('first.window')))
      await page.getByRole('button', { name: say('scenario.reception') }).click()

      await button(page, say('session.show-hint')).click()
      await expectAccessible(page, options(page).first())
      await options(page).first().click()
      await openAll(page)
      await expectAccessible(page, button(page, say('action.continue')))
      await button(page, say('session.report')).click()
      await expectAccessible(page, page.getByRole('dialog'))
      await page.keyboard.press('Escape')
      await button(page, say('action.continue')).click()
      await skipTo(page, title(page, say('summary.title')))
      await expectAccessible(page, title(page, say('summary.title')))
    })

    test('no place, no typed answer and no misfortune breaks one', async ({ page, site }) => {
      await beginWithHistory(page, site, await openPhrasebook(site), [learnt], language)
      await skipTo(page, field(page))
      await field(page).fill('xyzzy plugh')
      await expectAccessible(page, button(page, say('drill.check')))
      await field(page).press('Enter')
      await expectAccessible(page, button(page, say('session.i-was-right')))
      await page.goto(site.url)
      await expectAccessible(page, button(page, say('today.start')))
      for (const place of ['progress', 'library', 'settings'] as const) {
        await page.goto(`${site.url}/${place}`)
        await openAll(page)
        await expectAccessible(page, title(page, say(`${place}.title`)))
      }
      await raiseDatabaseVersion(page, site)
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme })
        await page.goto(site.url)
        await expect(title(page, say('cannot-open.title'))).toBeVisible()
        await expectNoViolation(page, colorScheme)
      }
      await loseDatabase(page, site)
      await page.goto(site.url)
      await expectAccessible(page, title(page, say('recovery.title')))
    })
  })
}

async function openAll(page: Page): Promise<void> {
  await expect(question(page)).toBeVisible()
  for (const summary of await page.locator('summary').all()) await summary.click()
}

/** Once `sign` is there, in both themes. */
async function expectAccessible(page: Page, sign: Locator): Promise<void> {
  await expect(sign).toBeVisible()
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme })
    await expectNoViolation(page, `${sign}, ${colorScheme}`)
  }
}

async function expectNoViolation(page: Page, where: string): Promise<void> {
  const violations = await page.evaluate(async () => {
    const { violations } = await window.axe.run()
    return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))
  })
  expect(violations, where).toEqual([])
}
