import { readFile } from 'node:fs/promises'
import { APP, ready, visited } from './contestants.mjs'
import { judged, spread, spreadEach } from './statistics.mjs'
import { pause, SLOW_PHONE, withVisit } from './visit.mjs'

const SIZE = { items: 100_000, reviews: 1_000_000, due: 400 }
/** Each is kept in four languages and two skills. */
export const ENTRIES = SIZE.items / 8
const START_AIM = { atMost: 1_000 }
const MEMORY_AIM = { atMost: 150 }
const MEGABYTE = 1024 * 1024

/** Years of learning on one device. The pack is as big as the log: every item is of an installed entry. */
export async function measureBigStore(world, site) {
  const { profiles, runs, say } = world
  const empty = await profiles.fresh()
  const filled = await fill(world, empty, site.url)
  say(`big store: ${filled.events} events, ${filled.entries} entries`)
  const warm = await visited(world, empty, `${site.url}/session`)
  const starts = { restarted: [], reloaded: [], onASlowPhone: [] }
  const memory = []
  for (let run = 1; run <= runs; run++) {
    const quick = await start(world, warm, `${site.url}/session`, 1)
    starts.restarted.push(quick.restarted)
    starts.reloaded.push(quick.reloaded)
    memory.push(quick.memory)
    starts.onASlowPhone.push((await start(world, warm, `${site.url}/session`, SLOW_PHONE)).reloaded)
    say(
      `big store ${run}/${runs}: ${Math.round(quick.restarted)} ms restarted, ${Math.round(quick.reloaded)} ms reloaded`,
    )
  }
  await Promise.all([empty, warm].map(profiles.drop))
  return report(filled, starts, memory)
}

const fill = (world, profile, url) =>
  withVisit(world, profile, {}, async ({ go, evaluate }) => {
    await go(`${url}/bench/index.html`)
    await ready(evaluate, 'globalThis.becomeVeteran')
    return evaluate(`becomeVeteran(${JSON.stringify(SIZE)})`)
  })

async function start(world, from, url, cpu) {
  const profile = await world.profiles.copyOf(from)
  const figures = await withVisit(world, profile, { ...APP, cpu }, async (visit) => {
    const restarted = await visit.measure(() => visit.go(url))
    const reloaded = await visit.measure(() => visit.go(url))
    await pause(2_000)
    return {
      restarted: restarted.answerable,
      reloaded: reloaded.answerable,
      memory: await memoryOf(visit),
    }
  })
  await world.profiles.drop(profile)
  return figures
}

/** After a collection, with a question on the screen. In megabytes. */
async function memoryOf({ page, send }) {
  await page('HeapProfiler.collectGarbage')
  await page('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize = 0 } = await page('Runtime.getHeapUsage')
  const { processInfo } = await send('SystemInfo.getProcessInfo')
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const inUse = await Promise.all(renderers.map(({ id }) => privateMemory(id)))
  return {
    scriptHeap: usedSize / MEGABYTE,
    // Typed arrays lie outside the heap.
    scriptHeapAndBuffers: (usedSize + backingStorageSize) / MEGABYTE,
    // Chromium keeps a spare renderer at hand; the page's is the biggest.
    process: Math.max(...inUse),
  }
}

/** What would be free again without this process: Linux only, else NaN. */
async function privateMemory(pid) {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const lines = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)]
  return lines.length === 0 ? Number.NaN : lines.reduce((sum, [, size]) => sum + Number(size), 0) / 1024
}

function report(filled, { restarted, reloaded, onASlowPhone }, memory) {
  const inMemory = spreadEach(memory)
  const aimed = (figure, aim) => ({ ...figure, ...judged(figure.median, aim) })
  return {
    store: {
      ...SIZE,
      ...filled,
      pack: 'the core pack over and over, each copy numbered; all of it installed in five languages',
    },
    answerable: {
      unit: 'ms from navigation, from the worker, neither network nor processor slowed down',
      restarted: aimed(spread(restarted), START_AIM),
      reloaded: aimed(spread(reloaded), START_AIM),
      onASlowPhone: { ...spread(onASlowPhone), processor: `${SLOW_PHONE} times slower` },
    },
    memory: {
      unit: 'MB after a collection, a question on the screen',
      ...inMemory,
      process: aimed(inMemory.process, MEMORY_AIM),
    },
  }
}
