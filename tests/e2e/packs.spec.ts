import { expect, type Page } from '@playwright/test'
import { blobPath, CATALOG_PATH, chunksOf } from '../../src/core/pack/index.ts'
import { answerFirstQuestions, begin, practise } from './learner.ts'
import { cutShort, damageChunks, FAULTS, publishNextPack } from './pack-faults.ts'
import { openPhrasebook } from './phrasebook.ts'
import { say } from './say.ts'
import { type Site, test } from './site.ts'
import { question } from './tasks.ts'

test('a pack that arrives damaged is refused with a sentence, and works once it is whole', async ({
  page,
  site,
}) => {
  const { manifest } = await openPhrasebook(site)
  const window = page.getByRole('button', { name: say('scenario.reception') })
  const refusal = page.getByRole('alert').getByText(say('sync.corrupt'))
  let mend = await damageChunks(site, manifest, (whole) => whole)
  for (const fault of FAULTS) {
    await mend()
    mend = await damageChunks(site, manifest, fault)
    await answerFirstQuestions(page, site.url)
    await expect(refusal, fault.name).toBeVisible()
    await expect(window).toBeEnabled()
  }
  await mend()
  await window.click()
  await practise(page, 1)
})

test('an update of a pack that arrives damaged leaves the installed one at work, and can be tried again', async ({
  page,
  site,
}) => {
  const book = await openPhrasebook(site)
  await begin(page, site.url)
  // The rest of the pack follows the first window in the background; the next version comes after that.
  await openLibrary(page, site)
  await expect(page.getByText(String(book.manifest.scenarios.length), { exact: true })).toBeVisible()
  const mend = await damageChunks(site, await publishNextPack(site, book, 'en'), cutShort)
  await openLibrary(page, site)
  await update(page).click()
  await expect(page.getByRole('alert').getByText(say('sync.corrupt'))).toBeVisible()
  await expect(version(page)).toHaveText(book.manifest.version)
  await page.goto(`${site.url}/session`)
  await practise(page, 1)

  await mend()
  await openLibrary(page, site)
  await update(page).click()
  await expect(version(page)).toHaveText('9.9.9')
  await expect(page.getByText(say('library.up-to-date'))).toBeVisible()
  await page.goto(`${site.url}/session`)
  await practise(page, 1)
})

test('a login page in place of the list of packs is recognised for what it is', async ({ page, site }) => {
  await begin(page, site.url)
  await page
    .context()
    .route(`${site.url}/${CATALOG_PATH}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' }),
    )
  await openLibrary(page, site)
  await expect(page.getByRole('alert').getByText(say('sync.malformed'))).toBeVisible()
})

test('a learner of Korean downloads Korean and Chinese, and nothing else', async ({
  page,
  context,
  site,
}) => {
  const { manifest } = await openPhrasebook(site)
  const requested = new Set<string>()
  context.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith(`/packs/${manifest.pack}/`)) requested.add(pathname.slice(1))
  })
  await begin(page, site.url, ['ko'])
  const chunks = chunksOf(manifest).filter(({ language }) => language === 'ko' || language === 'zh')
  const wanted = chunks.map(({ sha256 }) => blobPath(manifest.pack, sha256))
  const fetched = () => [...requested].filter((path) => wanted.includes(path)).length
  await expect.poll(fetched).toBe(wanted.length)
  for (const path of ['/progress', '/library', '/settings']) {
    await page.goto(site.url + path)
    await expect(question(page)).toBeVisible()
  }
  const others = [...requested].filter((path) => !wanted.includes(path))
  expect(others).toHaveLength(1) // the manifest
})

const update = (page: Page) => page.getByRole('button', { name: say('library.update'), exact: true })
const version = (page: Page) =>
  page
    .getByRole('term')
    .filter({ hasText: say('library.version') })
    .locator('xpath=following-sibling::dd[1]')

async function openLibrary(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}/library`)
  await expect(version(page)).toBeVisible()
}
