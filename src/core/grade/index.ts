import type { Language } from '../lib/language.ts'
import { type Grader, graderFor } from './grader.ts'
import { english } from './languages/en.ts'
import { french } from './languages/fr.ts'
import { korean } from './languages/ko.ts'
import { russian } from './languages/ru.ts'
import { chinese } from './languages/zh.ts'
import type { GradedRendering, Lexicon } from './rendering.ts'
import type { Verdict } from './verdict.ts'

const GRADERS: Readonly<Record<Language, Grader>> = {
  zh: graderFor(chinese),
  en: graderFor(english),
  ko: graderFor(korean),
  ru: graderFor(russian),
  fr: graderFor(french),
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
): Verdict => GRADERS[language].gradeAnswer(rendering, answer, lexicon)

/** Two texts with the same normal form are one wording: only spelling, digits and punctuation may differ. */
export const normalise = (language: Language, text: string): string => GRADERS[language].normalise(text)

/** The words of a language that grading must not take for misspellings of one another. */
export const buildLexicon = (language: Language, renderings: Iterable<GradedRendering>): Lexicon =>
  GRADERS[language].buildLexicon(renderings)

export { bareWording } from './bare-wording.ts'
export type { GradedRendering, Lexicon } from './rendering.ts'
export type { DiffToken, Reason, ReasonCode, Verdict } from './verdict.ts'
export { REASON_CODES } from './verdict.ts'
