import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Manifest, readCatalog, readChunk, readManifest } from '../core/pack/index.ts'
import { buildPacks } from './build-packs.ts'

const FIXTURE = fileURLToPath(new URL('../../tests/fixtures/packs/good', import.meta.url))
let room = ''

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'guichet-packs-'))
})
afterAll(() => rm(room, { recursive: true }))

test('the same input gives the same bytes, whatever the order of files and keys', async () => {
  const [content, out, otherOut] = [join(room, 'shuffled'), join(room, 'one'), join(room, 'two')]
  await mkdir(join(content, 'counter'), { recursive: true })
  for (const name of (await readdir(join(FIXTURE, 'counter'))).toSorted().toReversed()) {
    const text = await readFile(join(FIXTURE, 'counter', name), 'utf8')
    await writeFile(
      join(content, 'counter', name),
      text.replaceAll(/( +speaker: .*\n)( +level: .*\n)/gu, '$2$1'),
    )
  }
  await buildPacks({ content: FIXTURE, out })
  await buildPacks({ content, out: otherOut })
  const files = await filesUnder(out)
  expect(files.size).toBe(1 + 1 + 2 * 5)
  expect(await filesUnder(otherOut)).toEqual(files)
})

test('what is served leads from the catalog to every rendering, each file named by its hash', async () => {
  const out = join(room, 'served')
  await buildPacks({ content: FIXTURE, out })
  const files = await filesUnder(out)
  for (const [path, text] of files) {
    if (path !== 'catalog.json') expect(path).toBe(`counter/${sha256(text)}.json`)
  }
  const open = (path: string): unknown => JSON.parse(files.get(path) ?? '')
  const catalog = value(readCatalog(open('catalog.json')))
  expect(catalog.packs.map(({ id, version }) => [id, version])).toEqual([['counter', '1.2.0']])
  const manifest = value(readManifest(open(`counter/${catalog.packs[0]?.manifest.sha256}.json`)))
  expect(manifest.scenarios.map(({ id }) => id)).toEqual(['reception', 'hotline'])
  expect(manifest.scenarios[0]?.concepts[0]).toMatchObject({ id: 'show-passport', terms: ['passport'] })
  const { sha256: name, bytes } = refOf(manifest, 'ko')
  expect(Buffer.byteLength(files.get(`counter/${name}.json`) ?? '')).toBe(bytes)
  const chunk = value(readChunk(open(`counter/${name}.json`)))
  expect(chunk).toMatchObject({ pack: 'counter', scenario: 'reception', language: 'ko' })
  expect(chunk.renderings.passport).toEqual({
    text: '여권',
    accept: [],
    avoid: [],
    keyTerms: [],
    register: 'neutral',
    source: 'drafted for the tests',
    review: { state: 'draft' },
  })
})

test('a change touches its own chunk and the manifest only, and what is stale goes', async () => {
  const [content, out] = [join(room, 'changing'), join(room, 'changed')]
  await cp(FIXTURE, content, { recursive: true })
  await buildPacks({ content, out })
  const before = await filesUnder(out)
  await writeFile(join(out, 'notes.txt'), 'mine')
  await writeFile(join(out, 'counter', `${'0'.repeat(64)}.json`), '{}')
  const reception = join(content, 'counter', 'reception.yaml')
  await writeFile(reception, (await readFile(reception, 'utf8')).replace('Give me your', 'Hand over your'))
  const outcome = await buildPacks({ content, out })
  expect(outcome).toMatchObject({ kind: 'built', files: { written: 3, kept: 9, removed: 3 } })
  const after = await filesUnder(out)
  expect(after.size).toBe(before.size + 1)
  expect(after.get('notes.txt')).toBe('mine')
  expect(await buildPacks({ content, out })).toMatchObject({ files: { written: 0, kept: 12, removed: 0 } })
})

test('when anything is wrong nothing is written', async () => {
  const [content, out] = [join(room, 'broken'), join(room, 'untouched')]
  await cp(FIXTURE, content, { recursive: true })
  await buildPacks({ content, out })
  const before = await filesUnder(out)
  await writeFile(join(content, 'counter', 'hotline.yaml'), 'scenario: hotline\nentries: 3\n')
  expect(await buildPacks({ content, out })).toMatchObject({ kind: 'refused', findings: [{ line: 2 }] })
  expect(await filesUnder(out)).toEqual(before)
})

function refOf({ scenarios }: Manifest, language: 'ko') {
  return scenarios[0]?.chunks[language] ?? { sha256: '', bytes: 0 }
}

function value<Value>(result: { ok: true; value: Value } | { ok: false }): Value {
  if (!result.ok) throw new Error('Cannot read what was published')
  return result.value
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

async function filesUnder(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
  const read = files.toSorted().map(async (file) => {
    return [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const
  })
  return new Map(await Promise.all(read))
}
