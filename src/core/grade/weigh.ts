import type { Edit } from './align.ts'
import type { Bench } from './judge.ts'
import {
  type Difference,
  dangerous,
  type LanguageRules,
  NONE,
  register,
  slip,
  wrong,
} from './language-rules.ts'
import { isKnown } from './lexicon.ts'
import { isMisspelling, nearestNumber } from './misspelling.ts'
import { turnedAround } from './opposites.ts'
import type { Word } from './word.ts'

export interface WeighContext {
  readonly bench: Bench
  readonly wanted: readonly Word[]
  /** Indexes of expected words that belong to an official term. */
  readonly inTerm: ReadonlySet<number>
  /** Whether the answer has more or fewer negations than it should. */
  readonly turnsPolarity: boolean
}

/** What one edit amounts to. */
export function weigh({ expected, given, place }: Edit, context: WeighContext): Difference {
  if (given?.misspelt) return slip('misspelt')
  if (expected?.kind === 'aside' || given?.kind === 'aside') return NONE
  if (expected && given) return weighPair(expected, given, place, context)
  const { rules } = context.bench
  const word = expected ?? given
  if (!word) return NONE
  if (given?.mark === 'familiar') return register('too-familiar')
  const loose = rules.loose(word, context.wanted)
  if (loose) return loose
  if (context.turnsPolarity && rules.isNegation(word.key)) return dangerous('wrong-polarity')
  if (given) return given.kind === 'number' ? dangerous('different-number') : wrong('other-words')
  if (word.kind === 'number') return wrong('missing-number')
  return wrong(context.inTerm.has(place) ? 'missing-term' : 'other-words')
}

function weighPair(expected: Word, given: Word, place: number, context: WeighContext): Difference {
  const { bench, wanted, inTerm, turnsPolarity } = context
  const { rules } = bench
  if (given.mark === 'familiar' && expected.mark !== 'familiar' && expected.key === given.key)
    return register('too-familiar')
  if (
    expected.key === given.key ||
    isOptionalEnding(expected.key, given.key) ||
    isOptionalEnding(given.key, expected.key)
  )
    return NONE
  const isTerm = inTerm.has(place)
  const known = rules.compare(expected, given, {
    inTerm: isTerm,
    before: wanted[place - 1],
    after: wanted[place + 1],
  })
  if (known) return known
  if (expected.kind === 'number') return weighNumber(expected, given, rules)
  if (given.kind === 'number') return dangerous('different-number')
  const turned = turnedAround([expected], [given], rules.placesOf)
  if (turned) return dangerous(turned.code)
  if (isTurnedByPrefix(expected.key, given.key, rules.negativePrefix)) return dangerous('wrong-polarity')
  if (rules.isNegation(expected.key) || rules.isNegation(given.key)) {
    return turnsPolarity ? dangerous('wrong-polarity') : wrong('other-words')
  }
  // form, from: another word, but nobody takes it for another term
  if (isNear(expected, given, rules))
    return isKnown(rules, bench.lexicon, given, expected) ? wrong('other-words') : slip('misspelt')
  return isTerm ? dangerous('wrong-term') : wrong('other-words')
}

/** désolé(e), document(s): with and without. */
const isOptionalEnding = (open: string, key: string): boolean =>
  open.endsWith(')') && (key === open.replace(/\(.*/, '') || key === open.replace(/[()]/g, ''))

function isNear(expected: Word, given: Word, rules: LanguageRules): boolean {
  const [wanted, said] = rules.letters
    ? [rules.letters(expected.key), rules.letters(given.key)]
    : [expected.key, given.key]
  return isMisspelling(wanted, said)
}

function weighNumber(expected: Word, given: Word, { numbers }: LanguageRules): Difference {
  if (given.kind === 'number') return dangerous('different-number')
  const near = numbers && nearestNumber(given.key, numbers.values)
  if (near === undefined) return wrong('missing-number')
  return expected.key === `#${near}` ? slip('misspelt') : dangerous('different-number')
}

const isTurnedByPrefix = (a: string, b: string, prefix: RegExp | undefined): boolean =>
  prefix !== undefined &&
  ((prefix.test(a) && a.replace(prefix, '') === b) || (prefix.test(b) && b.replace(prefix, '') === a))
