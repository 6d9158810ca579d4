import { type Bytes, sha256Hex } from '../../src/app/sync/verify.ts'
import { LANGUAGES, type Language } from '../../src/core/lib/language.ts'
import {
  type BlobRef,
  blobPath,
  CATALOG_PATH,
  type Catalog,
  type Chunk,
  type Concept,
  canonicalJson,
  type Manifest,
  type Rendering,
  type ScenarioId,
} from '../../src/core/pack/index.ts'

export const BASE_URL = 'https://guichet.test/'

/** What an author would write: which entries a pack has, and what they say. */
export interface PackSketch {
  readonly id: string
  readonly version: string
  readonly scenarios: Readonly<Partial<Record<ScenarioId, readonly string[]>>>
  /** Entries that do not say the usual: `hello/ko` -> text. */
  readonly texts?: Readonly<Record<string, string>>
  /** Entries whose meaning has changed. */
  readonly meanings?: Readonly<Record<string, number>>
  /** Spoils a chunk before it is hashed, so that only its form betrays it. */
  readonly spoil?: (chunk: Chunk) => unknown
}

export const FIRST: PackSketch = {
  id: 'core',
  version: '1.0.0',
  scenarios: { reception: ['hello', 'wait'], hotline: ['hold'] },
}
/** Changes one phrase's wording and meaning, adds an entry and a scenario. */
export const SECOND: PackSketch = {
  ...FIRST,
  version: '1.1.0',
  scenarios: { ...FIRST.scenarios, hotline: ['hold', 'goodbye'], emergency: ['help'] },
  texts: { 'hold/ko': '잠시만 기다려 주십시오.' },
  meanings: { hold: 2 },
}
/** Answers in the place of the server; undefined leaves it to the server. */
export type Fault = (path: string, file: Bytes | undefined) => Response | Promise<Response> | undefined

/** A static host in memory, with faults to order and a list of what was asked for. */
export function createPackServer() {
  const files = new Map<string, Bytes>()
  const offers = new Map<string, Catalog['packs'][number]>()
  const requests: string[] = []
  let fault: Fault = () => undefined

  const put = async (pack: string, value: unknown): Promise<BlobRef> => {
    const bytes = bytesOf(value)
    const ref = { sha256: await sha256Hex(bytes), bytes: bytes.length }
    files.set(blobPath(pack, ref.sha256), bytes)
    return ref
  }

  return {
    files,
    /** Paths in the order they were asked for; empty it to begin anew. */
    requests,
    async publish(sketch: PackSketch): Promise<Manifest> {
      const manifest = await manifestOf(sketch, put)
      const { pack, version, title } = manifest
      offers.set(pack, { id: pack, version, title, manifest: await put(pack, manifest) })
      files.set(CATALOG_PATH, bytesOf({ format: 1, packs: [...offers.values()] }))
      return manifest
    },
    failWith(next: Fault) {
      fault = next
    },
    recover() {
      fault = () => undefined
    },
    async fetch(url: string): Promise<Response> {
      const path = url.slice(BASE_URL.length)
      requests.push(path)
      const file = files.get(path)
      return fault(path, file) ?? (file ? new Response(file) : new Response('no such file', { status: 404 }))
    },
  }
}

export const bytesOf = (value: unknown): Bytes => new TextEncoder().encode(canonicalJson(value))

async function manifestOf(
  { id, version, scenarios, texts = {}, meanings = {}, spoil }: PackSketch,
  put: (pack: string, value: unknown) => Promise<BlobRef>,
): Promise<Manifest> {
  const described: Manifest['scenarios'] = []
  for (const [scenario, entries] of Object.entries(scenarios)) {
    const chunks = LANGUAGES.map(async (language): Promise<[Language, BlobRef]> => {
      const renderings = entries.map((entry) => [
        entry,
        says(texts[`${entry}/${language}`] ?? `${entry} ${language}`),
      ])
      // A sketch names scenarios of the closed list; Object.entries widens them.
      const chunk = {
        format: 1,
        pack: id,
        scenario,
        language,
        renderings: Object.fromEntries(renderings),
      } as Chunk
      return [language, await put(id, spoil ? spoil(chunk) : chunk)]
    })
    described.push({
      id: scenario as ScenarioId,
      concepts: entries.map((entry) => conceptOf(entry, scenario as ScenarioId, meanings[entry] ?? 1)),
      // One blob for each of LANGUAGES.
      chunks: Object.fromEntries(await Promise.all(chunks)) as Record<Language, BlobRef>,
    })
  }
  return { format: 1, pack: id, version, title: inAll(id), scenarios: described }
}

const inAll = (text: string) => ({ zh: text, en: text, ko: text, ru: text, fr: text })

const conceptOf = (id: string, scenario: ScenarioId, meaning: number): Concept => ({
  id,
  kind: 'phrase',
  scenario,
  speaker: 'clerk',
  level: 1,
  meaning,
})

const says = (text: string): Rendering => ({
  text,
  accept: [],
  avoid: [],
  keyTerms: [],
  register: 'polite',
  source: 'written for the tests',
  review: { state: 'draft' },
})
