import { cut } from './cut.ts'
import { type Bench, type Finding, type Judgement, judge } from './judge.ts'
import { type LanguageRules, NONE } from './language-rules.ts'
import { flat, gapOf, prepare, read } from './read.ts'
import type { GradedRendering, Lexicon } from './rendering.ts'
import { diffTokens } from './show.ts'
import type { Reason, Verdict } from './verdict.ts'
import type { Word } from './word.ts'

/** An answer longer than this many times the longest wording is not looked into. */
const TOO_LONG = 4

const NO_WORDS: Lexicon = new Set()

/** Grading with the rules of one language. Total: any string gets a verdict. */
export function gradeWith(
  rules: LanguageRules,
  rendering: GradedRendering,
  answer: string,
  lexicon: Lexicon = NO_WORDS,
): Verdict {
  const said = read(rules, answer)
  if (said.length === 0) return refusal('empty', rendering.text, answer)
  const wordings = [rendering.text, ...rendering.accept]
  const longest = Math.max(...wordings.map(({ length }) => length))
  if (answer.length > TOO_LONG * longest + 80) return refusal('other-words', rendering.text, answer)

  const listed = listedAvoid(rules, rendering, said)
  const bench: Bench = { rules, lexicon, terms: rendering.keyTerms.map((term) => read(rules, term)) }
  const pieces = rules.recut ? cut(prepare(rules, answer), rules.spell) : said
  const best = wordings.map((wording) => attempt(rules, wording, said, pieces, bench)).reduce(better)
  if (listed) return avoidVerdict(listed, best)
  return best.kind === 'wrong' ? (bluntVerdict(rules, said, best) ?? best.verdict()) : best.verdict()
}

interface Attempt {
  readonly kind: Verdict['kind']
  readonly dangerous: boolean
  readonly distance: number
  readonly wording: string
  readonly wanted: readonly Word[]
  readonly judgement: Judgement
  readonly verdict: () => Verdict
}

function attempt(
  rules: LanguageRules,
  wording: string,
  said: readonly Word[],
  pieces: readonly Word[],
  bench: Bench,
): Attempt {
  const wanted = read(rules, wording)
  const judgement =
    !rules.recut && flat(wanted, ' ') === flat(said, ' ')
      ? asWanted(wanted, said)
      : judge(wanted, rules.recut ? rules.recut(wanted, pieces) : said, bench, pieces)
  const length = wanted.filter(({ kind }) => kind !== 'aside').length
  const kind = kindOf(judgement.findings, length)
  const isDangerous = judgement.findings.some(({ weight }) => weight === 'dangerous')
  return {
    kind,
    dangerous: isDangerous,
    distance: distanceOf(judgement) / Math.max(length, 1),
    wording,
    wanted,
    judgement,
    verdict: () => ({
      kind,
      dangerous: isDangerous,
      reasons: reasonsOf(judgement.findings, kind),
      matched: wording,
      tokens: diffTokens(judgement.edits, rules.language === 'zh'),
    }),
  }
}

/** The wording itself, but for spelling and punctuation. */
const asWanted = (wanted: readonly Word[], said: readonly Word[]): Judgement => ({
  findings: [],
  edits: wanted.map((expected, place) => ({ expected, given: said[place], place, difference: NONE })),
})

const RANK = { right: 0, slip: 1, register: 2, wrong: 3 } as const

const better = (best: Attempt, next: Attempt): Attempt =>
  RANK[next.kind] < RANK[best.kind] ||
  (RANK[next.kind] === RANK[best.kind] && next.distance < best.distance - 1e-9)
    ? next
    : best

/** Up to two slips in a phrase of five words or more, one in a shorter one. */
function kindOf(findings: readonly Finding[], length: number): Verdict['kind'] {
  const count = (...weights: Finding['weight'][]) =>
    findings.filter(({ weight }) => weights.includes(weight)).length
  if (count('wrong', 'dangerous') > 0 || count('slip') > slipsAllowed(length)) return 'wrong'
  if (count('register') > 0) return 'register'
  return count('slip') > 0 ? 'slip' : 'right'
}

const slipsAllowed = (length: number): number => (length >= 5 ? 2 : 1)

const WEIGHTS = { slip: 0.4, register: 0.3, wrong: 1, dangerous: 1 } as const
const distanceOf = ({ findings, edits }: Judgement): number =>
  findings.reduce((sum, { weight }) => sum + WEIGHTS[weight], 0) +
  edits.filter(({ expected, given, difference }) => difference.weight === 'none' && !(expected && given))
    .length *
    0.01

const ORDER = { dangerous: 0, wrong: 1, register: 2, slip: 3 } as const

function reasonsOf(findings: readonly Finding[], kind: Verdict['kind']): Reason[] {
  const reasons: Reason[] = []
  for (const finding of [...findings].sort((a, b) => ORDER[a.weight] - ORDER[b.weight])) {
    const reason = reasonOf(finding)
    const isKnown = reasons.some(
      (known) =>
        known.code === reason.code && (reason.code === 'other-words' || known.given === reason.given),
    )
    if (!isKnown) reasons.push(reason)
  }
  const onlySlips =
    kind === 'wrong' && findings.every(({ weight }) => weight === 'slip' || weight === 'register')
  return onlySlips ? [{ code: 'too-many-slips' }, ...reasons] : reasons
}

const reasonOf = ({ code, expected, given }: Finding): Reason => ({
  code,
  ...(expected && expected.raw !== '' ? { expected: expected.raw } : {}),
  ...(given && given.raw !== '' ? { given: given.raw } : {}),
})

function refusal(code: 'empty' | 'other-words', matched: string, given: string): Verdict {
  const extra = given.trim() === '' ? [] : [{ kind: 'extra', given } as const]
  return {
    kind: 'wrong',
    dangerous: false,
    reasons: [{ code }],
    matched,
    tokens: [{ kind: 'missing', expected: matched }, ...extra],
  }
}

/** What authors listed as wrong is judged as they said. */
function listedAvoid(rules: LanguageRules, rendering: GradedRendering, said: readonly Word[]) {
  const gap = gapOf(rules)
  const wording = flat(said, gap)
  return rendering.avoid.find(({ text }) => flat(read(rules, text), gap) === wording)
}

function avoidVerdict(avoid: GradedRendering['avoid'][number], best: Attempt): Verdict {
  const isDangerous = avoid.kind === 'wrong' && (avoid.dangerous ?? best.dangerous)
  const { matched, tokens } = best.verdict()
  return { kind: avoid.kind, dangerous: isDangerous, reasons: [{ code: avoid.reason }], matched, tokens }
}

function bluntVerdict(rules: LanguageRules, said: readonly Word[], best: Attempt): Verdict | undefined {
  const [answer, expected] = [flat(said, gapOf(rules)), flat(best.wanted, gapOf(rules))]
  const isBlunt = rules.blunt.some(([command, polite]) => command.test(answer) && polite.test(expected))
  return isBlunt
    ? { ...best.verdict(), kind: 'register', dangerous: false, reasons: [{ code: 'too-blunt' }] }
    : undefined
}
