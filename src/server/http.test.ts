import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttpServer } from './http.ts'
import { listen } from './listen.ts'
import { createSite } from './site/index.ts'

const PAGE = '<!doctype html><title>Guichet</title>'
const SCRIPT = `export const phrase = ${JSON.stringify('Please sign here. '.repeat(50))}\n`
const CHUNK = `packs/core/${'0123456789abcdef'.repeat(4)}.json`

let folder: string
let server: Server
let port: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-site-'))
  await write('secret.txt', 'outside the site')
  await write('site/index.html', PAGE)
  await write('site/assets/main-1a2b.js', SCRIPT)
  await write('site/assets/main-1a2b.js.br', brotliCompressSync(SCRIPT))
  await write('site/packs/catalog.json', '{}')
  await write(`site/${CHUNK}`, '{"entries":[]}')
  await write('site/.hidden.json', '{}')
  server = createHttpServer(createSite(join(folder, 'site')))
  const listening = await listen(server, { port: { number: 0, chosen: true }, host: '127.0.0.1' })
  if (!listening.ok) throw new Error(`Cannot listen on loopback: ${listening.problem.code}`)
  port = listening.value
})

afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await rm(folder, { recursive: true, force: true })
})

async function write(name: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, name)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, content)
}

const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init)

/** Sends the bytes as they are: `fetch` tidies a path before it leaves. */
function askRaw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${request}\r\nConnection: close\r\n\r\n`))
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (part) => {
      answer += part
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })
}

const get = (path: string) => askRaw(`GET ${path} HTTP/1.1\r\nHost: x`)
const statusOf = (answer: string) => Number(answer.slice('HTTP/1.1 '.length).slice(0, 3))

test('every screen of the app is its page, never stored without asking again', async () => {
  for (const path of ['/', '/session', '/progress?from=shortcut', '/library']) {
    const answer = await ask(path)
    expect([answer.status, await answer.text()]).toEqual([200, PAGE])
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  }
})

test('hashed assets and chunks are kept for good, the catalog is not', async () => {
  const cached = async (path: string) => (await ask(path)).headers.get('cache-control')
  expect(await cached('/assets/main-1a2b.js')).toContain('immutable')
  expect(await cached(`/${CHUNK}`)).toContain('immutable')
  expect(await cached('/packs/catalog.json')).toBe('no-cache')
})

test.each(['/assets/gone-9f.js', '/packs/core/gone.json', '/packs', '/assets/', '/favicon.ico', '/api/none'])(
  '%s is missing: a 404 that nobody stores, not the page',
  async (path) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(await answer.text()).not.toContain('<')
  },
)

test('sends brotli to whoever takes it, the plain file to the rest, each under its own tag', async () => {
  const packed = await ask('/assets/main-1a2b.js', { headers: { 'Accept-Encoding': 'br' } })
  const plain = await ask('/assets/main-1a2b.js', { headers: { 'Accept-Encoding': 'identity' } })
  expect(await packed.text()).toBe(SCRIPT)
  expect(await plain.text()).toBe(SCRIPT)
  expect([packed, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', null])
  expect([packed, plain].map(({ headers }) => headers.get('vary'))).toEqual([
    'Accept-Encoding',
    'Accept-Encoding',
  ])
  expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'))
  expect(packed.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
})

test('a file the visitor holds already is not sent again, until it changes', async () => {
  const etag = (await ask('/packs/catalog.json')).headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]+"$/)
  const again = () => ask('/packs/catalog.json', { headers: { 'If-None-Match': etag } })
  const held = await again()
  expect([held.status, await held.text(), held.headers.get('etag')]).toEqual([304, '', etag])
  await write('site/packs/catalog.json', '{"packs":[]}')
  expect((await again()).status).toBe(200)
})

test('HEAD says what GET would, without the body', async () => {
  const head = await ask('/assets/main-1a2b.js', {
    method: 'HEAD',
    headers: { 'Accept-Encoding': 'identity' },
  })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect(head.headers.get('content-length')).toBe(String(SCRIPT.length))
})

test('sends the bytes of a range, and refuses a range past the end', async () => {
  const part = await ask('/assets/main-1a2b.js', { headers: { Range: 'bytes=0-5' } })
  expect([part.status, await part.text()]).toEqual([206, 'export'])
  expect(part.headers.get('content-range')).toBe(`bytes 0-5/${SCRIPT.length}`)
  const past = await ask('/assets/main-1a2b.js', { headers: { Range: 'bytes=99999-' } })
  expect([past.status, past.headers.get('content-range')]).toEqual([416, `bytes */${SCRIPT.length}`])
  const odd = await ask('/assets/main-1a2b.js', { headers: { Range: 'bytes=5-1' } })
  expect([odd.status, await odd.text()]).toEqual([200, SCRIPT])
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s, since the site is only read', async (method) => {
  const answer = await ask('/', { method })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/.hidden.json',
  '//127.0.0.1/secret.txt',
  '/secret.txt%00.html',
])('%s leads nowhere outside the site', async (path) => {
  const answer = await get(path)
  expect(statusOf(answer)).toBe(404)
  expect(answer).not.toContain('outside the site')
})

test.each(['/%', '/%E0%A4%A', '/assets/%zz.js'])(
  'the malformed address %s is a 400, and the server goes on',
  async (path) => {
    expect(statusOf(await get(path))).toBe(400)
    expect((await ask('/')).status).toBe(200)
  },
)

test.each(['GET / HTTP/1.1', 'GET / HTTP/1.1\r\nHost: a b', 'GET http://[ HTTP/1.1\r\nHost: x', 'nonsense'])(
  'the broken request %j is answered with a 400, and the server goes on',
  async (request) => {
    expect(statusOf(await askRaw(request))).toBe(400)
    expect((await ask('/')).status).toBe(200)
  },
)

test('every answer, refusals too, forbids foreign and inline code and never asks for https', async () => {
  for (const answer of [await ask('/'), await ask('/assets/gone.js'), await ask('/', { method: 'POST' })]) {
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types sw-url")
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests|https?:/)
    expect(answer.headers.get('permissions-policy')).toContain('microphone=(self)')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  }
})
