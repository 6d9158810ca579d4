import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const MAC = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
// The fonts too: without them a Chinese or Korean line has another width, or no glyphs at all.
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk']

/** Quiet and alike on every machine: no updates, no sync, no requests of the browser's own. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** CHROMIUM_PATH, else a Chromium or Chrome on the PATH; undefined when there is none. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH
  const folders = (env.PATH ?? '').split(delimiter)
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, ...MAC].find((path) => existsSync(path))
}

/** The same, or Playwright's own, or one installed now where we may; throws with what to do when there is none. */
export async function haveChromium(say) {
  const found = findChromium() ?? (await playwrightChromium()) ?? installChromium(say)
  if (found) return found
  throw new Error(
    'The tests need Chromium and found none. Install it (Debian: apt-get install chromium fonts-noto-cjk; ' +
      'elsewhere: npx playwright install chromium), or name one: CHROMIUM_PATH=/path/to/chrome npm test',
  )
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function installChromium(say) {
  if (!mayInstall()) return undefined
  say(`No Chromium here: installing ${DEBIAN_PACKAGES.join(' and ')} …`)
  // Twice, since a package list can be half renewed, or a mirror away for a moment.
  return installOnDebian() || installOnDebian() ? findChromium() : undefined
}

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function installOnDebian() {
  const apt = (...args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0
  }
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES)
}
