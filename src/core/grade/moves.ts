import type { Edit } from './align.ts'
import type { Judged } from './judge.ts'
import { type Difference, dangerous, type LanguageRules, NONE, wrong } from './language-rules.ts'
import { likeness } from './misspelling.ts'
import { isSaid, lastOf, type Word } from './word.ts'

/** The same word missing here and extra there has only moved. Where the order is free that may be right. */
export function settleMoves(
  edits: readonly Edit[],
  wanted: readonly Word[],
  said: readonly Word[],
  rules: LanguageRules,
): (Edit | Judged)[] {
  const result: (Edit | Judged)[] = [...edits]
  edits.forEach((lost, from) => {
    if (!lost.expected || lost.given || !isSaid(lost.expected)) return
    const to = result.findIndex(
      (found) => !('difference' in found) && !found.expected && found.given?.key === lost.expected?.key,
    )
    const found = result[to]
    if (!found?.given) return
    const difference = moved(lost.expected, found.given, { edits, wanted, said, rules })
    result[from] = { ...lost, difference }
    result[to] = { ...found, difference: difference.weight === 'none' ? NONE : difference }
  })
  if (!rules.freeOrder) return result
  const watched = result.map((edit) => watchNumber(edit, wanted, said))
  return pairLeftovers(watchGovernors(watched, wanted, said, rules))
}

interface Phrase {
  readonly edits: readonly Edit[]
  readonly wanted: readonly Word[]
  readonly said: readonly Word[]
  readonly rules: LanguageRules
}

function moved(lost: Word, found: Word, phrase: Phrase): Difference {
  const { wanted, said, rules } = phrase
  const isAcross = crossesClauses(lost, found, phrase)
  if (rules.freeOrder && !isAcross && keepsCompany(lost, found, wanted, said, rules)) return NONE
  if (rules.isNegation(lost.key)) return dangerous('wrong-polarity')
  // "An apostille is needed, legalisation is not" with the two exchanged
  if (isAcross && wanted.some(({ key }) => rules.isNegation(key))) return dangerous('wrong-meaning')
  return rules.freeOrder && lost.kind === 'number' ? dangerous('different-number') : wrong('word-order')
}

/** Whether a word has left its sentence (where the order is fixed, its clause) for another one that is still there. */
function crossesClauses(lost: Word, found: Word, { edits, wanted, said, rules }: Phrase): boolean {
  const isOrdered = !rules.freeOrder || wanted.some(({ key }) => rules.sequencers?.has(key))
  const ends = wanted.filter(({ stop, kind }, index) =>
    isOrdered
      ? stop === 2 || (stop === 1 && kind !== 'aside' && wanted[index + 1]?.kind !== 'aside')
      : stop === 2,
  )
  const clauseOf = (word: Word) => ends.filter((end) => wanted.indexOf(end) < wanted.indexOf(word)).length
  const kept = edits.flatMap(({ expected, given }) =>
    expected && given && expected.key === given.key ? [{ expected, given }] : [],
  )
  const at = said.indexOf(found)
  const [before, after] = [
    lastOf(kept.filter(({ given }) => said.indexOf(given) < at)),
    kept.find(({ given }) => said.indexOf(given) > at),
  ]
  const around = [before, after].flatMap((pair) => (pair ? [clauseOf(pair.expected)] : []))
  return around.length > 0 && !around.includes(clauseOf(lost))
}

/** With free order a preposition tells who stands to whom: exchange the old one for the new, the new for the old. */
function watchGovernors(
  edits: readonly (Edit | Judged)[],
  wanted: readonly Word[],
  said: readonly Word[],
  rules: LanguageRules,
): (Edit | Judged)[] {
  const leans = (word: Word | undefined) =>
    word !== undefined && word.kind === 'word' && rules.leans?.(word) === true
  const isOpen = (edit: Edit | Judged) => !('difference' in edit) && !(edit.expected && edit.given)
  if (edits.some((edit) => isOpen(edit) && leans(edit.expected ?? edit.given))) return [...edits]
  const governor = (words: readonly Word[], word: Word) => {
    // к пятому окну: the number between does not part them
    const before = words
      .slice(0, words.indexOf(word))
      .filter((each) => isSaid(each) && !/^#\d{1,3}$/.test(each.key))
    const last = lastOf(before)
    return leans(last) ? last?.key : ''
  }
  return edits.map((edit) => {
    const given = edit.given ?? said.find(({ key }) => key === edit.expected?.key)
    if (
      !edit.expected ||
      !given ||
      edit.expected.kind !== 'word' ||
      edit.expected.key !== given.key ||
      leans(given)
    )
      return edit
    if (isRepeated(said, given) || governor(wanted, edit.expected) === governor(said, given)) return edit
    return { ...edit, difference: dangerous('wrong-meaning') }
  })
}

const isRepeated = (words: readonly Word[], word: Word): boolean =>
  words.filter(({ key }) => key === word.key).length > 1

/** Two copies and an original are not a copy and two originals, though the same words are there. */
function watchNumber(edit: Edit | Judged, wanted: readonly Word[], said: readonly Word[]): Edit | Judged {
  const { expected, given } = edit
  if (expected?.kind !== 'number' || expected.key !== given?.key) return edit
  const [before, after] = [beside(wanted, expected), beside(said, given)]
  const isKept =
    before.length === 0 || before.some((key) => after.some((other) => likeness(key, other) > 0.5))
  return isKept ? edit : { ...edit, difference: dangerous('different-number') }
}

/** The words right beside a number, small ones left out. */
function beside(words: readonly Word[], at: Word): string[] {
  const spoken = words.filter(isSaid)
  const index = spoken.indexOf(at)
  return [spoken[index - 1], spoken[index + 1]].flatMap((word) =>
    word && word.key.length > 2 ? [word.key] : [],
  )
}

/** A negation or preposition stays before its word, a number beside it. */
function keepsCompany(
  lost: Word,
  found: Word,
  wanted: readonly Word[],
  said: readonly Word[],
  rules: LanguageRules,
): boolean {
  if (!rules.leans?.(lost)) return true
  const [before, after] = [companyOf(wanted, lost, rules), companyOf(said, found, rules)]
  const isSame = (a: string | undefined, b: string | undefined) => a !== undefined && a === b
  // "не в течение" is not "не в гостинице": a negation keeps the word it denies, not only the small one in between.
  if (rules.isNegation(lost.key))
    return isSame(before.next, after.next) && isSame(before.nextNoun, after.nextNoun)
  if (isSame(before.next, after.next) || isSame(before.nextNoun, after.nextNoun)) return true
  if (lost.kind !== 'number') return false
  // window 5, the fifth window; 1 December 2024
  return (
    isSame(before.last, after.last) ||
    isSame(before.lastNoun, after.nextNoun) ||
    isSame(before.nextNoun, after.lastNoun)
  )
}

/** The words around, and the nearest ones that do not lean themselves. */
function companyOf(words: readonly Word[], at: Word, rules: LanguageRules) {
  const index = words.indexOf(at)
  const [last, next] = [words.slice(0, index).filter(isSaid), words.slice(index + 1).filter(isSaid)]
  const stands = (word: Word) => !rules.leans?.(word)
  return {
    last: lastOf(last)?.key,
    next: next[0]?.key,
    lastNoun: lastOf(last.filter(stands))?.key,
    nextNoun: next.find(stands)?.key,
  }
}

/** In free order a changed word may stand anywhere: each one missing is laid beside the extra one most like it. */
function pairLeftovers(edits: readonly (Edit | Judged)[]): (Edit | Judged)[] {
  const result = [...edits]
  const isOpen = (edit: Edit | Judged): boolean => !('difference' in edit)
  result.forEach((lost, from) => {
    if (!isOpen(lost) || !lost.expected || lost.given || !isSaid(lost.expected)) return
    let [best, likest] = [-1, -1]
    result.forEach((found, to) => {
      if (!isOpen(found) || found.expected || !found.given || !isSaid(found.given)) return
      const alike = pairing(lost.expected, found.given, Math.abs(from - to))
      if (alike > likest) [best, likest] = [to, alike]
    })
    const found = result[best]
    if (!found || likest < 0.3) return
    result[from] = { ...lost, given: found.given }
    result.splice(best, 1, { expected: undefined, given: undefined, place: found.place })
  })
  return result.filter(({ expected, given }) => expected || given)
}

function pairing(lost: Word | undefined, found: Word, distance: number): number {
  if (!lost || lost.kind !== found.kind) return lost && distance <= 1 ? 0.3 : 0
  const nearness = distance <= 1 ? 0.31 : 0
  return Math.max(lost.kind === 'number' ? 0.5 : likeness(lost.key, found.key), nearness)
}
