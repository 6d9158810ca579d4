import type { Language } from '../lib/language.ts'
import { gradeWith } from './grade-with.ts'
import type { LanguageRules } from './language-rules.ts'
import { english } from './languages/en.ts'
import { french } from './languages/fr.ts'
import { korean } from './languages/ko.ts'
import { russian } from './languages/ru.ts'
import { chinese } from './languages/zh.ts'
import { lexiconOf } from './lexicon.ts'
import { flat, gapOf, read } from './read.ts'
import type { GradedRendering, Lexicon } from './rendering.ts'
import type { Verdict } from './verdict.ts'

const RULES: Readonly<Record<Language, LanguageRules>> = {
  zh: chinese,
  en: english,
  ko: korean,
  ru: russian,
  fr: french,
}

/**
 * Grades a typed answer the way a teacher of that language would. Total: any string gets a verdict.
 *
 *     gradeAnswer('en', { text: 'Please sign here.', … }, 'Sign here.').kind // 'register'
 */
export const gradeAnswer = (
  language: Language,
  rendering: GradedRendering,
  answer: string,
  lexicon?: Lexicon,
): Verdict => gradeWith(RULES[language], rendering, answer, lexicon)

/** Two texts with the same normal form are one wording: only spelling, digits and punctuation may differ. */
export const normalise = (language: Language, text: string): string =>
  flat(read(RULES[language], text), gapOf(RULES[language]))

/** The words of a language that grading must not take for misspellings of one another. */
export const buildLexicon = (language: Language, renderings: Iterable<GradedRendering>): Lexicon =>
  lexiconOf(RULES[language], renderings)

export { bareWording } from './bare-wording.ts'
export type { GradedRendering, Lexicon } from './rendering.ts'
export type { DiffToken, Reason, ReasonCode, Verdict } from './verdict.ts'
export { REASON_CODES } from './verdict.ts'
