import { createServer, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { listen } from './listen.ts'

const HOST = '127.0.0.1'
const open: Server[] = []
const server = () => {
  const made = createServer()
  open.push(made)
  return made
}
afterEach(() => {
  for (const each of open.splice(0)) each.close()
})

async function busyPort(): Promise<number> {
  const taken = await listen(server(), { port: { number: 0, chosen: true }, host: HOST })
  if (!taken.ok) throw new Error('No port is free on loopback')
  return taken.value
}

test('gives way to a free neighbour when the default port is busy', async () => {
  const number = await busyPort()
  const got = await listen(server(), { port: { number, chosen: false }, host: HOST })
  expect(got.ok && got.value > number && got.value <= number + 20).toBe(true)
})

test('refuses a busy port that was asked for by number', async () => {
  const number = await busyPort()
  const got = await listen(server(), { port: { number, chosen: true }, host: HOST })
  expect(got).toEqual({ ok: false, problem: { kind: 'busy', code: 'EADDRINUSE', port: number } })
})

test('says when this machine has no such address', async () => {
  const got = await listen(server(), { port: { number: 0, chosen: true }, host: '192.0.2.254' })
  expect(got).toMatchObject({ ok: false, problem: { kind: 'no-such-host' } })
})
