import { expect, type Page } from '@playwright/test'
import type { TargetLanguage } from '../../src/core/lib/language.ts'
import { epochMillis, MILLIS_PER_DAY } from '../../src/core/lib/units.ts'
import type { ProgressEvent } from '../../src/core/progress/index.ts'
import { begin } from './learner.ts'
import type { Phrasebook } from './phrasebook.ts'
import { practiceFile, practiceLog } from './practice-log.ts'
import { importText } from './progress-file.ts'
import type { Site } from './site.ts'

/** A learner who comes to this browser with days of practice from another device, and opens a session. */
export async function beginWithHistory(
  page: Page,
  site: Site,
  book: Phrasebook,
  learning: readonly TargetLanguage[],
): Promise<void> {
  await begin(page, site.url, learning)
  // The session that the first run opened holds new phrases only; without its memo the next one is planned anew.
  await page.evaluate(() => localStorage.removeItem('guichet.lesson'))
  const now = epochMillis(Date.now())
  await importText(page, practiceFile(historyFor(book, learning), now))
  await expect(page.getByRole('status').filter({ hasText: /新增/ })).toBeVisible()
  await page.goto(`${site.url}/session`)
}

/** Three days of practice at the reception window, the last of them yesterday. */
export const historyFor = (
  book: Phrasebook,
  learning: readonly TargetLanguage[],
  device = 'otherphone',
): readonly ProgressEvent[] =>
  practiceLog({
    device,
    learning,
    concepts: book.concepts.filter(({ scenario }) => scenario === 'reception'),
    days: 3,
    until: epochMillis(Date.now() - MILLIS_PER_DAY),
  })
