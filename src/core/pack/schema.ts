import * as v from 'valibot'
import { LANGUAGES } from '../lib/language.ts'
import { failed, ok, type Result } from '../lib/result.ts'
import { issueAt, type PackProblem, type PathKey } from './problem.ts'
import { isSafeText, unsafeCharacter } from './text-safety.ts'
import { AVOID_REASONS, FUNCTION_IDS, REGISTERS, SCENARIO_IDS } from './vocabulary.ts'

/*
 * One schema per thing, its type inferred; a schema's message says what is wanted at that place. What comes from
 * outside (a chunk, a manifest, a catalog, an author's file) passes its reader; inside, nothing is checked again.
 *
 * catalog.json (the one mutable file) -> manifest of each pack -> chunks (scenario × language).
 * Manifest and chunks are named by the SHA-256 of their bytes.
 */

const text = v.pipe(
  v.string('a non-empty text'),
  v.nonEmpty('a non-empty text'),
  v.maxLength(600, 'a text of at most 600 characters'),
  v.check(isSafeText, ({ input }) => {
    const character = unsafeCharacter(input)
    return character ? `a text without ${character}` : 'a text in composed form (NFC)'
  }),
)
const isoDate = v.pipe(v.string('a date such as 2026-07-15'), v.isoDate('a date such as 2026-07-15'))
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hex digits'))
const wholeNumber = v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'at least 1'))
const byteCount = v.pipe(wholeNumber, v.maxValue(8_000_000, 'at most 8,000,000 bytes'))
const version = v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.2.0'))
const format = v.literal(1, 'format 1')
const scenarioId = v.picklist(SCENARIO_IDS)

const ID_WANTED = 'lower-case words joined by hyphens, at most 60 characters'
const entryId = v.pipe(
  v.string(ID_WANTED),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, ID_WANTED),
  v.maxLength(60, ID_WANTED),
)

// @__NO_SIDE_EFFECTS__
const eachLanguage = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.strictObject({ zh: schema, en: schema, ko: schema, ru: schema, fr: schema })

// @__NO_SIDE_EFFECTS__
const atMostEight = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(v.array(schema), v.maxLength(8, 'at most 8 of them'))

/** A sentence for the learner, in the languages the authors wrote it in; readers fall back own -> en -> zh. */
export const noteSchema = v.strictObject({
  zh: v.optional(text),
  en: v.optional(text),
  ko: v.optional(text),
  ru: v.optional(text),
  fr: v.optional(text),
})
export type Note = v.InferOutput<typeof noteSchema>

export const avoidSchema = v.strictObject({
  text,
  kind: v.picklist(['wrong', 'register']),
  reason: v.picklist(AVOID_REASONS),
  dangerous: v.optional(v.boolean()),
  note: v.optional(noteSchema),
})
export type Avoid = v.InferOutput<typeof avoidSchema>

export const reviewStateSchema = v.variant('state', [
  v.strictObject({ state: v.literal('draft') }),
  v.strictObject({ state: v.picklist(['reviewed', 'approved']), by: text, on: isoDate }),
])

/** An entry in one language. */
export const renderingSchema = v.strictObject({
  text,
  /** Other wordings that are fully right. */
  accept: atMostEight(text),
  /** What learners and old phrase books say wrongly. */
  avoid: atMostEight(avoidSchema),
  /** The official terms inside the text, in this language. */
  keyTerms: v.array(text),
  register: v.picklist(REGISTERS),
  /** zh: pinyin; ko: Revised Romanisation; ru: the text with U+0301 on stressed vowels. */
  pronunciation: v.optional(text),
  note: v.optional(noteSchema),
  /** Where the wording comes from. */
  source: text,
  review: reviewStateSchema,
})
export type Rendering = v.InferOutput<typeof renderingSchema>

/** What an entry is in every language; stands in the manifest. */
export const conceptSchema = v.strictObject({
  id: entryId,
  kind: v.picklist(['term', 'phrase']),
  scenario: scenarioId,
  function: v.optional(v.picklist(FUNCTION_IDS)),
  speaker: v.picklist(['clerk', 'visitor']),
  level: v.picklist([1, 2, 3]),
  /** Raised when the meaning changes, so that it is asked again. */
  meaning: wholeNumber,
  /** Law or policy behind the statement, and when it must be checked again. */
  basis: v.optional(text),
  reviewBy: v.optional(isoDate),
  /** The term entries this one speaks of; entries that share one are near in meaning. */
  terms: v.optional(v.array(entryId)),
})
export type Concept = v.InferOutput<typeof conceptSchema>
export type EntryId = Concept['id']

const blobSchema = v.strictObject({ sha256, bytes: byteCount })
export type BlobRef = v.InferOutput<typeof blobSchema>

export const manifestSchema = v.strictObject({
  format,
  pack: entryId,
  version,
  title: eachLanguage(text),
  scenarios: v.array(
    v.strictObject({
      id: scenarioId,
      /** In the order they are best learned in. */
      concepts: v.array(conceptSchema),
      chunks: eachLanguage(blobSchema),
    }),
  ),
})
export type Manifest = v.InferOutput<typeof manifestSchema>

export const chunkSchema = v.strictObject({
  format,
  pack: entryId,
  scenario: scenarioId,
  language: v.picklist(LANGUAGES),
  renderings: v.record(entryId, renderingSchema),
})
export type Chunk = v.InferOutput<typeof chunkSchema>

export const catalogSchema = v.strictObject({
  format,
  packs: v.array(v.strictObject({ id: entryId, version, title: eachLanguage(text), manifest: blobSchema })),
})
export type Catalog = v.InferOutput<typeof catalogSchema>

export const readManifest = (value: unknown) => readPublished(manifestSchema, value)
export const readChunk = (value: unknown) => readPublished(chunkSchema, value)
export const readCatalog = (value: unknown) => readPublished(catalogSchema, value)

/*
 * Authors' files (YAML, see content/README.md). Built when called, so that the app's bundle drops them.
 */

/** pack.yaml: what the pack is, and its scenarios in the order they are best learned in. */
export const readSourcePack = (value: unknown) =>
  read(
    v.strictObject({
      id: entryId,
      version,
      title: eachLanguage(text),
      scenarios: v.pipe(v.array(scenarioId), v.nonEmpty('at least one scenario')),
    }),
    value,
  )
export type SourcePack = Extract<ReturnType<typeof readSourcePack>, { ok: true }>['value']

/** <scenario>.yaml without its entries, which are read one by one so that one slip does not hide the others. */
export const readSourceScenario = (value: unknown) =>
  read(
    v.strictObject({
      scenario: scenarioId,
      /** For renderings that do not say it themselves. */
      defaults: v.optional(
        v.strictObject({ source: v.optional(text), review: v.optional(reviewStateSchema) }),
      ),
      entries: v.array(v.unknown()),
    }),
    value,
  )

/** An entry of such a file, its defaults filled in. */
export const readSourceEntry = (value: unknown) => read(sourceEntrySchema(), value)
export type SourceEntry = v.InferOutput<ReturnType<typeof sourceEntrySchema>>

const sourceEntrySchema = () =>
  v.strictObject({
    ...v.omit(conceptSchema, ['scenario']).entries,
    ...eachLanguage(renderingSchema).entries,
  })

function readPublished<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): Result<v.InferOutput<Schema>, PackProblem> {
  const found = formatOf(value)
  if (typeof found !== 'number' || found <= 1) return read(schema, value)
  return failed({ code: 'newer-format', issues: [issueAt(['format'], 'format 1', found)] })
}

const formatOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): Result<v.InferOutput<Schema>, PackProblem> {
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return ok(parsed.output)
  return failed({
    code: 'malformed',
    issues: parsed.issues.map((issue) => issueAt(keysOf(issue), wantedBy(issue), issue.input)),
  })
}

const keysOf = (issue: v.BaseIssue<unknown>): PathKey[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

const KINDS: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'a mapping',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  never: 'no key of this name',
}

function wantedBy({ type, message, expected }: v.BaseIssue<unknown>): string {
  // Valibot's own messages begin so; ours say what is wanted.
  if (!message.startsWith('Invalid ')) return message
  if (type === 'strict_object' && expected?.startsWith('"')) return 'this key'
  return KINDS[expected ?? ''] ?? (expected ?? type).replace(/^\(|\)$/g, '').replaceAll(' | ', ' or ')
}
