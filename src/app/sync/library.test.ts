import { describe, expect, test } from 'vitest'
import { createPackServer, FIRST, type PackSketch, SECOND } from '../../../tests/fakes/pack-server.ts'
import { createBrowser, unwrap } from '../../../tests/fakes/sync-environment.ts'
import { LANGUAGES, type Language } from '../../core/lib/language.ts'
import { MILLIS_PER_DAY } from '../../core/lib/units.ts'
import { blobPath, CATALOG_PATH, type Manifest, type ScenarioId } from '../../core/pack/index.ts'
import { openPackLibrary, type PackLibrary, type SyncEnvironment } from './index.ts'

const KOREAN: readonly Language[] = ['zh', 'ko']

async function setUp(...sketches: readonly PackSketch[]) {
  const server = createPackServer()
  let manifest: Manifest | undefined
  for (const sketch of sketches) manifest = await server.publish(sketch)
  const browser = createBrowser(server)
  const open = async (changes?: Partial<SyncEnvironment>) =>
    unwrap(await openPackLibrary(browser.environment(changes)))
  if (!manifest) throw new RangeError('A server has at least one pack')
  return { server, browser, open, manifest }
}

const textOf = async (library: PackLibrary, entry: string, scenario: ScenarioId, language: Language) =>
  (await library.renderings('core', scenario, language))?.get(entry)?.text

const chunkPath = (manifest: Manifest, scenario: ScenarioId, language: Language): string => {
  const chunk = manifest.scenarios.find(({ id }) => id === scenario)?.chunks[language]
  return chunk ? blobPath(manifest.pack, chunk.sha256) : `no ${scenario} in ${language}`
}

const manifestPath = (library: PackLibrary): string =>
  blobPath('core', library.installed().find(({ id }) => id === 'core')?.manifestSha256 ?? 'none')

describe('Installing', () => {
  test('has nothing at first', async () => {
    const { open } = await setUp(FIRST)
    const library = await open()
    expect(library.installed()).toEqual([])
    expect(library.manifest('core')).toBeUndefined()
    expect(await library.renderings('core', 'reception', 'ko')).toBeUndefined()
  })

  test('downloads no Russian for a learner of Korean', async () => {
    const { server, open, manifest } = await setUp(FIRST)
    const library = await open()
    unwrap(await library.install('core', { languages: KOREAN, scenarios: 'all' }))
    expect(server.requests.toSorted()).toEqual(
      [
        CATALOG_PATH,
        manifestPath(library),
        chunkPath(manifest, 'reception', 'zh'),
        chunkPath(manifest, 'reception', 'ko'),
        chunkPath(manifest, 'hotline', 'zh'),
        chunkPath(manifest, 'hotline', 'ko'),
      ].toSorted(),
    )
    expect(await library.renderings('core', 'reception', 'ru')).toBeUndefined()
  })

  test('says what is installed, and still knows it when the app starts again with the server gone', async () => {
    const { server, open, manifest } = await setUp(FIRST)
    const library = await open()
    const installed = unwrap(
      await library.install('core', { languages: ['ko', 'zh'], scenarios: ['hotline'] }),
    )
    const [chunks] = manifest.scenarios.filter(({ id }) => id === 'hotline').map((one) => one.chunks)
    expect(installed).toMatchObject({
      id: 'core',
      version: '1.0.0',
      languages: KOREAN,
      scenarios: ['hotline'],
      bytes:
        (server.files.get(manifestPath(library))?.length ?? 0) +
        (chunks?.zh.bytes ?? 0) +
        (chunks?.ko.bytes ?? 0),
    })
    library.close()
    server.failWith(() => Promise.reject(new TypeError('Failed to fetch')))
    const again = await open()
    expect(again.installed()).toEqual([installed])
    expect(again.manifest('core')).toEqual(manifest)
    expect(await textOf(again, 'hold', 'hotline', 'ko')).toBe('hold ko')
    expect(await textOf(again, 'hello', 'reception', 'ko')).toBeUndefined()
  })

  test('adds to what is there, and fetches only that', async () => {
    const { server, open, manifest } = await setUp(FIRST)
    const library = await open()
    unwrap(await library.install('core', { languages: KOREAN, scenarios: ['hotline'] }))
    server.requests.length = 0
    const installed = unwrap(await library.install('core', { languages: ['fr'], scenarios: [] }))
    expect(installed).toMatchObject({ languages: ['zh', 'ko', 'fr'], scenarios: ['hotline'] })
    expect(server.requests).toEqual([CATALOG_PATH, chunkPath(manifest, 'hotline', 'fr')])
  })

  test('tells how far it is, in bytes, up to the end', async () => {
    const { open } = await setUp(FIRST)
    const library = await open()
    const steps: (readonly [number, number])[] = []
    const wanted = { languages: KOREAN, scenarios: 'all' } as const
    const { bytes } = unwrap(
      await library.install('core', wanted, (done, total) => steps.push([done, total])),
    )
    const total = steps.at(-1)?.[1] ?? 0
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).toSorted((a, b) => a - b))
    expect(steps).toHaveLength(5)
    expect(steps.at(-1)).toEqual([total, total])
    expect(total).toBeLessThan(bytes)
  })

  test.each([
    ['a pack the server has not', 'nonsense', ['reception']],
    ['no scenario the pack has', 'core', ['emergency']],
  ] as const)('finds nothing when asked for %s', async (_, pack, scenarios) => {
    const { open } = await setUp(FIRST)
    const library = await open()
    const outcome = await library.install(pack, { languages: KOREAN, scenarios })
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'not-found' } })
    expect(library.installed()).toEqual([])
  })

  test('keeps packs in memory where the browser stores nothing', async () => {
    const { open } = await setUp(FIRST, SECOND)
    const library = await open({ indexedDB: undefined })
    expect(library.memoryOnly).toBe(true)
    unwrap(await library.install('core', { languages: KOREAN, scenarios: 'all' }))
    expect(await textOf(library, 'help', 'emergency', 'ko')).toBe('help ko')
    unwrap(await library.remove('core', 'ko'))
    expect(await textOf(library, 'help', 'emergency', 'ko')).toBeUndefined()
    expect(await textOf(library, 'help', 'emergency', 'zh')).toBe('help zh')
  })
})

describe('Updating', () => {
  const updatable = async (scenarios: readonly ScenarioId[] | 'all' = 'all') => {
    const { server, open, browser } = await setUp(FIRST)
    const library = await open()
    unwrap(await library.install('core', { languages: KOREAN, scenarios }))
    const manifest = await server.publish(SECOND)
    server.requests.length = 0
    return { server, library, manifest, browser }
  }

  test('tells what a newer version brings before anything is fetched but its manifest', async () => {
    const { server, library, manifest } = await updatable()
    const [hotline, emergency] = [manifest.scenarios[1]?.chunks, manifest.scenarios[2]?.chunks]
    const changed = [hotline?.zh, hotline?.ko, emergency?.zh, emergency?.ko]
    expect(unwrap(await library.checkForUpdates())).toEqual([
      {
        id: 'core',
        title: manifest.title,
        fromVersion: '1.0.0',
        toVersion: '1.1.0',
        scenarios: ['reception', 'hotline', 'emergency'],
        bytes: changed.reduce((sum, chunk) => sum + (chunk?.bytes ?? 0), 0),
        newEntries: 2,
        changedEntries: 1,
        withdrawnEntries: 0,
      },
    ])
    expect(server.requests).toHaveLength(2)
    expect(await textOf(library, 'hold', 'hotline', 'ko')).toBe('hold ko')
  })

  test('fetches only what changed', async () => {
    const { server, library, manifest } = await updatable()
    unwrap(await library.install('core', { languages: [], scenarios: [] }))
    expect(server.requests.toSorted()).toEqual(
      [
        CATALOG_PATH,
        manifestPath(library),
        chunkPath(manifest, 'hotline', 'zh'),
        chunkPath(manifest, 'hotline', 'ko'),
        chunkPath(manifest, 'emergency', 'zh'),
        chunkPath(manifest, 'emergency', 'ko'),
      ].toSorted(),
    )
    expect(await textOf(library, 'hold', 'hotline', 'ko')).toBe('잠시만 기다려 주십시오.')
    expect(unwrap(await library.checkForUpdates())).toEqual([])
  })

  test('brings a new scenario only to who wanted all of them', async () => {
    const { library } = await updatable(['hotline'])
    const installed = unwrap(await library.install('core', { languages: [], scenarios: [] }))
    expect(installed.scenarios).toEqual(['hotline'])
  })

  test('sweeps what the new version no longer needs', async () => {
    const { library, browser, manifest } = await updatable()
    unwrap(await library.install('core', { languages: [], scenarios: [] }))
    const needed = manifest.scenarios.flatMap(({ chunks }) => [chunks.zh.sha256, chunks.ko.sha256])
    const own = library.installed().map(({ manifestSha256 }) => manifestSha256)
    expect(await storedBlobs(browser.indexedDB)).toEqual([...needed, ...own].toSorted())
  })

  test('lists packs that are not installed at all without a version to come from', async () => {
    const { server, library } = await updatable()
    await server.publish({ id: 'port', version: '0.1.0', scenarios: { port_shipping: ['berth'] } })
    const updates = unwrap(await library.checkForUpdates())
    const port = updates.find(({ id }) => id === 'port')
    expect(port).toMatchObject({ toVersion: '0.1.0', newEntries: 1, changedEntries: 0 })
    expect(port).not.toHaveProperty('fromVersion')
  })
})

describe('Removing', () => {
  test('removes one language and leaves the others', async () => {
    const { open, browser, manifest } = await setUp(FIRST)
    const library = await open()
    unwrap(await library.install('core', { languages: LANGUAGES, scenarios: 'all' }))
    unwrap(await library.remove('core', 'ru'))
    expect(library.installed()).toMatchObject([{ languages: ['zh', 'en', 'ko', 'fr'] }])
    expect(await library.renderings('core', 'hotline', 'ru')).toBeUndefined()
    expect(await textOf(library, 'hold', 'hotline', 'fr')).toBe('hold fr')
    const gone = manifest.scenarios.map(({ chunks }) => chunks.ru.sha256)
    expect(await storedBlobs(browser.indexedDB)).not.toEqual(expect.arrayContaining(gone))
    expect(await storedBlobs(browser.indexedDB)).toHaveLength(2 * 4 + 1)
  })

  test('removes a pack with its last language, and everything of it', async () => {
    const { open, browser } = await setUp(FIRST)
    const library = await open()
    unwrap(await library.install('core', { languages: ['ko'], scenarios: 'all' }))
    unwrap(await library.remove('core', 'ko'))
    expect(library.installed()).toEqual([])
    expect(await storedBlobs(browser.indexedDB)).toEqual([])
  })

  test('has nothing against removing what is not there', async () => {
    const { open } = await setUp(FIRST)
    expect(await (await open()).remove('nonsense')).toMatchObject({ ok: true })
  })
})

describe('An interrupted download', () => {
  const PORT: PackSketch = { id: 'port', version: '0.1.0', scenarios: { port_shipping: ['berth'] } }
  const wanted = { languages: KOREAN, scenarios: 'all' } as const

  const interrupted = async () => {
    const { server, open, browser, manifest } = await setUp(PORT, FIRST)
    const library = await open()
    const broken = chunkPath(manifest, 'hotline', 'ko')
    server.failWith((path) => (path === broken ? new Response('', { status: 503 }) : undefined))
    expect(await library.install('core', wanted)).toMatchObject({ ok: false, problem: { kind: 'server' } })
    server.recover()
    server.requests.length = 0
    return { server, library, browser, broken, open }
  }

  test('resumes with what is missing', async () => {
    const { server, library, broken, open } = await interrupted()
    expect(library.installed()).toEqual([])
    library.close()
    const later = await open()
    unwrap(await later.install('core', wanted))
    expect(server.requests).toEqual([CATALOG_PATH, broken])
  })

  test('is not swept by the installing of another pack', async () => {
    const { server, library, broken } = await interrupted()
    unwrap(await library.install('port', wanted))
    server.requests.length = 0
    unwrap(await library.install('core', wanted))
    expect(server.requests).toEqual([CATALOG_PATH, broken])
  })

  test('is swept after a week', async () => {
    const { library, browser } = await interrupted()
    browser.clock.now += 7 * MILLIS_PER_DAY
    unwrap(await library.install('port', wanted))
    expect(await storedBlobs(browser.indexedDB)).toHaveLength(3)
  })
})

describe('Two tabs', () => {
  test('one sees what the other installs, updates and removes', async () => {
    const { server, open } = await setUp(FIRST)
    const [here, there] = [await open(), await open()]
    unwrap(await here.install('core', { languages: KOREAN, scenarios: 'all' }))
    await heard(there, () => there.installed().length === 1)
    expect(await textOf(there, 'hold', 'hotline', 'ko')).toBe('hold ko')
    await server.publish(SECOND)
    unwrap(await here.install('core', { languages: [], scenarios: [] }))
    await heard(there, () => there.installed()[0]?.version === '1.1.0')
    expect(await textOf(there, 'hold', 'hotline', 'ko')).toBe('잠시만 기다려 주십시오.')
    unwrap(await here.remove('core'))
    await heard(there, () => there.installed().length === 0)
  })

  test('one that heard nothing finds the newer version when its own is gone', async () => {
    const { server, open } = await setUp(FIRST)
    const here = await open()
    unwrap(await here.install('core', { languages: KOREAN, scenarios: 'all' }))
    const deaf = await open({ openChannel: () => undefined })
    await server.publish(SECOND)
    unwrap(await here.install('core', { languages: [], scenarios: [] }))
    expect(deaf.installed()).toMatchObject([{ version: '1.0.0' }])
    expect(await textOf(deaf, 'hold', 'hotline', 'ko')).toBe('잠시만 기다려 주십시오.')
    expect(deaf.installed()).toMatchObject([{ version: '1.1.0' }])
  })

  test('both may install at once, and nothing of either is lost', async () => {
    const { open } = await setUp(FIRST)
    const [here, there] = [await open(), await open()]
    const outcomes = await Promise.all([
      here.install('core', { languages: ['zh', 'ko'], scenarios: ['hotline'] }),
      there.install('core', { languages: ['zh', 'fr'], scenarios: ['reception'] }),
      here.install('core', { languages: ['en'], scenarios: [] }),
    ])
    outcomes.forEach(unwrap)
    const [installed] = (await open()).installed()
    expect(installed).toMatchObject({
      languages: ['zh', 'en', 'ko', 'fr'],
      scenarios: ['reception', 'hotline'],
    })
  })

  test('one that heard nothing does not undo what the other did', async () => {
    const { open } = await setUp(FIRST)
    const here = await open()
    unwrap(await here.install('core', { languages: ['zh', 'en', 'ko'], scenarios: 'all' }))
    const deaf = await open({ openChannel: () => undefined })
    unwrap(await here.install('core', { languages: ['fr'], scenarios: [] }))
    unwrap(await deaf.remove('core', 'en'))
    expect(deaf.installed()).toMatchObject([{ languages: ['zh', 'ko', 'fr'] }])
  })
})

describe('Damage to the database', () => {
  const damaged = async (
    damage: (sha256: string, indexedDB: IDBFactory) => Promise<void>,
    what: 'chunk' | 'manifest',
  ) => {
    const { server, open, browser, manifest } = await setUp(FIRST)
    const before = await open()
    unwrap(await before.install('core', { languages: KOREAN, scenarios: 'all' }))
    const path = what === 'chunk' ? chunkPath(manifest, 'hotline', 'ko') : manifestPath(before)
    before.close()
    await damage(path.slice('packs/core/'.length, -'.json'.length), browser.indexedDB)
    server.requests.length = 0
    return { server, open, path, clock: browser.clock }
  }

  const kinds = [
    [
      'missing',
      (sha256: string, indexedDB: IDBFactory) => changeBlob(indexedDB, (blobs) => blobs.delete(sha256)),
    ],
    [
      'cut short',
      (sha256: string, indexedDB: IDBFactory) =>
        changeBlob(indexedDB, (blobs) => blobs.put(new Uint8Array([123]), sha256)),
    ],
  ] as const

  test.each(kinds)(
    'a chunk that is %s counts as not installed, is told and fetched anew',
    async (_, damage) => {
      const { server, open, path } = await damaged(damage, 'chunk')
      const library = await open()
      const problems: unknown[] = []
      library.onProblem((problem) => problems.push(problem))
      const mended = new Promise<void>((resolve) => library.subscribe(resolve))
      expect(await library.renderings('core', 'hotline', 'ko')).toBeUndefined()
      expect(problems).toEqual([{ kind: 'corrupt', what: path }])
      expect(await textOf(library, 'hello', 'reception', 'ko')).toBe('hello ko')
      await mended
      expect(await textOf(library, 'hold', 'hotline', 'ko')).toBe('hold ko')
      expect(server.requests).toEqual([path])
    },
  )

  test.each(kinds)('a manifest that is %s is fetched anew', async (_, damage) => {
    const { server, open, path } = await damaged(damage, 'manifest')
    const library = await open()
    expect(library.installed()).toEqual([])
    await heard(library, () => library.installed().length === 1)
    expect(await textOf(library, 'hold', 'hotline', 'ko')).toBe('hold ko')
    expect(server.requests).toEqual([path])
  })

  test('offline, the server is not asked again at every look', async () => {
    const { server, open, clock } = await damaged(kinds[0][1], 'chunk')
    server.failWith(() => Promise.reject(new TypeError('Failed to fetch')))
    const library = await open()
    for (let look = 0; look < 5; look++) await library.renderings('core', 'hotline', 'ko')
    expect(server.requests).toHaveLength(1)
    server.recover()
    clock.now += 60_000
    const mended = new Promise<void>((resolve) => library.subscribe(resolve))
    await library.renderings('core', 'hotline', 'ko')
    await mended
    expect(await textOf(library, 'hold', 'hotline', 'ko')).toBe('hold ko')
  })

  test('a pack whose manifest is gone from the server too can be installed anew', async () => {
    const { server, open } = await damaged(kinds[0][1], 'manifest')
    server.files.clear()
    await server.publish(SECOND)
    const library = await open()
    unwrap(await library.install('core', { languages: [], scenarios: [] }))
    expect(library.installed()).toMatchObject([{ version: '1.1.0', languages: KOREAN }])
  })
})

/** Waits until the library's subscribers have heard of it. */
const heard = (library: PackLibrary, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    if (holds()) resolve()
    else library.subscribe(() => holds() && resolve())
  })

async function storedBlobs(indexedDB: IDBFactory): Promise<readonly string[]> {
  let keys: IDBRequest<IDBValidKey[]> | undefined
  await changeBlob(indexedDB, (blobs) => {
    keys = blobs.getAllKeys()
  })
  return keys?.result.map(String).toSorted() ?? []
}

/** Reaches into the database behind the library's back. */
const changeBlob = (indexedDB: IDBFactory, change: (blobs: IDBObjectStore) => unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('guichet-packs')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('blobs', 'readwrite')
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      change(transaction.objectStore('blobs'))
    }
  })
