import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base } from '@playwright/test'

/** The built app on a port of its own, from a copy of dist/ that a test may damage or replace. */
export interface Site {
  readonly url: string
  /** The copy of dist/app that is being served. */
  readonly folder: string
  /** Ends the server at once, as a power cut would; the address stays the same when it comes back. */
  kill(): Promise<void>
  start(): Promise<void>
}

export const test = base.extend<{ site: Site }>({
  // Playwright reads the names of the fixtures it shall prepare from this pattern; there are none.
  // biome-ignore lint/correctness/noEmptyPattern: see above.
  site: async ({}, use) => {
    const dist = await mkdtemp(join(tmpdir(), 'guichet-dist-'))
    await Promise.all(
      ['app', 'server'].map((part) => cp(resolve('dist', part), join(dist, part), { recursive: true })),
    )
    const site = await serve(dist)
    await use(site)
    await site.kill()
    await rm(dist, { recursive: true, force: true })
  },
})

async function serve(dist: string): Promise<Site> {
  let running = await startServer(dist, 0)
  const { port } = running
  return {
    url: `http://127.0.0.1:${port}`,
    folder: join(dist, 'app'),
    kill: () => kill(running.process),
    start: async () => {
      running = await startServer(dist, port)
    },
  }
}

async function startServer(dist: string, port: number): Promise<{ process: ChildProcess; port: number }> {
  const server = spawn(process.execPath, [join(dist, 'server/main.js')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  server.stdout.setEncoding('utf8')
  for await (const text of server.stdout) {
    const [, listening] = /127\.0\.0\.1:(\d+)/.exec(String(text)) ?? []
    if (listening) {
      server.stdout.resume()
      return { process: server, port: Number(listening) }
    }
  }
  throw new Error('Cannot start the built server: it ended before it listened')
}

async function kill(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGKILL')
  await ended
}
