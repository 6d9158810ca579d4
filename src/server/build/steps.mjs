import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fingerprint } from './fingerprint.mjs'

const STAMPS = 'dist/stamps.json'
const TOOLS = ['package.json', 'package-lock.json', 'src/server/build', 'src/sw/build.mjs']
const SOURCES = [
  'index.html',
  'vite.config.ts',
  'public',
  'src/app',
  'src/core',
  'src/drills',
  'src/protocol',
  'src/sw',
]
/** Part of the build, not of what the app is. */
const NO_SOURCES = ['public/packs/', 'public/screenshots/']

/** In this order, since the app's build takes in the packs. */
const STEPS = [
  {
    name: 'packs',
    result: 'public/packs/catalog.json',
    inputs: () => fingerprint([...TOOLS, 'content', 'src/packs', 'src/core']),
    run: buildPacks,
  },
  {
    name: 'app',
    result: 'dist/app/index.html',
    inputs: () => fingerprint([...TOOLS, ...SOURCES]),
    run: buildApp,
  },
  {
    name: 'server',
    result: 'dist/server/main.js',
    inputs: () => fingerprint([...TOOLS, 'src/server', 'src/core', 'src/protocol']),
    run: async () => (await import('./server.mjs')).buildServer(),
  },
]

/** Runs the steps whose inputs changed since their last success; `say` gets a line for each. */
export async function buildWhatChanged(say) {
  const stamps = await readStamps()
  for (const step of STEPS) {
    const inputs = await step.inputs()
    if (stamps[step.name] === inputs && existsSync(step.result)) continue
    say(`Building the ${step.name} …`)
    await step.run()
    stamps[step.name] = inputs
    await writeStamps(stamps)
  }
}

function buildPacks() {
  const { status } = spawnSync(process.execPath, ['src/packs/run.mjs'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('Cannot build the packs: see the message above')
}

// Imported late: with nothing to build, a start need not load Vite.
async function buildApp() {
  const { buildApp: build, releaseVersion } = await import('./app.mjs')
  await build(await releaseVersion(await fingerprint([...TOOLS, ...SOURCES], NO_SOURCES)))
}

async function readStamps() {
  try {
    return JSON.parse(await readFile(STAMPS, 'utf8'))
  } catch {
    // None yet, or cut off: building again costs seconds.
    return {}
  }
}

async function writeStamps(stamps) {
  await mkdir('dist', { recursive: true })
  await writeFile(STAMPS, JSON.stringify(stamps))
}
