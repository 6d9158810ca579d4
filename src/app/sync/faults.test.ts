import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  createPackServer,
  type Fault,
  FIRST,
  type PackSketch,
  SECOND,
} from '../../../tests/fakes/pack-server.ts'
import { createBrowser, unwrap } from '../../../tests/fakes/sync-environment.ts'
import { blobPath, CATALOG_PATH } from '../../core/pack/index.ts'
import { openPackLibrary, type PackLibrary, type SyncProblem } from './index.ts'

const KOREAN = { languages: ['zh', 'ko'], scenarios: 'all' } as const
const NOTHING_MORE = { languages: [], scenarios: [] } as const

type Target = 'catalog' | 'manifest' | 'chunk'
const TARGETS: readonly Target[] = ['catalog', 'manifest', 'chunk']

/** The first version installed, the second on the server. */
async function setUp(second: PackSketch = SECOND) {
  const server = createPackServer()
  const browser = createBrowser(server)
  await server.publish(FIRST)
  const library = unwrap(await openPackLibrary(browser.environment()))
  unwrap(await library.install('core', KOREAN))
  const [first] = library.installed()
  const manifest = await server.publish(second)
  const catalog = JSON.parse(new TextDecoder().decode(server.files.get(CATALOG_PATH)))
  const paths: Record<Target, string> = {
    catalog: CATALOG_PATH,
    manifest: blobPath('core', catalog.packs[0].manifest.sha256),
    chunk: blobPath('core', manifest.scenarios[1]?.chunks.ko.sha256 ?? ''),
  }
  return { server, browser, library, first, paths }
}

const html = '<!doctype html><title>Wi-Fi login</title><form action="/login"></form>'
const body = (
  start: (controller: ReadableStreamDefaultController<Uint8Array>) => void,
  pull?: () => Uint8Array,
) =>
  new Response(
    new ReadableStream<Uint8Array>({ start, ...(pull && { pull: (stream) => stream.enqueue(pull()) }) }),
  )
const half = (file: Uint8Array) => file.slice(0, file.length / 2)
const flipped = (file: Uint8Array<ArrayBuffer>) =>
  file.map((byte, index) => (index === file.length >> 1 ? byte ^ 1 : byte))

const EVERYWHERE: Readonly<Record<string, readonly [Fault, SyncProblem['kind']]>> = {
  'a missing file (404)': [() => new Response('', { status: 404 }), 'not-found'],
  'a broken server (500)': [() => new Response('', { status: 500 }), 'server'],
  'too many requests (429)': [() => new Response('', { status: 429 }), 'server'],
  'no network': [() => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
  'a connection cut in the middle': [
    (_, file = new Uint8Array()) =>
      body((stream) => {
        stream.enqueue(half(file))
        setTimeout(() => stream.error(new TypeError('network error')))
      }),
    'offline',
  ],
  'no answer at all': [() => new Promise<Response>(() => undefined), 'stalled'],
  'an answer that stops half-way and stays open': [
    (_, file = new Uint8Array()) => body((stream) => stream.enqueue(half(file))),
    'stalled',
  ],
  'an endless answer': [
    () =>
      body(
        () => undefined,
        () => new Uint8Array(100_000).fill(32),
      ),
    'too-large',
  ],
}

const HASHED: typeof EVERYWHERE = {
  'an answer cut short but closed cleanly': [
    (_, file = new Uint8Array()) => new Response(half(file)),
    'corrupt',
  ],
  'one flipped bit': [(_, file = new Uint8Array()) => new Response(flipped(file)), 'corrupt'],
  'one byte more': [(_, file = new Uint8Array()) => new Response(new Blob([file, ' '])), 'too-large'],
  'a login page': [() => new Response(html, { headers: { 'content-type': 'text/html' } }), 'corrupt'],
  nothing: [() => new Response(null), 'corrupt'],
}

const CATALOG_ONLY: typeof EVERYWHERE = {
  'a login page': [() => new Response(html, { headers: { 'content-type': 'text/html' } }), 'malformed'],
  'JSON cut short': [(_, file = new Uint8Array()) => new Response(half(file)), 'malformed'],
  nothing: [() => new Response(null), 'malformed'],
  'other JSON': [() => Response.json({ error: 'maintenance' }), 'malformed'],
  'a newer format': [() => Response.json({ format: 2, packs: {} }), 'newer-format'],
}

const TABLE = [
  ...TARGETS.flatMap((target) =>
    Object.entries(EVERYWHERE).map(([name, [fault, kind]]) => ({ target, name, fault, kind })),
  ),
  ...(['manifest', 'chunk'] as const).flatMap((target) =>
    Object.entries(HASHED).map(([name, [fault, kind]]) => ({ target, name, fault, kind })),
  ),
  ...Object.entries(CATALOG_ONLY).map(([name, [fault, kind]]) => ({
    target: 'catalog' as const,
    name,
    fault,
    kind,
  })),
]

describe('Whatever the network does, the installed version works and the update succeeds later', () => {
  test.each(TABLE)('$target: $name is $kind', async ({ target, fault, kind }) => {
    const { server, browser, library, first, paths } = await setUp()
    server.failWith((path, file) => (path === paths[target] ? fault(path, file) : undefined))
    expect(await library.install('core', NOTHING_MORE)).toMatchObject({ ok: false, problem: { kind } })
    expect(library.installed()).toEqual([first])
    await speaksFirst(library)
    await speaksFirst(unwrap(await openPackLibrary(browser.environment())))
    server.recover()
    unwrap(await library.install('core', NOTHING_MORE))
    await speaksSecond(library)
  })

  test.each([
    ['a chunk of a newer format', { spoil: (chunk) => ({ ...chunk, format: 2 }) }, 'newer-format'],
    [
      'a chunk that says it is another scenario',
      { spoil: (chunk) => ({ ...chunk, scenario: 'consumer' }) },
      'malformed',
    ],
    [
      'a chunk that says it is another language',
      { spoil: (chunk) => ({ ...chunk, language: 'ru' }) },
      'malformed',
    ],
    ['a chunk of another pack', { spoil: (chunk) => ({ ...chunk, pack: 'port' }) }, 'malformed'],
    ['a chunk without renderings', { spoil: ({ renderings: _, ...chunk }) => chunk }, 'malformed'],
    ['a chunk with a hidden direction mark', { texts: { 'hold/ko': 'a\u202Eb' } }, 'malformed'],
  ] satisfies [string, Partial<PackSketch>, SyncProblem['kind']][])(
    'rightly hashed, %s is refused',
    async (_, changes, kind) => {
      const { library, first } = await setUp({ ...SECOND, ...changes })
      expect(await library.install('core', NOTHING_MORE)).toMatchObject({ ok: false, problem: { kind } })
      expect(library.installed()).toEqual([first])
      await speaksFirst(library)
    },
  )

  test('a chunk given for another one is corrupt or too large, never taken', async () => {
    const { server, library, paths } = await setUp()
    const others = [...server.files.entries()].filter(
      ([path]) => path.startsWith('packs/core/') && path !== paths.chunk,
    )
    for (const [, other] of others) {
      server.failWith((path) => (path === paths.chunk ? new Response(other) : undefined))
      const outcome = await library.install('core', NOTHING_MORE)
      expect(outcome).toMatchObject({
        ok: false,
        problem: { kind: expect.stringMatching(/corrupt|too-large/) },
      })
    }
    await speaksFirst(library)
  })

  test('a spoilt answer in the browser’s cache is asked for again past the cache', async () => {
    const { server, browser, paths } = await setUp()
    const asked: (RequestCache | undefined)[] = []
    const fetch = async (url: string, init: RequestInit) => {
      const answer = await server.fetch(url)
      if (!url.endsWith(paths.chunk)) return answer
      asked.push(init.cache)
      return init.cache === 'reload' ? answer : new Response(html)
    }
    const library = unwrap(await openPackLibrary(browser.environment({ fetch })))
    unwrap(await library.install('core', NOTHING_MORE))
    expect(asked).toEqual(['default', 'reload'])
  })
})

describe('Whatever the device does', () => {
  afterEach(() => vi.restoreAllMocks())

  test.each([
    ['a chunk', 'blobs', 'quota', 'QuotaExceededError'],
    ['the record', 'packs', 'quota', 'QuotaExceededError'],
    ['a chunk', 'blobs', 'storage', 'DataError'],
    ['the record', 'packs', 'storage', 'DataError'],
  ] as const)('no room for %s leaves the installed version (%s, %s)', async (_, store, kind, name) => {
    const { browser, library, first } = await setUp()
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
      if (this.name === store) throw new DOMException('Not now', name)
      return put.apply(this, values)
    })
    expect(await library.install('core', NOTHING_MORE)).toMatchObject({ ok: false, problem: { kind } })
    expect(library.installed()).toEqual([first])
    await speaksFirst(library)
    vi.restoreAllMocks()
    await speaksFirst(unwrap(await openPackLibrary(browser.environment())))
    unwrap(await library.install('core', NOTHING_MORE))
    await speaksSecond(library)
  })
})

test('any run of faults leaves one version whole, and a good network brings the second', async () => {
  const faults = Object.values({ ...EVERYWHERE, ...HASHED })
    .filter(([, kind]) => kind !== 'stalled')
    .map(([fault]) => fault)
  const attempts = fc.array(fc.array(fc.option(fc.constantFrom(...faults), { freq: 2 })), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(attempts, async (runs) => {
      const { server, browser, library } = await setUp()
      for (const run of runs) {
        const queue = [...run]
        server.failWith((path, file) => queue.shift()?.(path, file))
        const outcome = await library.install('core', NOTHING_MORE)
        const now = unwrap(await openPackLibrary(browser.environment({ fetch: noNetwork })))
        await (library.installed()[0]?.version === '1.1.0' ? speaksSecond : speaksFirst)(now)
        if (outcome.ok) expect(outcome.value.version).toBe('1.1.0')
        now.close()
      }
      server.recover()
      unwrap(await library.install('core', NOTHING_MORE))
      await speaksSecond(library)
    }),
    { numRuns: 40 },
  )
})

const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'))

const says = async (library: PackLibrary, version: string, text: string, scenarios: number) => {
  expect(library.installed()).toMatchObject([{ version }])
  const renderings = await library.renderings('core', 'hotline', 'ko')
  expect(renderings?.get('hold')?.text).toBe(text)
  const manifest = library.manifest('core')
  expect(manifest?.scenarios).toHaveLength(scenarios)
  for (const { id, concepts } of manifest?.scenarios ?? []) {
    for (const language of KOREAN.languages) {
      const known = await library.renderings('core', id, language)
      expect([...(known?.keys() ?? [])].toSorted()).toEqual(concepts.map((concept) => concept.id).toSorted())
    }
  }
}
const speaksFirst = (library: PackLibrary) => says(library, '1.0.0', 'hold ko', 2)
const speaksSecond = (library: PackLibrary) => says(library, '1.1.0', '잠시만 기다려 주십시오.', 3)
