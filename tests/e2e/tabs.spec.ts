import { expect } from '@playwright/test'
import { seqOf } from '../../src/core/progress/index.ts'
import { answersToday, begin, practise } from './learner.ts'
import { exportProgress, reviewsIn } from './progress-file.ts'
import { say } from './say.ts'
import { test } from './site.ts'

test('two tabs that answer at the same time lose nothing of each other', async ({ context, page, site }) => {
  await begin(page, site.url)
  const other = await context.newPage()
  await other.goto(`${site.url}/session`)
  await Promise.all([practise(page, 8), practise(other, 8)])
  const events = await exportProgress(other)
  expect(reviewsIn(events)).toHaveLength(16)
  expect(events.map(({ id }) => seqOf(id))).toEqual(events.map((_, index) => index + 1))
  expect(await answersToday(page, site.url)).toBe(16)
  expect(await answersToday(other, site.url)).toBe(16)
})

test('a tab follows what is done in another', async ({ context, page, site }) => {
  await begin(page, site.url)
  await practise(page, 1)
  const other = await context.newPage()
  expect(await answersToday(other, site.url)).toBe(1)
  await practise(page, 2)
  await expect(other.getByText(say('today.so-far_other', { count: 3 }))).toBeVisible()
})
