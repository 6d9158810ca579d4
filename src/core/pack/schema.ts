import * as v from 'valibot'
import { LANGUAGES } from '../lib/language.ts'
import { FUNCTION_IDS, SCENARIO_IDS } from './vocabulary.ts'

/*
 * One schema per thing, its type inferred. What comes from outside (a chunk, a manifest, a catalog, an author's
 * file) passes one of these; inside, nothing is checked again.
 *
 * catalog.json (the one mutable file) -> manifest of each pack -> chunks (scenario × language).
 * Manifest and chunks are named by the SHA-256 of their bytes.
 */

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(600))
const isoDate = v.pipe(v.string(), v.isoDate())
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hex digits'))
const byteCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8_000_000))

/** A sentence for the learner, in the languages the authors wrote it in; readers fall back own -> en -> zh. */
export const noteSchema = v.strictObject({
  zh: v.optional(text),
  en: v.optional(text),
  ko: v.optional(text),
  ru: v.optional(text),
  fr: v.optional(text),
})
export type Note = v.InferOutput<typeof noteSchema>

export const AVOID_REASONS = [
  'too-blunt', // understood, but a command
  'too-familiar', // ты, tu, 반말, 你: the wrong distance
  'no-greeting', // an exchange must open with one
  'too-stiff', // official written style, not speech
  'wrong-term', // another official term
  'wrong-meaning', // says something else
  'wrong-number',
  'wrong-polarity', // not / must not / need not turned
  'word-for-word', // translated from Chinese, not said
  'grammar',
  'offensive',
] as const

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
export type ReviewState = v.InferOutput<typeof reviewStateSchema>

export const REGISTERS = ['formal', 'polite', 'neutral'] as const

/** An entry in one language. */
export const renderingSchema = v.strictObject({
  text,
  /** Other wordings that are fully right. */
  accept: v.pipe(v.array(text), v.maxLength(8)),
  /** What learners and old phrase books say wrongly. */
  avoid: v.pipe(v.array(avoidSchema), v.maxLength(8)),
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

const entryId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  v.maxLength(60),
)

/** What an entry is in every language; stands in the manifest. */
export const conceptSchema = v.strictObject({
  id: entryId,
  kind: v.picklist(['term', 'phrase']),
  scenario: v.picklist(SCENARIO_IDS),
  function: v.optional(v.picklist(FUNCTION_IDS)),
  speaker: v.picklist(['clerk', 'visitor']),
  level: v.picklist([1, 2, 3]),
  /** Raised when the meaning changes, so that it is asked again. */
  meaning: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Law or policy behind the statement, and when it must be checked again. */
  basis: v.optional(text),
  reviewBy: v.optional(isoDate),
})
export type Concept = v.InferOutput<typeof conceptSchema>
export type EntryId = Concept['id']

const blobSchema = v.strictObject({ sha256, bytes: byteCount })
export type BlobRef = v.InferOutput<typeof blobSchema>

const eachLanguage = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.strictObject({ zh: schema, en: schema, ko: schema, ru: schema, fr: schema })

export const manifestSchema = v.strictObject({
  format: v.literal(1),
  pack: entryId,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.2.0')),
  title: eachLanguage(text),
  scenarios: v.array(
    v.strictObject({
      id: v.picklist(SCENARIO_IDS),
      /** In the order they are best learned in. */
      concepts: v.array(conceptSchema),
      chunks: eachLanguage(blobSchema),
    }),
  ),
})
export type Manifest = v.InferOutput<typeof manifestSchema>

export const chunkSchema = v.strictObject({
  format: v.literal(1),
  pack: entryId,
  scenario: v.picklist(SCENARIO_IDS),
  language: v.picklist(LANGUAGES),
  renderings: v.record(entryId, renderingSchema),
})
export type Chunk = v.InferOutput<typeof chunkSchema>

export const catalogSchema = v.strictObject({
  format: v.literal(1),
  packs: v.array(
    v.strictObject({
      id: entryId,
      version: v.string(),
      title: eachLanguage(text),
      manifest: blobSchema,
    }),
  ),
})
export type Catalog = v.InferOutput<typeof catalogSchema>
