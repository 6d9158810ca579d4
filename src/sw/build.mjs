import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { build } from 'vite'
import { namesUnder } from '../server/build/files.mjs'

/** Packs live in IndexedDB; launchers and installers fetch their pictures once; the worker cannot hold itself. */
const NOT_PRECACHED = [
  /^packs\//,
  /^screenshots\//,
  /\.png$/,
  /-maskable\.svg$/,
  /\.(br|map|txt)$/,
  /^sw\.js$/,
]

/** Bundles the worker by itself, with the list of everything the app needs offline written into it. */
export async function buildWorker(appFolder) {
  const entries = await precacheEntries(appFolder)
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', __PRECACHE__: JSON.stringify(entries) },
    build: {
      outDir: appFolder,
      emptyOutDir: false,
      target: ['chrome87', 'safari14'],
      lib: { entry: 'src/sw/sw.ts', formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  })
}

async function precacheEntries(appFolder) {
  const names = (await namesUnder(appFolder)).filter((name) => !NOT_PRECACHED.some((not) => not.test(name)))
  return Promise.all(names.map((name) => precacheEntry(appFolder, name)))
}

/**
 * With `integrity`, a captive portal's 200 + HTML in place of a script makes the update fail and the old version stay;
 * without it the app would be blank offline.
 */
async function precacheEntry(appFolder, name) {
  const content = await readFile(`${appFolder}/${name}`)
  const digest = createHash('sha384').update(content).digest('base64')
  const isHashed = name.startsWith('assets/')
  return { url: `/${name}`, revision: isHashed ? null : digest.slice(0, 16), integrity: `sha384-${digest}` }
}
