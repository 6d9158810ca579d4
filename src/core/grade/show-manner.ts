import { fold } from './fold.ts'
import type { Judged } from './judge.ts'
import { register } from './language-rules.ts'
import { isSaid, joined, lastOf, type Mark, type Word } from './word.ts'

/*
 * Polite words are set aside while the rest is compared. Where the polite form is the point they are shown again: which of
 * them is missing, and what was said in its place.
 */

/** What is missed when it is lost, and what else would do in its place. */
const MISSED: ReadonlyMap<Mark, readonly Mark[]> = new Map<Mark, readonly Mark[]>([
  ['request', []],
  ['weak', ['request']],
  ['greeting', []],
  ['sorry', []],
  ['thanks', ['request']],
  ['ne', []],
])
const UNFIT: ReadonlySet<Mark> = new Set<Mark>(['casual', 'intimate', 'blunt', 'weak'])

export function withManner(edits: readonly Judged[]): Judged[] {
  const marked = (side: 'expected' | 'given') =>
    new Set(edits.flatMap((edit) => (edit[side]?.mark ? [edit[side].mark] : [])))
  const [wanted, said] = [marked('expected'), marked('given')]
  const isLost = (word: Word | undefined): boolean => {
    const instead = word?.mark && MISSED.get(word.mark)
    return (
      instead !== undefined &&
      word?.mark !== undefined &&
      ![word.mark, ...instead].some((mark) => said.has(mark))
    )
  }
  const isUnfit = (word: Word | undefined): boolean =>
    word?.mark !== undefined &&
    UNFIT.has(word.mark) &&
    !wanted.has(word.mark) &&
    !(word.mark === 'weak' && said.has('request'))
  const shown = edits.map((edit) =>
    isAside(edit) && (isLost(edit.expected) || isUnfit(edit.given)) ? { ...edit, difference: BLUNT } : edit,
  )
  return shown.map((edit, index) => beside(edit, shown[index - 1], shown[index + 1])).reduce(joinManner, [])
}

const BLUNT = register('too-blunt')

/** Only asides that stand alone; an equal pair is no difference. */
const isAside = ({ expected, given }: Judged): boolean =>
  !(expected && given) && (expected ?? given)?.kind === 'aside'
const isManner = (edit: Judged | undefined): edit is Judged =>
  edit !== undefined && edit.difference.weight === 'register' && isAside(edit)

/** Veuillez signer, for Signez: the verb has another form because the polite word is there. */
function beside(edit: Judged, before: Judged | undefined, after: Judged | undefined): Judged {
  const { expected, given, difference } = edit
  const isBeside = [before, after].some((near) => isManner(near) && near.expected)
  return isBeside && difference.weight === 'none' && expected && given && !looksAlike(expected, given)
    ? { ...edit, difference: BLUNT }
    : edit
}

/** The same but for case, accents and punctuation. */
export const looksAlike = (one: Word, other: Word): boolean =>
  one.raw === other.raw || looks(one.raw) === looks(other.raw)
const looks = (raw: string): string =>
  fold(raw)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** One change is shown as one: Предъяви for Предъявите, пожалуйста. */
function joinManner(joint: readonly Judged[], edit: Judged): Judged[] {
  const last = lastOf(joint)
  const isOne =
    last?.difference.weight === 'register' &&
    edit.difference.weight === 'register' &&
    (isManner(last) || isManner(edit))
  if (!last || !isOne) return [...joint, edit]
  const [expected, given] = [both(last.expected, edit.expected), both(last.given, edit.given)]
  return [...joint.slice(0, -1), { ...last, expected, given, difference: BLUNT }]
}

const both = (one: Word | undefined, other: Word | undefined): Word | undefined =>
  one && other
    ? joined([one, other], `${one.key} ${other.key}`, isSaid(one) ? one.kind : other.kind)
    : (one ?? other)
