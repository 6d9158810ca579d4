import { buildLexicon, type GradedRendering, gradeAnswer } from '../../core/grade/index.ts'
import type { Language, TargetLanguage } from '../../core/lib/language.ts'
import type { Rendering } from '../../core/pack/index.ts'
import type { Drill } from '../door.ts'

export interface TypingPrompt {
  readonly question: { readonly language: Language; readonly text: string }
  /** The language to type in. */
  readonly target: TargetLanguage
}

export interface TypingKey {
  readonly language: TargetLanguage
  readonly rendering: GradedRendering
  /** Only the known words a misspelling of this text could turn into, so that a key stays small. */
  readonly lexicon: readonly string[]
}

export interface TypingAnswer {
  readonly text: string
}

/** In UTF-16 units; the longest rendering of the core pack has a third of that. */
const LONGEST_ANSWER = 500

export const typing: Drill<'typing', TypingPrompt, TypingKey, TypingAnswer> = {
  kind: 'typing',
  canMake({ own, target, renderings }) {
    const { text } = renderings.target
    return own !== target && text.length <= LONGEST_ANSWER && !renderings.own.text.includes(text)
  },
  make({ own, target, renderings, known }) {
    const { text, accept, avoid, keyTerms, register } = renderings.target
    return {
      prompt: { question: { language: own, text: renderings.own.text }, target },
      key: {
        language: target,
        rendering: { text, accept, avoid, keyTerms, register },
        lexicon: confusableWords(target, renderings.target, known),
      },
    }
  },
  grade: (key, { text }) => gradeAnswer(key.language, key.rendering, text, new Set(key.lexicon)),
  readAnswer(value) {
    if (typeof value !== 'object' || value === null || !('text' in value)) return undefined
    const { text } = value
    return typeof text === 'string' && text.length <= LONGEST_ANSWER ? { text } : undefined
  },
}

/** The rendering's own words are in the lexicon's form when they come from a lexicon themselves. */
function confusableWords(language: Language, rendering: Rendering, known: readonly Rendering[]): string[] {
  const expected = [...buildLexicon(language, [rendering])]
  const lexicon = buildLexicon(language, suspects(expected, known))
  return [...lexicon].filter((other) => expected.some((word) => isOneSlipAway(word, other)))
}

/**
 * Renderings with a word that begins like an expected one, give or take a slip: reading a rendering the way the grader
 * does takes a tenth of a millisecond, and thousands of them would keep the question waiting.
 */
function suspects(expected: readonly string[], known: readonly Rendering[]): Rendering[] {
  const plain = expected.map(plainWord)
  const found = new Set<Rendering>()
  for (const [word, renderings] of placesOf(known)) {
    if (plain.some((one) => beginsLike(one, word))) for (const each of renderings) found.add(each)
  }
  return [...found]
}

/** The list of everything installed is one and the same for many tasks. */
const places = new WeakMap<readonly Rendering[], ReadonlyMap<string, readonly Rendering[]>>()

function placesOf(known: readonly Rendering[]): ReadonlyMap<string, readonly Rendering[]> {
  const found = places.get(known) ?? findPlaces(known)
  places.set(known, found)
  return found
}

function findPlaces(known: readonly Rendering[]): ReadonlyMap<string, readonly Rendering[]> {
  const byWord = new Map<string, Rendering[]>()
  for (const rendering of known) {
    const { text, accept, keyTerms } = rendering
    for (const word of new Set(
      [text, ...accept, ...keyTerms].flatMap((wording) => plainWord(wording).split(/[^\p{L}\p{N}]+/u)),
    )) {
      const places = byWord.get(word)
      if (places) places.push(rendering)
      else byWord.set(word, [rendering])
    }
  }
  return byWord
}

/** Without case and marks, so that whatever a language's rules make of a word, it is found again. */
const plainWord = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFC')

/** Endings and particles come after, so the beginning decides. */
const beginsLike = (one: string, word: string): boolean =>
  [one.length - 1, one.length, one.length + 1].some(
    (length) => length > 0 && isOneSlipAway(one, word.slice(0, length)),
  )

/** Whether one letter changed, missing or added, or two swapped neighbours, make one word the other. */
function isOneSlipAway(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (Math.max(a.length, b.length) - shorter > 1) return false
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && left[0] === right[1] && left[1] === right[0]
}
