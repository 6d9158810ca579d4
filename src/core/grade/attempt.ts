import type { Edit } from './align.ts'
import { type Bench, type Finding, type Judged, type Judgement, judge } from './judge.ts'
import { NONE } from './language-rules.ts'
import { isSameReading, read } from './read.ts'
import { reasonsOf, reasonsOfAnother } from './reasons.ts'
import { repairPolite } from './repair.ts'
import { diffTokens, wholeTokens } from './show.ts'
import { looksAlike, withManner } from './show-manner.ts'
import type { Verdict } from './verdict.ts'
import { isSaid, type Word } from './word.ts'

/** An answer held against one wording. */
export interface Attempt {
  readonly kind: Verdict['kind']
  readonly dangerous: boolean
  /** How far the answer is from the wording, per word. */
  readonly distance: number
  readonly wanted: readonly Word[]
  readonly verdict: () => Verdict
}

/** What was answered: as typed, as read, and as its writer cut it. */
export interface Answer {
  readonly text: string
  readonly said: readonly Word[]
  readonly pieces: readonly Word[]
}

export function attempt(wording: string, answer: Answer, bench: Bench): Attempt {
  const wanted = read(bench.rules, wording)
  const judgement = judgementOf(wanted, answer, bench)
  const { findings } = judgement
  const length = wanted.filter(isSaid).length
  const kind = kindOf(findings, length)
  const dangerous = findings.some(({ weight }) => weight === 'dangerous')
  return {
    kind,
    dangerous,
    distance: distanceOf(judgement) / Math.max(length, 1),
    wanted,
    verdict: () => ({
      kind,
      dangerous,
      matched: wording,
      ...explained(judgement, kind, {
        wording,
        answer: answer.text,
        isUnspaced: bench.rules.language === 'zh',
      }),
    }),
  }
}

/** Why, and the difference: word by word where there is something to compare. */
function explained(
  { findings, edits }: Judgement,
  kind: Verdict['kind'],
  shown: { readonly wording: string; readonly answer: string; readonly isUnspaced: boolean },
): Pick<Verdict, 'reasons' | 'tokens'> {
  const whole = wholeTokens(shown.wording, shown.answer)
  const common = edits.filter(isCommon).length
  if (kind === 'wrong' && isAnother({ findings, edits }, common))
    return { reasons: reasonsOfAnother(findings, common > 0), tokens: whole }
  const isManner = kind === 'register' || kind === 'wrong'
  const tokens = diffTokens(isManner ? withManner(edits) : edits, shown.isUnspaced)
  const isUnseen = kind !== 'right' && tokens.every((token) => token.kind === 'same')
  return { reasons: reasonsOf(findings, kind), tokens: isUnseen ? whole : tokens }
}

/** Below this share of words in common a comparison word by word only confuses. */
const RECOGNISABLE = 0.4

function isAnother({ findings, edits }: Judgement, common: number): boolean {
  if (!findings.some(({ code }) => code === 'other-words')) return false
  const count = (side: 'expected' | 'given') =>
    edits.filter((edit) => edit[side] !== undefined && isSaid(edit[side])).length
  const isMisleading = findings.some(({ weight }) => weight === 'dangerous')
  return (
    common === 0 || (!isMisleading && common < RECOGNISABLE * Math.max(count('expected'), count('given')))
  )
}

const isCommon = ({ expected, given, difference: { weight } }: Judged): boolean =>
  expected !== undefined &&
  isSaid(expected) &&
  (weight === 'none' || (given !== undefined && (weight === 'slip' || weight === 'register')))

function judgementOf(wanted: readonly Word[], { said, pieces }: Answer, bench: Bench): Judgement {
  const { recut } = bench.rules
  if (recut) return judge(wanted, recut(wanted, repairPolite(wanted, pieces, bench.rules)), bench, pieces)
  return isSameReading(wanted, said)
    ? asWanted(wanted, said)
    : judge(wanted, repairPolite(wanted, said, bench.rules), bench)
}

/** The wording itself, but for spelling and punctuation. */
const asWanted = (wanted: readonly Word[], said: readonly Word[]): Judgement => ({
  findings: [],
  edits: wanted.map((expected, place) => ({ expected, given: said[place], place, difference: NONE })),
})

const RANK = { right: 0, slip: 1, register: 2, wrong: 3 } as const

/** The kindest verdict, and among equals the wording the answer is nearest to. */
export const nearest = (attempts: readonly Attempt[]): Attempt =>
  attempts.reduce((best, next) =>
    RANK[next.kind] < RANK[best.kind] || (next.kind === best.kind && next.distance < best.distance - 1e-9)
      ? next
      : best,
  )

function kindOf(findings: readonly Finding[], length: number): Verdict['kind'] {
  const count = (...weights: Finding['weight'][]) =>
    findings.filter(({ weight }) => weights.includes(weight)).length
  if (count('wrong', 'dangerous') > 0 || count('slip') > slipsAllowed(length)) return 'wrong'
  if (count('register') > 0) return 'register'
  return count('slip') > 0 ? 'slip' : 'right'
}

/** Up to two slips in a phrase of five words or more, one in a shorter one. */
const slipsAllowed = (length: number): number => (length >= 5 ? 2 : 1)

const WEIGHTS = { slip: 0.4, register: 0.3, wrong: 1, dangerous: 1 } as const
const distanceOf = ({ findings, edits }: Judgement): number =>
  findings.reduce((sum, { weight }) => sum + WEIGHTS[weight], 0) +
  edits.reduce((sum, edit) => sum + (edit.difference.weight === 'none' ? unlikeness(edit) : 0), 0)

/** Of equal wordings the nearest is the one that also looks like the answer. */
function unlikeness({ expected, given }: Edit): number {
  if (!expected || !given) return 0.01
  return looksAlike(expected, given) ? 0 : 0.005
}
