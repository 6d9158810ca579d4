import { buildLexicon, type GradedRendering, gradeAnswer, type Lexicon } from '../../core/grade/index.ts'
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
  return [...lexiconOf(language, known)].filter((other) =>
    expected.some((word) => isOneSlipAway(word, other)),
  )
}

/** The list of everything installed is one and the same for many tasks, and reading it takes longer than grading. */
const lexicons = new WeakMap<readonly Rendering[], Lexicon>()

function lexiconOf(language: Language, known: readonly Rendering[]): Lexicon {
  const lexicon = lexicons.get(known) ?? buildLexicon(language, known)
  lexicons.set(known, lexicon)
  return lexicon
}

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
