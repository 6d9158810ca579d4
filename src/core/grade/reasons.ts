import type { Finding } from './judge.ts'
import type { Reason, ReasonCode, Verdict } from './verdict.ts'

const WEIGHTS = { dangerous: 0, wrong: 1, register: 2, slip: 3 } as const

/** Among what is wrong, what matters most to the visitor comes first; the rest keeps the order of the phrase. */
const GRAVEST_FIRST: readonly ReasonCode[] = [
  'different-number',
  'wrong-polarity',
  'wrong-obligation',
  'wrong-person',
  'wrong-meaning',
  'wrong-term',
  'missing-number',
  'missing-term',
  'word-order',
  'other-words',
]

const gravity = ({ weight, code }: Finding): number => {
  const place = GRAVEST_FIRST.indexOf(code)
  return WEIGHTS[weight] * 100 + (place < 0 ? GRAVEST_FIRST.length : place)
}

/** The gravest first; what would only be said twice, once. Nobody who said something wrong is told of a missing accent. */
export function reasonsOf(findings: readonly Finding[], kind: Verdict['kind']): Reason[] {
  const told = kind === 'wrong' ? findings.filter(({ weight }) => weight !== 'slip') : findings
  const reasons: Reason[] = []
  for (const finding of [...told].sort((a, b) => gravity(a) - gravity(b))) {
    const reason = reasonOf(finding)
    const isSaidAlready = ({ code, given }: Reason) =>
      code === reason.code && (code === 'other-words' || given === reason.given)
    if (!reasons.some(isSaidAlready)) reasons.push(reason)
  }
  const areSlips = kind === 'wrong' && told.every(({ weight }) => weight === 'register')
  return areSlips ? [{ code: 'too-many-slips' }, ...reasons] : reasons
}

/** Of an answer that has little of the phrase: what would mislead, the point left out, and that it is not the phrase. */
export const reasonsOfAnother = (findings: readonly Finding[], hasSome: boolean): Reason[] => [
  ...reasonsOf(
    findings.filter(({ weight, code }) => weight === 'dangerous' || (hasSome && code.startsWith('missing-'))),
    'register',
  ),
  { code: 'other-words' },
]

const reasonOf = ({ code, expected, given }: Finding): Reason => ({
  code,
  ...(expected && expected.raw !== '' ? { expected: expected.raw } : {}),
  ...(given && given.raw !== '' ? { given: given.raw } : {}),
})
