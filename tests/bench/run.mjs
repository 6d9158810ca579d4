// `npm run bench [-- --only=cold,warm,tap,big] [-- --runs=5]`: one JSON object on stdout, what is going on on stderr.
import { spawnSync } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { installWhatIsMissing, nodeProblem } from '../../src/server/install.mjs'

const say = (line) => console.error(line)
const PARTS = ['cold', 'warm', 'tap', 'big']

async function main() {
  const problem = nodeProblem(process.versions.node)
  if (problem) throw new Error(problem)
  process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '../..'))
  const { parts, runs } = readOptions()
  installWhatIsMissing(say)
  const { haveChromium } = await import('../chromium.mjs')
  const chromium = await haveChromium(say)
  buildApp()
  const folder = resolve('.cache', `bench-${process.pid}`)
  await mkdir(folder, { recursive: true })
  try {
    return await measure({ parts, runs, chromium, folder })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 })
  }
}

function readOptions() {
  const { values } = parseArgs({
    options: { only: { type: 'string', default: PARTS.join() }, runs: { type: 'string', default: '5' } },
  })
  const parts = values.only.split(',')
  const unknown = parts.find((part) => !PARTS.includes(part))
  if (unknown !== undefined)
    throw new Error(`Cannot measure "${unknown}": --only takes some of ${PARTS.join()}`)
  const runs = Number(values.runs)
  if (!(Number.isInteger(runs) && runs > 0))
    throw new Error(`Cannot run ${values.runs} times: --runs takes a whole number from 1`)
  return { parts, runs }
}

/** Its output is progress, so it goes to stderr. */
function buildApp() {
  const { status } = spawnSync(process.execPath, ['src/server/launch.mjs', '--build-only'], {
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new Error('Cannot measure: the build failed, see above')
}

async function measure({ parts, runs, chromium, folder }) {
  const { createProfiles } = await import('./profiles.mjs')
  const { appSite, bigAppSite, floorSite } = await import('./sites.mjs')
  const { measureCold, measureWarm } = await import('./loads.mjs')
  const { measureTaps } = await import('./taps.mjs')
  const { ENTRIES, measureBigStore } = await import('./big-store.mjs')
  const profiles = createProfiles(join(folder, 'profiles'))
  const loadBefore = loadavg()[0]
  const sites = []
  const open = async (opening) => {
    const site = await opening
    sites.push(site)
    return site
  }
  try {
    const app = await open(appSite(join(folder, 'app')))
    const floor = await open(floorSite(join(folder, 'floor')))
    const world = { app, floor, profiles, runs, chromium, say }
    const results = {}
    if (parts.includes('cold')) results.cold = await measureCold(world)
    if (parts.includes('warm')) results.warm = await measureWarm(world)
    if (parts.includes('tap')) results.tap = await measureTaps(world)
    if (parts.includes('big')) {
      const site = await open(bigAppSite(join(folder, 'big'), ENTRIES))
      results.big = await measureBigStore(world, site)
    }
    return { conditions: { ...conditions(chromium, runs), ...busyness(loadBefore) }, ...results }
  } finally {
    await Promise.all(sites.map(({ stop }) => stop()))
  }
}

/** With more work waiting than there are processors, times say more about the neighbours than about the page. */
function busyness(loadBefore) {
  const [loadAfter] = loadavg()
  return { loadBefore, loadAfter, quiet: Math.max(loadBefore, loadAfter) <= cpus().length + 1 }
}

function conditions(chromium, runs) {
  const { stdout } = spawnSync(chromium, ['--version'], { encoding: 'utf8' })
  return {
    measured: new Date().toISOString(),
    browser: stdout.trim(),
    node: process.versions.node,
    processors: cpus().length,
    screen: '412×823',
    network: '1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms latency',
    processor: '4 times slower',
    runs,
    units: 'milliseconds and bytes unless said otherwise; median, least and most of all runs',
    answerable:
      'from navigation to the frame that shows the first answer enabled; a real tap on it must then change the page',
  }
}

try {
  console.log(JSON.stringify(await main(), null, 2))
} catch (problem) {
  console.error(problem)
  process.exitCode = 1
}
