import type { LanguageRules } from './language-rules.ts'
import { read } from './read.ts'
import type { GradedRendering, Lexicon } from './rendering.ts'
import type { Word } from './word.ts'

export function lexiconOf(rules: LanguageRules, renderings: Iterable<GradedRendering>): Lexicon {
  const words = new Set<string>()
  for (const { text, accept, keyTerms } of renderings) {
    for (const wording of [text, ...accept, ...keyTerms]) {
      for (const each of read(rules, wording)) for (const key of lexiconKeys(rules, each)) words.add(key)
    }
  }
  return words
}

const lexiconKeys = (rules: LanguageRules, word: Word): readonly string[] =>
  rules.lexiconKeys?.(word) ?? [word.key]

/** Whether this is a word of its own, so that it cannot be a misspelling of another. */
export function isKnown(rules: LanguageRules, lexicon: Lexicon, word: Word, expected: Word): boolean {
  const wanted = lexiconKeys(rules, expected)
  return lexiconKeys(rules, word).some(
    (key) => !wanted.includes(key) && (lexicon.has(key) || rules.minimalPairs.has(key)),
  )
}
