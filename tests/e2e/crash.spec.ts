import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { FLAGS, findChromium } from '../chromium.mjs'
import { answersToday, begin, practise } from './learner.ts'
import { exportProgress, reviewsIn } from './progress-file.ts'
import { test } from './site.ts'
import { asked, options } from './tasks.ts'

/* Chromium as its own process, so that it can be killed as a phone kills it: without a word. */

test('killing the browser in the middle of answers loses none that was acknowledged', async ({ site }) => {
  const profile = await mkdtemp(join(tmpdir(), 'guichet-crash-'))
  let acknowledged = 0
  let given = 0
  for (const round of [1, 2]) {
    const { page, kill } = await openBrowser(profile)
    if (round === 1) await begin(page, site.url)
    else await page.goto(`${site.url}/session`)
    await practise(page, round)
    // One more is on its way when the end comes; whether it got there is the disk's affair.
    if ((await asked(page)) === 'choice') {
      await options(page).first().dispatchEvent('click')
      given += 1
    }
    await kill()
    acknowledged += round
    given += round
  }
  const { page, kill } = await openBrowser(profile)
  const today = await answersToday(page, site.url)
  expect(today).toBeGreaterThanOrEqual(acknowledged)
  expect(today).toBeLessThanOrEqual(given)
  expect(reviewsIn(await exportProgress(page))).toHaveLength(today)
  await kill()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
})

async function openBrowser(profile: string): Promise<{ page: Page; kill: () => Promise<void> }> {
  const process = spawn(
    findChromium() ?? 'chromium',
    [
      ...FLAGS,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--lang=zh-CN',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const browser = await chromium.connectOverCDP(await addressOf(process))
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('Cannot use the browser: it must have a context, found none')
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    kill: async () => {
      const ended = once(process, 'exit')
      process.kill('SIGKILL')
      await ended
    },
  }
}

async function addressOf({ stderr }: ChildProcess): Promise<string> {
  stderr?.setEncoding('utf8')
  let said = ''
  for await (const text of stderr ?? []) {
    said += text
    const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
    if (address) {
      stderr?.resume()
      return address
    }
  }
  throw new Error(`Cannot reach the browser: it ended, saying ${said}`)
}
