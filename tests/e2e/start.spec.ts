import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { test as base, expect } from '@playwright/test'

/* `npm start` as an operator meets it: what it prints, where it listens, how it ends. */

interface Started {
  readonly output: () => string
  readonly says: (part: string) => Promise<void>
  readonly process: ChildProcess
}

const test = base.extend<{ start: (env: Record<string, string>) => Started }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a pattern here, and no fixture is needed.
  start: async ({}, use) => {
    const started: ChildProcess[] = []
    await use((env) => {
      const child = spawn(process.execPath, ['src/server/launch.mjs'], { env: { ...process.env, ...env } })
      started.push(child)
      return watch(child)
    })
    for (const child of started) child.kill('SIGKILL')
  },
})

function watch(child: ChildProcess): Started {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  return { process: child, output: () => output, says: (part) => expect.poll(() => output).toContain(part) }
}

async function occupy(port: number): Promise<Server | undefined> {
  const server = createServer().listen(port)
  try {
    await once(server, 'listening')
    return server
  } catch {
    // Someone else has it already, which serves as well.
    return undefined
  }
}

async function exitCode({ process }: Started): Promise<number | null> {
  if (process.exitCode === null) await once(process, 'exit')
  return process.exitCode
}

test('prints where to find the app, serves it, and ends cleanly on Ctrl-C', async ({ start }) => {
  const started = start({ PORT: '0', HOST: '127.0.0.1' })
  await started.says('Ctrl-C stops it')
  const [url = ''] = /http:\S+/.exec(started.output()) ?? []
  const answer = await fetch(url)
  expect(await answer.text()).toContain('<div id="app">')
  started.process.kill('SIGINT')
  expect(await exitCode(started)).toBe(0)
})

test('says plainly that the default port is taken, and takes the next free one', async ({ start }) => {
  const other = await occupy(4173)
  const started = start({ PORT: '', HOST: '' })
  await started.says('Port 4173 is taken by another program, so Guichet uses 41')
  other?.close()
})

test('refuses a busy port that was named, and says what to do', async ({ start }) => {
  const other = createServer().listen(0)
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const started = start({ PORT: String(port) })
  expect(await exitCode(started)).toBe(1)
  expect(started.output()).toContain(`PORT=${port + 1} npm start`)
  other.close()
})

test('refuses a port that is none, and says it back', async ({ start }) => {
  const started = start({ PORT: 'http' })
  expect(await exitCode(started)).toBe(1)
  expect(started.output()).toContain('PORT must be a whole number from 0 to 65535, and it is "http"')
})

test('builds nothing again when nothing changed', async ({ start }) => {
  const started = start({ PORT: '0', HOST: '127.0.0.1' })
  await started.says('Ctrl-C stops it')
  expect(started.output()).not.toContain('Building')
})
