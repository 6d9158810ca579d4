import { align, type Edit } from './align.ts'
import type { Difference, LanguageRules } from './language-rules.ts'
import { mannerFindings } from './manner.ts'
import { settleMoves } from './moves.ts'
import { turnedAround } from './opposites.ts'
import type { Lexicon } from './rendering.ts'
import { termPlaces } from './terms.ts'
import type { ReasonCode } from './verdict.ts'
import { weigh } from './weigh.ts'
import { isSaid, type Word } from './word.ts'

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

/** Holds an answer against one accepted wording. */
export function judge(expected: readonly Word[], given: readonly Word[], bench: Bench): Judgement {
  const isOnlyPolite = !expected.some(isSaid)
  const [wanted, said] = isOnlyPolite ? [expected.map(unaside), given.map(unaside)] : [expected, given]
  const edits = judgeEdits(wanted, said, bench)
  const found = edits.flatMap(editFindings)
  return {
    edits,
    findings: [
      ...(isOnlyPolite ? [] : mannerFindings(expected, given)),
      ...unlessFound(found, polarity(wanted, said, bench.rules)),
      ...unlessFound(found, opposite(wanted, said, bench.rules)),
      ...spacing(said),
      ...found,
    ],
  }
}

// When everything expected is polite words (Hello. Thank you.) they are the phrase.
const unaside = (word: Word): Word => (word.kind === 'aside' ? { ...word, kind: 'word' } : word)

function judgeEdits(wanted: readonly Word[], said: readonly Word[], bench: Bench): Judged[] {
  const { rules, terms } = bench
  const context = {
    bench,
    wanted,
    inTerm: termPlaces(wanted, terms, rules),
    turnsPolarity: negations(wanted, rules).length !== negations(said, rules).length,
  }
  const settled = settleMoves(align(wanted, said, rules.freeOrder === true), wanted, said, rules)
  return settled.map(
    (edit): Judged => ('difference' in edit ? edit : { ...edit, difference: weigh(edit, context) }),
  )
}

const negations = (words: readonly Word[], rules: LanguageRules): Word[] =>
  words.filter((word) => isSaid(word) && rules.isNegation(word.key))

function polarity(wanted: readonly Word[], said: readonly Word[], rules: LanguageRules): Finding | undefined {
  const [before, after] = [negations(wanted, rules), negations(said, rules)]
  if (before.length === after.length) return undefined
  const [expected, given] = [before.at(-1), after.at(-1)]
  const isLost = before.length > after.length
  return {
    weight: 'dangerous',
    code: 'wrong-polarity',
    ...(isLost && expected ? { expected } : {}),
    ...(!isLost && given ? { given } : {}),
  }
}

function opposite(
  wanted: readonly Word[],
  said: readonly Word[],
  { placesOf, whole }: LanguageRules,
): Finding | undefined {
  const [before, after] = whole
    ? [[whole(wanted)], [whole(said)]]
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
