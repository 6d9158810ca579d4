import { expect, type Page } from '@playwright/test'
import type { Language, TargetLanguage } from '../../src/core/lib/language.ts'
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
  own: Language = 'zh',
): Promise<void> {
  await begin(page, site.url, learning, own)
  // The session that the first run opened holds new phrases only; without its memo the next one is planned anew.
  await page.evaluate(() => localStorage.removeItem('guichet.lesson'))
  const history = historyFor(book, learning)
  await importText(page, practiceFile(history, epochMillis(Date.now())))
  await expect.poll(() => storedEvents(page)).toBeGreaterThan(history.length)
  await page.goto(`${site.url}/session`)
}

/** What the app itself remembers of how much there is. */
const storedEvents = (page: Page): Promise<number> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('guichet.log') ?? '{}').events ?? 0)

/** Three days of practice at the reception window, the last of them yesterday. */
export const historyFor = (book: Phrasebook, learning: readonly TargetLanguage[]): readonly ProgressEvent[] =>
  practiceLog({
    device: 'otherphone',
    learning,
    concepts: book.concepts.filter(({ scenario }) => scenario === 'reception'),
    days: 3,
    until: epochMillis(Date.now() - MILLIS_PER_DAY),
  })
