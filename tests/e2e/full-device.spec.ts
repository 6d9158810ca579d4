import { expect } from '@playwright/test'
import { begin, practise } from './learner.ts'
import { test } from './phone.ts'
import { exportProgress, reviewsIn } from './progress-file.ts'
import { say } from './say.ts'
import { asked, byChance, next } from './tasks.ts'

test('an answer that a full device cannot keep is said so, and is kept once there is room', async ({
  phone,
  site,
}) => {
  let page = await phone.open()
  await begin(page, site.url)
  await practise(page, 2)
  // Chromium looks at the room left only now and then; a browser just started has not looked yet.
  await phone.close()
  page = await phone.open()
  const devtools = await page.context().newCDPSession(page)
  const allow = (quotaSize?: number) =>
    devtools.send('Storage.overrideQuotaForOrigin', {
      origin: site.url,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    })
  await allow(1)
  await page.goto(`${site.url}/session`)
  await asked(page)
  await byChance(page, 'choice')
  await expect(page.getByRole('alert').getByText(say('storage.quota'))).toBeVisible()
  await expect(next(page)).toHaveCount(0)
  const again = page.getByRole('button', { name: say('action.try-again') })
  await again.click()
  await expect(page.getByRole('alert').getByText(say('storage.quota'))).toBeVisible()

  await allow()
  await again.click()
  await next(page).click()
  await practise(page, 1)
  expect(reviewsIn(await exportProgress(page))).toHaveLength(4)
})
