import { align, type Edit } from './align.ts'
import { type Difference, dangerous, type LanguageRules, NONE, slip, wrong } from './language-rules.ts'
import { isKnown } from './lexicon.ts'
import { mannerFindings } from './manner.ts'
import { isMisspelling, nearestNumber } from './misspelling.ts'
import { turnedAround } from './opposites.ts'
import type { Lexicon } from './rendering.ts'
import { termPlaces } from './terms.ts'
import type { ReasonCode } from './verdict.ts'
import type { Word } from './word.ts'

export interface Finding {
  readonly weight: 'slip' | 'register' | 'wrong' | 'dangerous'
  readonly code: ReasonCode
  readonly expected?: Word
  readonly given?: Word
}

/** An edit and what it amounts to. */
export interface Judged extends Edit {
  readonly difference: Difference
}

export interface Judgement {
  readonly findings: readonly Finding[]
  readonly edits: readonly Judged[]
}

export interface Bench {
  readonly rules: LanguageRules
  readonly lexicon: Lexicon
  readonly terms: readonly (readonly Word[])[]
}

/** Holds an answer against one accepted wording. */
export function judge(expected: readonly Word[], given: readonly Word[], bench: Bench): Judgement {
  const plain = expected.every(({ kind }) => kind === 'aside')
  const [wanted, said] = plain ? [expected.map(unaside), given.map(unaside)] : [expected, given]
  const inTerm = termPlaces(wanted, bench.terms, bench.rules)
  const edits = settle(align(wanted, said), wanted, said, inTerm, bench)
  return {
    edits,
    findings: [
      ...(plain ? [] : mannerFindings(expected, given)),
      ...polarity(wanted, said, bench.rules),
      ...opposite(wanted, said, bench.rules),
      ...spacing(said),
      ...edits.flatMap(editFindings),
    ],
  }
}

// When everything expected is polite words (Hello. Thank you.) they are the phrase.
const unaside = (word: Word): Word => (word.kind === 'aside' ? { ...word, kind: 'word' } : word)

function settle(
  edits: readonly Edit[],
  wanted: readonly Word[],
  said: readonly Word[],
  inTerm: ReadonlySet<number>,
  bench: Bench,
): Judged[] {
  const weighed = edits.map((edit): Judged => ({ ...edit, difference: weigh(edit, wanted, inTerm, bench) }))
  return forgiveMoves(weighed, wanted, said, bench.rules)
}

function weigh(edit: Edit, wanted: readonly Word[], inTerm: ReadonlySet<number>, bench: Bench): Difference {
  const { expected, given, place } = edit
  if (expected?.kind === 'aside' || given?.kind === 'aside') return NONE
  if (expected && given) {
    return expected.key === given.key ? NONE : weighPair(expected, given, place, wanted, inTerm, bench)
  }
  if (given)
    return (
      bench.rules.loose(given, wanted) ??
      (given.kind === 'number' ? dangerous('different-number') : wrong('other-words'))
    )
  if (!expected) return NONE
  return (
    bench.rules.loose(expected, wanted) ??
    wrong(expected.kind === 'number' ? 'missing-number' : inTerm.has(place) ? 'missing-term' : 'other-words')
  )
}

function weighPair(
  expected: Word,
  given: Word,
  place: number,
  wanted: readonly Word[],
  inTerm: ReadonlySet<number>,
  { rules, lexicon }: Bench,
): Difference {
  const isTerm = inTerm.has(place)
  const known = rules.compare(expected, given, {
    inTerm: isTerm,
    before: wanted[place - 1],
    after: wanted[place + 1],
  })
  if (known) return known
  if (expected.kind === 'number') return weighNumber(expected, given, rules)
  if (given.kind === 'number') return dangerous('different-number')
  if (turnedAround([expected], [given], rules.placesOf)) return wrong('other-words') // said by `opposite`
  if (rules.negativePrefix && isTurnedByPrefix(expected.key, given.key, rules.negativePrefix))
    return dangerous('wrong-polarity')
  const isNegative = rules.isNegation(given.key) || rules.isNegation(expected.key)
  const letters = rules.letters ?? ((key: string) => key)
  if (
    !isNegative &&
    isMisspelling(letters(expected.key), letters(given.key)) &&
    !isKnown(rules, lexicon, given)
  )
    return slip('misspelt')
  return isTerm ? dangerous('wrong-term') : wrong('other-words')
}

function weighNumber(expected: Word, given: Word, { numbers }: LanguageRules): Difference {
  if (given.kind === 'number') return dangerous('different-number')
  const near = numbers && nearestNumber(given.key, numbers.values)
  if (near === undefined) return wrong('missing-number')
  return expected.key === `#${near}` ? slip('misspelt') : dangerous('different-number')
}

const isTurnedByPrefix = (a: string, b: string, prefix: RegExp): boolean =>
  (prefix.test(a) && a.replace(prefix, '') === b) || (prefix.test(b) && b.replace(prefix, '') === a)

/** The same word missing here and extra there has only moved. */
function forgiveMoves(
  edits: readonly Judged[],
  wanted: readonly Word[],
  said: readonly Word[],
  rules: LanguageRules,
): Judged[] {
  const result = [...edits]
  edits.forEach((lost, from) => {
    if (lost.difference.weight === 'none' || !lost.expected || lost.given) return
    const to = result.findIndex(
      (found) =>
        found.difference.weight !== 'none' && !found.expected && found.given?.key === lost.expected?.key,
    )
    const found = result[to]
    if (!found) return
    const difference = moved(lost, found, wanted, said, rules)
    result[from] = { ...lost, difference }
    result[to] = { ...found, difference: difference.weight === 'none' ? NONE : difference }
  })
  return result
}

function moved(
  lost: Edit,
  found: Edit,
  wanted: readonly Word[],
  said: readonly Word[],
  rules: LanguageRules,
): Difference {
  const word = lost.expected
  if (!word) return NONE
  const company = (words: readonly Word[], at: Word | undefined) => {
    const next = at ? words[words.indexOf(at) + 1] : undefined
    return rules.leans?.(word) ? next?.key : undefined
  }
  if (rules.freeOrder && company(wanted, word) === company(said, found.given)) return NONE
  if (rules.isNegation(word.key)) return dangerous('wrong-polarity')
  return wrong('word-order')
}

function polarity(wanted: readonly Word[], said: readonly Word[], rules: LanguageRules): Finding[] {
  const [before, after] = [wanted, said].map((words) =>
    words.filter(({ key, kind }) => kind !== 'aside' && rules.isNegation(key)),
  )
  if (!before || !after || before.length === after.length) return []
  const [expected, given] = [before.at(-1), after.at(-1)]
  return [
    {
      weight: 'dangerous',
      code: 'wrong-polarity',
      ...(before.length > after.length && expected ? { expected } : {}),
      ...(after.length > before.length && given ? { given } : {}),
    },
  ]
}

function opposite(wanted: readonly Word[], said: readonly Word[], rules: LanguageRules): Finding[] {
  const isSaid = ({ kind }: Word) => kind !== 'aside'
  const turned = turnedAround(wanted.filter(isSaid), said.filter(isSaid), rules.placesOf)
  return turned ? [{ weight: 'dangerous', ...turned }] : []
}

/** However many spaces are wrong, it is one slip. */
function spacing(said: readonly Word[]): Finding[] {
  const given = said.find(({ misspaced }) => misspaced)
  return given ? [{ weight: 'slip', code: 'spacing', given }] : []
}

function editFindings({ expected, given, difference }: Judged): Finding[] {
  if (difference.weight === 'none') return []
  return [{ ...difference, ...(expected ? { expected } : {}), ...(given ? { given } : {}) }]
}
