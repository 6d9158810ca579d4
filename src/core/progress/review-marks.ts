import type { TargetLanguage } from '../lib/language.ts'
import type { Rating } from '../schedule/index.ts'
import type { ReviewBody, Skill } from './event.ts'

/** The small fields of a review. */
export interface Marks
  extends Pick<ReviewBody, 'rating' | 'scored' | 'dangerous' | 'hinted' | 'overruled' | 'verdict'> {
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

/** All of them in one number, the lowest bits first. */
export function packMarks(marks: Marks): number {
  const flags = [marks.scored, marks.dangerous, marks.hinted, marks.overruled, marks.dueOnDay]
  return (
    RATINGS.indexOf(marks.rating) |
    flags.reduce((bits, flag, index) => bits | (Number(flag) << (2 + index)), 0) |
    (VERDICTS.indexOf(marks.verdict) << 7) |
    (SKILLS.indexOf(marks.skill) << 10) |
    (LANGUAGES.indexOf(marks.language) << 11)
  )
}

/** Undefined when no review has such a number. */
export function unpackMarks(bits: number): Marks | undefined {
  const rating = RATINGS[bits & 3]
  const verdict = VERDICTS[(bits >>> 7) & 7]
  const skill = SKILLS[(bits >>> 10) & 1]
  const language = LANGUAGES[bits >>> 11]
  if (!rating || !verdict || !skill || !language) return undefined
  const flag = (index: number) => ((bits >>> (2 + index)) & 1) === 1
  return {
    rating,
    verdict,
    skill,
    language,
    scored: flag(0),
    dangerous: flag(1),
    hinted: flag(2),
    overruled: flag(3),
    dueOnDay: flag(4),
  }
}
