import type { Page } from '@playwright/test'
import { beginWithHistory } from '../e2e/history.ts'
import { openPhrasebook, type Phrasebook } from '../e2e/phrasebook.ts'
import { type Site, test } from '../e2e/site.ts'
import { answerTasks, asked, options, question, rightly } from '../e2e/tasks.ts'

const SHAPES = {
  narrow: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  wide: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
} as const

for (const [shape, device] of Object.entries(SHAPES)) {
  test.describe(shape, () => {
    test.use({ ...device, contextOptions: { reducedMotion: 'reduce' } })

    test('a learner of Korean and Russian, some days in', async ({ page, site }) => {
      test.slow()
      const book = await openPhrasebook(site)
      await standStill(page)
      await beginWithHistory(page, site, book, ['ko', 'ru'])
      const shoot = (name: string) => page.screenshot({ path: `public/screenshots/${name}-${shape}.png` })
      const blunt = await untilTempting(page, book)
      await page.mouse.move(0, 0)
      await shoot('drill')
      await options(page).filter({ hasText: blunt }).click()
      await page.getByRole('status').first().waitFor()
      await shoot('answer')
      await visit(page, site, '/')
      await shoot('today')
      await visit(page, site, '/progress')
      await shoot('progress')
    })
  })
}

/** The same morning and the same chance each time, so that a picture changes only when the app does. */
async function standStill(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-11-24T09:00:00+08:00'))
  await page.addInitScript(() => {
    let seed = 1
    crypto.getRandomValues = (array) => {
      if (array instanceof Uint8Array || array instanceof Uint32Array) {
        for (const index of array.keys()) array[index] = seed++ * 7919
      }
      return array
    }
  })
}

/** Answers until a Chinese phrase is asked with an option that is understood, but not for the counter; that option. */
async function untilTempting(page: Page, book: Phrasebook): Promise<string> {
  for (;;) {
    const tempting = (await asked(page)) === 'choice' ? await bluntOption(page, book) : undefined
    if (tempting !== undefined) return tempting
    await answerTasks(page, 1, rightly(book))
  }
}

async function bluntOption(page: Page, book: Phrasebook): Promise<string | undefined> {
  const text = await question(page).textContent()
  const asked = book.concepts.find(({ id }) => book.rendering(id, 'zh').text === text?.trim())
  if (asked === undefined) return undefined
  const { avoid } = book.rendering(asked.id, 'ko')
  const shown = await options(page).locator('[lang]').allTextContents()
  return avoid.find((wrong) => wrong.kind === 'register' && shown.includes(wrong.text))?.text
}

async function visit(page: Page, site: Site, path: string): Promise<void> {
  await page.goto(site.url + path)
  await question(page).waitFor()
}
