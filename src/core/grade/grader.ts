import { gradeWith } from './grade-with.ts'
import type { LanguageRules } from './language-rules.ts'
import { lexiconOf } from './lexicon.ts'
import { flat, gapOf, read } from './read.ts'
import type { GradedRendering, Lexicon } from './rendering.ts'
import type { Verdict } from './verdict.ts'

/** Grading in one language. */
export interface Grader {
  /** The way a teacher of that language would. Total: any string gets a verdict. */
  gradeAnswer(rendering: GradedRendering, answer: string, lexicon?: Lexicon): Verdict
  /** Two texts with the same normal form are one wording: only spelling, digits and punctuation may differ. */
  normalise(text: string): string
  /** The words that grading must not take for misspellings of one another. */
  buildLexicon(renderings: Iterable<GradedRendering>): Lexicon
}

export const graderFor = (rules: LanguageRules): Grader => ({
  gradeAnswer: (rendering, answer, lexicon) => gradeWith(rules, rendering, answer, lexicon),
  normalise: (text) => flat(read(rules, text), gapOf(rules)),
  buildLexicon: (renderings) => lexiconOf(rules, renderings),
})
