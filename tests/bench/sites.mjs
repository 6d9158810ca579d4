import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, cp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { precompress } from '../../src/server/build/precompress.mjs'

const TARGET = ['chrome87', 'safari14']
const COMMON = { configFile: false, logLevel: 'warn', publicDir: false }

/** The production build under the production server, and beside it a page that fills the store. */
export async function appSite(folder) {
  await copyServer(folder)
  await cp('dist/app', join(folder, 'app'), { recursive: true })
  await buildPages('tests/bench/pages', join(folder, 'app/bench'), '/bench/')
  return serve(folder)
}

/** The same with a pack of so many entries in place of the real ones. */
export async function bigAppSite(folder, entries) {
  await copyServer(folder)
  await cp('dist/app', join(folder, 'app'), { recursive: true })
  await rm(join(folder, 'app/packs'), { recursive: true, force: true })
  const { publishMadeUpPack } = await bundled('tests/bench/made-up-pack.ts', join(folder, 'tools'))
  await publishMadeUpPack('content/packs', join(folder, 'app/packs'), entries)
  await buildPages('tests/bench/pages', join(folder, 'app/bench'), '/bench/')
  return serve(folder)
}

export async function floorSite(folder) {
  await copyServer(folder)
  await buildPages('tests/bench/floor', join(folder, 'app'), '/')
  await copyFile('tests/bench/floor/sw.js', join(folder, 'app/sw.js'))
  await precompress(join(folder, 'app'))
  return serve(folder)
}

const copyServer = (folder) => cp('dist/server', join(folder, 'server'), { recursive: true })

async function buildPages(root, outDir, base) {
  await build({
    ...COMMON,
    root,
    base,
    build: {
      outDir: resolve(outDir),
      emptyOutDir: true,
      // The top-level await of the floor is newer than the phones we serve, and saves it a wrapper.
      target: root.endsWith('floor') ? 'es2022' : TARGET,
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { entryFileNames: `assets/${root.split('/').at(-1)}.js` } },
    },
  })
}

/** The workshop is TypeScript, which Node 20 does not read. */
async function bundled(entry, folder) {
  await build({
    ...COMMON,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'tool.js' } },
    },
  })
  return import(pathToFileURL(join(folder, 'tool.js')).href)
}

async function serve(folder) {
  const server = spawn(process.execPath, [join(folder, 'server/main.js')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
  }
  return { url: await addressIn(server), stop }
}

function addressIn(server) {
  return new Promise((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text) => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? []
      if (address) resolve(address)
    })
    server.on('exit', () => reject(new Error('Cannot start the built server: it ended before it listened')))
  })
}
