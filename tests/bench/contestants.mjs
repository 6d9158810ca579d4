import { readFile } from 'node:fs/promises'
import { pause, withVisit } from './visit.mjs'

/** What is measured, and how a thumb gets through it. Words come from the interface itself. */
export const APP = {
  // The first option of a choice; where the answer is typed, "don't know" beside the field.
  answer:
    '[aria-keyshortcuts="1"]:enabled, main:has(textarea:enabled) + footer [aria-keyshortcuts="d"]:enabled',
  next: 'button[aria-keyshortcuts="Enter"]:enabled',
}
export const FLOOR = { answer: '[aria-keyshortcuts="1"]:enabled' }

const words = async () => JSON.parse(await readFile('src/app/locales/zh.json', 'utf8'))

export async function firstRunSteps() {
  const zh = await words()
  return [
    { selector: 'main button:enabled', text: '中文' },
    { selector: 'main button:enabled', text: zh['language.en'] },
    { selector: 'main button:enabled', text: zh['action.continue'] },
    { selector: 'main button:enabled', text: zh['scenario.reception'] },
  ]
}

export async function todaySteps() {
  const zh = await words()
  return [{ selector: 'button:enabled', text: zh['today.start'] }]
}

/** So many phrases wait to be recognised: enough for every tap of the bench to be a choice. */
const REVIEWS = 40

/** A learner with packs and progress on the device, and nothing in any cache. */
export async function learnerProfile(world, url) {
  const profile = await world.profiles.fresh()
  await withVisit(world, profile, {}, async ({ go, evaluate }) => {
    await go(`${url}/bench/index.html`)
    await ready(evaluate, 'globalThis.becomeLearner')
    await evaluate(`becomeLearner(${REVIEWS})`)
  })
  return profile
}

/** One who has opened the page before: everything is stored, nothing is cached. */
export async function knownFloorProfile(world, url) {
  const profile = await visited(world, await world.profiles.fresh(), url)
  await withVisit(world, profile, {}, async ({ page }) => {
    const storageTypes = 'service_workers,cache_storage'
    await page('Storage.clearDataForOrigin', { origin: url, storageTypes })
    await page('Network.clearBrowserCache')
  })
  return profile
}

/** A copy that has opened the page until its worker had everything it wants. */
export async function visited(world, from, address) {
  const profile = await world.profiles.copyOf(from)
  for (let visits = 0; visits < 2; visits++) {
    await withVisit(world, profile, {}, async ({ go, evaluate }) => {
      await go(address)
      await ready(evaluate, 'navigator.serviceWorker?.controller')
      // What the app does when nothing else is urgent: lazy parts, copies of the log.
      await pause(4_000)
    })
  }
  return profile
}

/** Waits for a page to have come so far. */
export async function ready(evaluate, expression) {
  const until = Date.now() + 120_000
  while (!(await evaluate(`Boolean(${expression})`).catch(() => false))) {
    if (Date.now() > until) throw new Error(`Cannot prepare the bench: waited too long for ${expression}`)
    await pause(100)
  }
}
