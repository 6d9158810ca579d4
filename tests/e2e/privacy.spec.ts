import { expect } from '@playwright/test'
import { begin, practise } from './learner.ts'
import { test } from './site.ts'
import { question } from './tasks.ts'
import { readyForOffline } from './worker.ts'

test('a whole visit asks no other origin for anything and breaks no security policy', async ({
  page,
  context,
  site,
}) => {
  const foreign: string[] = []
  const violations: string[] = []
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== site.url && !['data:', 'blob:'].includes(protocol)) foreign.push(request.url())
  })
  context.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text())
  })
  context.on('weberror', (problem) => violations.push(String(problem.error())))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })

  await begin(page, site.url)
  await practise(page, 3)
  await readyForOffline(page)
  for (const path of ['/', '/progress', '/library', '/settings']) {
    await page.goto(site.url + path)
    await expect(question(page)).toBeVisible()
  }
  expect(foreign).toEqual([])
  expect(violations).toEqual([])
})

test('the policy is in force: a page cannot be made to run inline or foreign code', async ({
  page,
  site,
}) => {
  await page.goto(site.url)
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.append('window.intruded = true')
    document.head.append(script)
    const isRefused = (act: () => unknown) => {
      try {
        act()
        return false
      } catch {
        return true
      }
    }
    return {
      inline: 'intruded' in window,
      // Trusted Types: a plain string is no markup and no script address.
      markup: !isRefused(() => {
        document.body.innerHTML = '<p>'
      }),
      worker: !isRefused(() => new Worker('/sw.js')),
      foreign: await fetch('https://example.org/').then(
        () => true,
        () => false,
      ),
    }
  })
  expect(ran).toEqual({ inline: false, markup: false, worker: false, foreign: false })
})
