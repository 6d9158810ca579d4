import type { TargetLanguage } from '../lib/language.ts'
import type { Rating } from '../schedule/index.ts'
import type { ReviewBody, Skill } from './event.ts'
import type { ItemParts } from './item-key.ts'

type MarkedFields = Pick<ReviewBody, 'rating' | 'scored' | 'dangerous' | 'hinted' | 'overruled' | 'verdict'>

/** The small fields of a review, as one number holds them. */
export interface Marks extends MarkedFields {
  readonly skill: Skill
  readonly language: TargetLanguage
  readonly dueOnDay: boolean
}

// Their places in these lists are written down: append, never reorder.
const RATINGS = [1, 2, 3, 4] as const satisfies readonly Rating[]
const VERDICTS = [
  'right',
  'slip',
  'register',
  'wrong',
  'revealed',
] as const satisfies readonly ReviewBody['verdict'][]
const SKILLS = ['recognise', 'produce'] as const satisfies readonly Skill[]
const LANGUAGES = ['en', 'ko', 'ru', 'fr'] as const satisfies readonly TargetLanguage[]

/** The lowest bits first: rating, five flags, verdict, skill, language. */
export function packMarks(review: ReviewBody, { skill, language }: ItemParts): number {
  return (
    RATINGS.indexOf(review.rating) |
    (Number(review.scored) << 2) |
    (Number(review.dangerous) << 3) |
    (Number(review.hinted) << 4) |
    (Number(review.overruled) << 5) |
    (Number('day' in review.due) << 6) |
    (VERDICTS.indexOf(review.verdict) << 7) |
    (SKILLS.indexOf(skill) << 10) |
    (LANGUAGES.indexOf(language) << 11)
  )
}

/** Undefined when no review has such a number. */
export function unpackMarks(bits: number): Marks | undefined {
  const rating = RATINGS[bits & 3]
  const verdict = VERDICTS[(bits >>> 7) & 7]
  const skill = SKILLS[(bits >>> 10) & 1]
  const language = LANGUAGES[bits >>> 11]
  if (!rating || !verdict || !skill || !language) return undefined
  return {
    rating,
    scored: (bits & 4) !== 0,
    dangerous: (bits & 8) !== 0,
    hinted: (bits & 16) !== 0,
    overruled: (bits & 32) !== 0,
    dueOnDay: (bits & 64) !== 0,
    verdict,
    skill,
    language,
  }
}
