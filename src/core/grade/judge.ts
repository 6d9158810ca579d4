import { align, type Edit } from './align.ts'
import type { Difference, LanguageRules } from './language-rules.ts'
import { mannerFindings } from './manner.ts'
import { settleMoves } from './moves.ts'
import { turnedAround } from './opposites.ts'
import type { Lexicon } from './rendering.ts'
import { termPlaces, withSwappedTerms } from './terms.ts'
import type { ReasonCode } from './verdict.ts'
import { weigh } from './weigh.ts'
import { isSaid, lastOf, type Word } from './word.ts'

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

/** What every wording of one entry is judged with. */
export interface Bench {
  readonly rules: LanguageRules
  readonly lexicon: Lexicon
  readonly terms: readonly (readonly Word[])[]
}

/** What was expected and what was said, cut alike; and as its writer cut it, the same in most languages. */
interface Sides {
  readonly wanted: readonly Word[]
  readonly said: readonly Word[]
  readonly typed: readonly Word[]
}

/** Holds an answer against one accepted wording. `typed` is the answer as its writer cut it. */
export function judge(
  expected: readonly Word[],
  given: readonly Word[],
  bench: Bench,
  typed: readonly Word[] = given,
): Judgement {
  const isOnlyPolite = !expected.some(isSaid)
  const sides = isOnlyPolite
    ? { wanted: expected.map(unaside), said: given.map(unaside), typed: typed.map(unaside) }
    : { wanted: expected, said: given, typed }
  const edits = judgeEdits(sides, bench)
  const found = edits.flatMap(editFindings)
  return {
    edits,
    findings: [
      ...(isOnlyPolite ? [] : mannerFindings(expected, given)),
      ...unlessFound(found, polarity(sides, bench.rules)),
      ...unlessFound(found, opposite(sides, bench.rules)),
      ...spacing(sides.said),
      ...found,
    ],
  }
}

// When everything expected is polite words (Hello. Thank you.) they are the phrase.
const unaside = (word: Word): Word => (word.kind === 'aside' ? { ...word, kind: 'word' } : word)

function judgeEdits({ wanted, said, typed }: Sides, bench: Bench): Judged[] {
  const { rules, terms } = bench
  const context = {
    bench,
    wanted,
    inTerm: termPlaces(wanted, terms, rules),
    turnsPolarity: countNegations(wanted, rules) !== countNegations(typed, rules),
  }
  const settled = settleMoves(align(wanted, said, rules.freeOrder === true), wanted, said, rules)
  const judged = settled.map(
    (edit): Judged => ('difference' in edit ? edit : { ...edit, difference: weigh(edit, context) }),
  )
  return withSwappedTerms(judged)
}

const negations = (words: readonly Word[], rules: LanguageRules): Word[] =>
  words.filter((word) => isSaid(word) && rules.isNegation(word.key))

const countNegations = (words: readonly Word[], rules: LanguageRules): number =>
  rules.negationsIn && rules.whole
    ? rules.negationsIn(rules.whole(words).key)
    : negations(words, rules).length

function polarity({ wanted, said, typed }: Sides, rules: LanguageRules): Finding | undefined {
  const change = countNegations(typed, rules) - countNegations(wanted, rules)
  if (change === 0) return undefined
  const [expected, given] = [lastOf(negations(wanted, rules)), lastOf(negations(said, rules))]
  return {
    weight: 'dangerous',
    code: 'wrong-polarity',
    ...(change < 0 && expected ? { expected } : {}),
    ...(change > 0 && given ? { given } : {}),
  }
}

function opposite({ wanted, said, typed }: Sides, { placesOf, whole }: LanguageRules): Finding | undefined {
  const [before, after] = whole
    ? [[whole(wanted)], [whole(typed)]]
    : [wanted.filter(isSaid), said.filter(isSaid)]
  const turned = turnedAround(before, after, placesOf)
  return turned && { weight: 'dangerous', ...turned }
}

/** What an edit already says is not said twice. */
const unlessFound = (found: readonly Finding[], finding: Finding | undefined): Finding[] =>
  finding && !found.some(({ code }) => code === finding.code) ? [finding] : []

/** However many spaces are wrong, it is one slip. */
function spacing(said: readonly Word[]): Finding[] {
  const given = said.find(({ misspaced }) => misspaced)
  return given ? [{ weight: 'slip', code: 'spacing', given }] : []
}

function editFindings({ expected, given, difference }: Judged): Finding[] {
  if (difference.weight === 'none') return []
  return [{ ...difference, ...(expected ? { expected } : {}), ...(given ? { given } : {}) }]
}
