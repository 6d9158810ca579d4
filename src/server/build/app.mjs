import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { build } from 'vite'
import { buildWorker } from '../../sw/build.mjs'
import { namesUnder } from './files.mjs'
import { precompress } from './precompress.mjs'

const FINISHED = 'dist/app'
// Of this process alone, since a test run and a start may build at the same time.
const UNFINISHED = `dist/app.next-${process.pid}`
const REPLACED = `dist/app.previous-${process.pid}`
const ASSET_LIST = 'dist/assets.json'

/** Builds beside the old build and swaps at the end: a failed build, or a visitor during one, still has a whole app. */
export async function buildApp(version) {
  try {
    await buildInto(UNFINISHED, version)
    const assets = await namesUnder(`${UNFINISHED}/assets`)
    await keepReplacedAssets()
    await swap()
    await writeFile(ASSET_LIST, JSON.stringify(assets))
  } finally {
    await Promise.all([UNFINISHED, REPLACED].map((folder) => rm(folder, { recursive: true, force: true })))
  }
}

export async function buildInto(folder, version) {
  // Vite reads it in vite.config.ts.
  process.env.GUICHET_VERSION = version
  await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } })
  await buildWorker(folder)
  await precompress(folder)
}

/** Says which sources an installed app was made of; a date or a commit would change when they do not. */
export async function releaseVersion(sources) {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  return `${version}+${sources.slice(0, 8)}`
}

/** A tab without a service worker that runs the build being replaced may yet ask for one of its lazy chunks. */
async function keepReplacedAssets() {
  const replaced = JSON.parse(await readFile(ASSET_LIST, 'utf8').catch(() => '[]'))
  const copies = replaced.map((name) =>
    copyFile(`${FINISHED}/assets/${name}`, `${UNFINISHED}/assets/${name}`).catch(unlessMissing),
  )
  await Promise.all(copies)
}

async function swap() {
  await rename(FINISHED, REPLACED).catch(unlessMissing)
  await rename(UNFINISHED, FINISHED)
}

function unlessMissing(problem) {
  if (problem.code !== 'ENOENT') throw problem
}
