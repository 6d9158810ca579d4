import { expect, type Page } from '@playwright/test'
import { epochMillis, MILLIS_PER_DAY } from '../../src/core/lib/units.ts'
import { eventLine, logFileHeader } from '../../src/core/progress/index.ts'
import { historyFor } from './history.ts'
import { begin, practise } from './learner.ts'
import { openPhrasebook } from './phrasebook.ts'
import { practiceFile } from './practice-log.ts'
import { exportProgress, exportText, importText } from './progress-file.ts'
import { say } from './say.ts'
import { test } from './site.ts'

const now = epochMillis(Date.now())
const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id).sort()
const lines = (...rest: readonly string[]) => [logFileHeader(now), ...rest].join('\n')

test("another device's progress joins what is here: once, however often it is imported", async ({
  page,
  site,
}) => {
  await begin(page, site.url)
  await practise(page, 2)
  const mine = await exportProgress(page)
  const theirs = historyFor(await openPhrasebook(site), ['en'])

  const file = practiceFile(theirs, now)
  await importText(page, file)
  await expect(outcome(page)).toContainText(say('file.added_other', { count: theirs.length }))
  expect(ids(await exportProgress(page))).toEqual(ids([...mine, ...theirs]))

  await importText(page, file)
  await expect(outcome(page)).toContainText(say('file.added_other', { count: 0 }))
  await expect(outcome(page)).toContainText(say('file.known_other', { count: theirs.length }))
  // A file of this very device, older than what is here, adds nothing either.
  await importText(page, [logFileHeader(now), ...mine.map(eventLine)].join('\r\n'))
  await expect(outcome(page)).toContainText(say('file.known_other', { count: mine.length }))
  expect(ids(await exportProgress(page))).toEqual(ids([...mine, ...theirs]))
})

const GOOD =
  '{"id":"k3v9x0a2bq:1","hlc":3677147136000000,"at":1795482000000,"tz":"Asia/Shanghai","kind":"star","entry":"wait","on":true}'
const REFUSED = [
  ['an empty file', '', say('file.empty')],
  ['a photograph', '\u0089PNG\r\n\u001a\n', say('file.not-a-progress-file')],
  ["another program's file", '{"format":"notes","version":1}', say('file.not-a-progress-file')],
  [
    'a file of a newer version',
    '{"format":"guichet-progress","version":2,"exportedAt":"2030-01-01T00:00:00.000Z"}',
    say('file.newer-version'),
  ],
  ['a file cut short', lines(GOOD, GOOD.slice(0, 60)), say('file.not-json', { line: 3 })],
  ['an event without its id', lines(GOOD.replace('"id"', '"no"')), say('file.bad-event', { line: 2 })],
] as const

test('a file that cannot be read is refused with a sentence, and nothing of it is taken', async ({
  page,
  site,
}) => {
  await begin(page, site.url)
  await practise(page, 1)
  const before = ids(await exportProgress(page))
  for (const [what, text, sentence] of REFUSED) {
    await importText(page, text)
    await expect(page.getByRole('alert'), what).toHaveText(sentence)
  }
  expect(ids(await exportProgress(page))).toEqual(before)
})

test('what a newer version wrote is kept, said, and handed on as it came', async ({ page, site }) => {
  await begin(page, site.url)
  const future = GOOD.replace('"kind":"star"', '"kind":"recording"').replace('"on":true', '"seconds":[1,2.5]')
  await importText(page, lines(future))
  await expect(page.getByText(say('storage.unknown-events_other', { count: 1 }))).toBeVisible()
  const kept = (await exportText(page)).split('\n').find((line) => line.includes('k3v9x0a2bq:1'))
  expect(JSON.parse(kept ?? '')).toEqual(JSON.parse(future))
})

test('events dated in the future are kept and not counted', async ({ page, site }) => {
  await begin(page, site.url)
  const at = now + 400 * MILLIS_PER_DAY
  const event = GOOD.replace('1795482000000', `${at}`).replace('3677147136000000', `${at * 2048}`)
  await importText(page, lines(event))
  await expect(outcome(page)).toContainText(say('file.quarantined_other', { count: 1 }))
  await expect(page.getByText(say('storage.quarantined_other', { count: 1 }))).toBeVisible()
  await page.goto(`${site.url}/progress`)
  await expect(page.getByRole('heading', { name: say('progress.ahead_other', { count: 14 }) })).toBeVisible()
  await expect(page.getByRole('heading', { name: say('progress.starred') })).toHaveCount(0)
  expect(ids(await exportProgress(page))).toContain('k3v9x0a2bq:1')
})

/** What Settings says of the import. */
const outcome = (page: Page) => page.getByRole('status').filter({ hasText: /新增/ })
