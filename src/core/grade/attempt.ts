import { type Bench, type Finding, type Judgement, judge } from './judge.ts'
import { NONE } from './language-rules.ts'
import { isSameReading, read } from './read.ts'
import { repairPolite } from './repair.ts'
import { diffTokens } from './show.ts'
import type { Reason, Verdict } from './verdict.ts'
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

export function attempt(
  wording: string,
  said: readonly Word[],
  pieces: readonly Word[],
  bench: Bench,
): Attempt {
  const { rules } = bench
  const wanted = read(rules, wording)
  const judgement = judgementOf(wanted, said, pieces, bench)
  const { findings, edits } = judgement
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
      reasons: reasonsOf(findings, kind),
      matched: wording,
      tokens: diffTokens(edits, rules.language === 'zh'),
    }),
  }
}

function judgementOf(
  wanted: readonly Word[],
  said: readonly Word[],
  pieces: readonly Word[],
  bench: Bench,
): Judgement {
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
  edits.filter(({ expected, given, difference }) => difference.weight === 'none' && !(expected && given))
    .length *
    0.01

const ORDER = { dangerous: 0, wrong: 1, register: 2, slip: 3 } as const

/** The gravest first; what would only be said twice, once. */
function reasonsOf(findings: readonly Finding[], kind: Verdict['kind']): Reason[] {
  const reasons: Reason[] = []
  for (const finding of [...findings].sort((a, b) => ORDER[a.weight] - ORDER[b.weight])) {
    const reason = reasonOf(finding)
    const isSaidAlready = ({ code, given }: Reason) =>
      code === reason.code && (code === 'other-words' || given === reason.given)
    if (!reasons.some(isSaidAlready)) reasons.push(reason)
  }
  const areSlips =
    kind === 'wrong' && findings.every(({ weight }) => weight === 'slip' || weight === 'register')
  return areSlips ? [{ code: 'too-many-slips' }, ...reasons] : reasons
}

const reasonOf = ({ code, expected, given }: Finding): Reason => ({
  code,
  ...(expected && expected.raw !== '' ? { expected: expected.raw } : {}),
  ...(given && given.raw !== '' ? { given: given.raw } : {}),
})
