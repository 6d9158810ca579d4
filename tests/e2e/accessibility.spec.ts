import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { LANGUAGES, type Language } from '../../src/core/lib/language.ts'
import { begin } from './learner.ts'
import { say } from './say.ts'
import { test } from './site.ts'

const OWN_NAMES: Readonly<Record<Language, string>> = {
  zh: '中文',
  en: 'English',
  ko: '한국어',
  ru: 'Русский',
  fr: 'Français',
}

declare global {
  interface Window {
    /** Put there by its own source, below. */
    readonly axe: typeof axe
  }
}

const THEMES = ['light', 'dark'] as const

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('the first questions have no accessibility violation, in light and dark', async ({ page, site }) => {
  await page.goto(site.url)
  await expectNoViolation(page, 'my language')
  await page.getByRole('button', { name: OWN_NAMES.zh }).click()
  await page.getByRole('button', { name: say('language.en') }).click()
  await expectNoViolation(page, 'languages to learn')
  await page.getByRole('button', { name: say('action.continue') }).click()
  await expectNoViolation(page, 'my window')
})

for (const language of LANGUAGES) {
  test(`no screen has an accessibility violation in ${OWN_NAMES[language]}, in light and dark`, async ({
    page,
    site,
  }) => {
    test.slow()
    await begin(page, site.url)
    await speak(page, site.url, language)
    for (const path of ['/', '/progress', '/library', '/settings']) {
      await page.goto(site.url + path)
      await expectNoViolation(page, path)
    }
    await page.goto(`${site.url}/session`)
    await expect(page.locator('button[aria-keyshortcuts="1"]')).toBeVisible()
    await expectNoViolation(page, 'a question')
    await page.keyboard.press('1')
    await expect(page.locator('button[aria-keyshortcuts="Enter"]')).toBeVisible()
    await expectNoViolation(page, 'an answer')
    await openAll(page)
    await expectNoViolation(page, 'an answer, opened')
  })
}

async function speak(page: Page, url: string, language: Language): Promise<void> {
  await page.goto(`${url}/settings`)
  await page.getByLabel(say('settings.interface')).selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
}

async function openAll(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click()
}

async function expectNoViolation(page: Page, place: string): Promise<void> {
  await page.evaluate(axe.source)
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const violations = await page.evaluate(async () => {
      const { violations } = await window.axe.run()
      return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))
    })
    expect(violations, `${place}, ${colorScheme}`).toEqual([])
  }
}
