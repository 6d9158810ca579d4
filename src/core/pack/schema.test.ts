import { expect, test } from 'vitest'
import type { PackProblem } from './problem.ts'
import { readCatalog, readChunk, readManifest, readSourceEntry } from './schema.ts'

const each = <Value>(value: Value) => ({ zh: value, en: value, ko: value, ru: value, fr: value })
const blob = { sha256: 'a'.repeat(64), bytes: 12 }
const concept = {
  id: 'passport',
  kind: 'term',
  scenario: 'reception',
  speaker: 'clerk',
  level: 1,
  meaning: 1,
}
const manifest = {
  format: 1,
  pack: 'core',
  version: '1.0.0',
  title: each('x'),
  scenarios: [{ id: 'reception', concepts: [concept], chunks: each(blob) }],
}
const rendering = {
  text: '여권',
  accept: [],
  avoid: [],
  keyTerms: ['여권'],
  register: 'neutral',
  source: 'terms',
  review: { state: 'draft' },
}
const chunk = {
  format: 1,
  pack: 'core',
  scenario: 'reception',
  language: 'ko',
  renderings: { passport: rendering },
}
const catalog = {
  format: 1,
  packs: [{ id: 'core', version: '1.0.0', title: each('x'), manifest: blob }],
}

test('reads what it is given, unchanged', () => {
  expect(readManifest(manifest)).toEqual({ ok: true, value: manifest })
  expect(readChunk(chunk)).toEqual({ ok: true, value: chunk })
  expect(readCatalog(catalog)).toEqual({ ok: true, value: catalog })
})

test('says when a newer version of the app is needed', () => {
  for (const result of [
    readManifest({ format: 2 }),
    readChunk({ format: 7, more: 1 }),
    readCatalog({ format: 2 }),
  ]) {
    expect(result).toMatchObject({ ok: false, problem: { code: 'newer-format' } })
  }
})

test.each([
  ['nothing at all', undefined, 'wanted a mapping, found nothing'],
  ['a page of a captive portal', '<html>', 'wanted a mapping, found "<html>"'],
  [
    'a missing language',
    { ...manifest, title: { zh: 'x', en: 'x', ko: 'x', ru: 'x' } },
    'title.fr wanted this key, found nothing',
  ],
  ['an unknown key', { ...manifest, colour: 'red' }, 'colour wanted no key of this name, found "colour"'],
  [
    'an impossible level',
    withConcept({ level: 4 }),
    'scenarios[0].concepts[0].level wanted 1 or 2 or 3, found 4',
  ],
  ['a hash too short', withChunks({ sha256: 'ab', bytes: 1 }), '64 lower-case hex digits, found "ab"'],
  ['a chunk too large', withChunks({ ...blob, bytes: 8_000_001 }), 'at most 8,000,000 bytes, found 8000001'],
])('a manifest is refused when it is or has %s', (_, value, message) => {
  expect(messages(readManifest(value))).toContain(message)
})

test.each([
  ['an empty text', { text: '' }, 'renderings.passport.text wanted a non-empty text, found ""'],
  ['a hidden override', { text: 'a\u202eb' }, 'wanted a text without U+202E, found "a<U+202E>b"'],
  ['a decomposed text', { text: 'é'.normalize('NFD') }, 'wanted a text in composed form (NFC)'],
  [
    'a review without a name',
    { review: { state: 'approved', on: '2026-07-15' } },
    'review.by wanted this key, found nothing',
  ],
  ['nine variants', { accept: Array(9).fill('x') }, 'accept wanted at most 8 of them, found a list'],
])('a rendering is refused when it has %s', (_, part, message) => {
  const value = { ...chunk, renderings: { passport: { ...rendering, ...part } } }
  expect(messages(readChunk(value))).toContain(message)
})

test("an author's entry has its renderings beside its concept, and no scenario of its own", () => {
  const { scenario: _, ...own } = concept
  expect(readSourceEntry({ ...own, ...each(rendering) })).toMatchObject({ ok: true })
  expect(messages(readSourceEntry({ ...concept, ...each(rendering) }))).toContain('scenario wanted no key')
})

function withConcept(part: object) {
  return {
    ...manifest,
    scenarios: [{ id: 'reception', concepts: [{ ...concept, ...part }], chunks: each(blob) }],
  }
}

function withChunks(ref: object) {
  return { ...manifest, scenarios: [{ id: 'reception', concepts: [concept], chunks: each(ref) }] }
}

function messages(result: { ok: true } | { ok: false; problem: PackProblem }): string {
  if (result.ok) return 'read without a problem'
  return result.problem.issues
    .map(({ path, wanted, found }) => `${path} wanted ${wanted}, found ${found}`.trim())
    .join('\n')
}
