import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { resolve } from 'node:path'
import { namesUnder } from '../../src/server/build/files.mjs'
import { askTool } from '../tool.mjs'

const FIXTURES = 'tests/borders'
/** A copy of the sources, where a forbidden file can lie in its room without endangering the real one. */
const COPY = '.cache/borders'
const COPIED = [
  'src',
  'tsconfig.base.json',
  'biome.json',
  'tests/borders/no-clock-no-chance.grit',
  'tests/borders/no-room-in-room.grit',
]

const PROJECTS = {
  core: 'src/core',
  drills: 'src/drills/tsconfig.rules.json',
  app: 'src/app',
  packs: 'src/packs',
  server: 'src/server',
  sw: 'src/sw',
}

/**
 * Each fixture lies where it would in src/ and names, in its first line, what must refuse it there: a compiler error or
 * the lint plugin. A fixture that gets through is a border nobody guards any more.
 */
export async function checkBorders() {
  copySources()
  const fixtures = await readFixtures()
  const refusals = { ...findPluginRefusals(fixtures), ...findCompilerErrors(fixtures) }
  const through = fixtures.filter(({ name, refusedBy }) => !refusals[name]?.has(refusedBy))
  for (const { name, refusedBy } of through) {
    console.log(`${name}: wanted ${refusedBy}, got ${[...(refusals[name] ?? ['nothing'])].join(', ')}`)
  }
  return { passed: fixtures.length - through.length, failed: through.length }
}

function copySources() {
  rmSync(COPY, { recursive: true, force: true })
  for (const path of COPIED) cpSync(path, `${COPY}/${path}`, { recursive: true })
  symlinkSync(resolve('node_modules'), `${COPY}/node_modules`, 'junction')
}

async function readFixtures() {
  const names = (await namesUnder(FIXTURES)).filter((name) => name.startsWith('src/'))
  return names.map((name) => ({ name, room: name.split('/')[1], refusedBy: readRefusal(name) }))
}

function readRefusal(name) {
  const [, refusedBy] =
    /^\/\/ refused: (TS\d+|plugin)\n/.exec(readFileSync(`${FIXTURES}/${name}`, 'utf8')) ?? []
  if (refusedBy) return refusedBy
  throw new Error(
    `Cannot read the border "${name}": its first line must be "// refused: TS…" or "// refused: plugin"`,
  )
}

/** Room by room, so that what is wrong in one is not missed for what is wrong in another. */
function findCompilerErrors(fixtures) {
  const found = {}
  const ofCompiler = fixtures.filter(({ refusedBy }) => refusedBy !== 'plugin')
  for (const [room, project] of Object.entries(PROJECTS)) {
    const here = ofCompiler.filter((fixture) => fixture.room === room)
    const { output } = withFixtures(here, () =>
      askTool('tsc', ['-b', `${COPY}/${project}`, '--pretty', 'false']),
    )
    for (const [, name, code] of output.matchAll(
      /^(?:.*borders\/)?(src\/[^(\n]+)\(\d+,\d+\): error (TS\d+)/gm,
    )) {
      found[name] = (found[name] ?? new Set()).add(code)
    }
  }
  return found
}

function findPluginRefusals(fixtures) {
  const ofPlugin = fixtures.filter(({ refusedBy }) => refusedBy === 'plugin')
  const names = ofPlugin.map(({ name }) => name)
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', ...names]
  const { stdout } = withFixtures(ofPlugin, () => askTool('biome', args, {}, COPY))
  const { diagnostics } = JSON.parse(stdout)
  return Object.fromEntries(diagnostics.map(({ location, category }) => [location.path, new Set([category])]))
}

function withFixtures(fixtures, check) {
  for (const { name } of fixtures) cpSync(`${FIXTURES}/${name}`, `${COPY}/${name}`)
  const found = check()
  for (const { name } of fixtures) rmSync(`${COPY}/${name}`)
  return found
}
