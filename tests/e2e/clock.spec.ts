import { expect } from '@playwright/test'
import { epochMillis } from '../../src/core/lib/units.ts'
import { localDayOf } from '../../src/core/schedule/index.ts'
import { answersToday, begin, practise } from './learner.ts'
import { test } from './phone.ts'
import { openPhrasebook } from './phrasebook.ts'
import { exportProgress, reviewsIn } from './progress-file.ts'
import { rightly } from './tasks.ts'

const EVENING = new Date('2026-11-24T20:00:00+08:00')
const YEAR_BEFORE = new Date('2025-11-24T08:00:00-05:00')
const MORNING_AFTER = new Date('2026-11-25T09:00:00+08:00')

test('a clock set back a year and another time zone keep the order of the log and its days', async ({
  phone,
  site,
}) => {
  const knowing = rightly(await openPhrasebook(site))
  let page = await phone.open({ timezoneId: 'Asia/Shanghai' })
  await page.clock.setSystemTime(EVENING)
  await begin(page, site.url)
  await practise(page, 4, knowing)
  await phone.close()

  page = await phone.open({ timezoneId: 'America/New_York' })
  await page.clock.setSystemTime(YEAR_BEFORE)
  await page.goto(`${site.url}/session`)
  await practise(page, 3, knowing)
  expect(await answersToday(page, site.url)).toBe(3)
  await phone.close()

  page = await phone.open({ timezoneId: 'Asia/Shanghai' })
  await page.clock.setSystemTime(MORNING_AFTER)
  await page.goto(`${site.url}/session`)
  await practise(page, 3, knowing)

  const reviews = reviewsIn(await exportProgress(page))
  expect(reviews.map(({ tz }) => tz)).toEqual([
    ...new Array(4).fill('Asia/Shanghai'),
    ...new Array(3).fill('America/New_York'),
    ...new Array(3).fill('Asia/Shanghai'),
  ])
  const away = reviews.slice(4, 7)
  expect(away.every(({ at }) => new Date(at).getUTCFullYear() === 2025)).toBe(true)
  expect(reviews.some(({ due }) => 'day' in due)).toBe(true)
  for (const { at, tz, due } of reviews) {
    if ('at' in due) expect(due.at - at).toBeGreaterThan(0)
    else {
      const ahead = due.day - localDayOf(epochMillis(at), tz)
      expect(ahead).toBeGreaterThan(0)
      expect(ahead).toBeLessThan(365)
    }
  }
})
