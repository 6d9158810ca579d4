import type { Judged } from './judge.ts'
import { dangerous, type LanguageRules } from './language-rules.ts'
import { sharedStart } from './misspelling.ts'
import type { Word } from './word.ts'

/** Indexes of the expected words that belong to an official term. */
export function termPlaces(
  words: readonly Word[],
  terms: readonly (readonly Word[])[],
  rules: LanguageRules,
): ReadonlySet<number> {
  const places = new Set<number>()
  for (const term of terms) {
    for (let start = 0; start + term.length <= words.length; start++) {
      if (!term.every((part, offset) => isForm(part.key, words[start + offset]?.key ?? ''))) continue
      term.forEach((part, offset) => {
        // "de", "of", "the" inside a term are not the term
        if (
          part.kind !== 'aside' &&
          !rules.loose(part, term) &&
          (part.key.length > 2 || !/^[a-zà-ÿ]+$/.test(part.key))
        )
          places.add(start + offset)
      })
    }
  }
  return places
}

/** Two forms of one word as far as a term goes: all but an ending of up to three letters is shared. */
function isForm(term: string, found: string): boolean {
  if (term === found) return true
  const shared = sharedStart(term, found)
  return (
    shared >= 2 &&
    shared >= Math.min(term.length, found.length) - 3 &&
    shared * 2 >= term.length &&
    found.length - shared <= 5
  )
}

/** How many words may stand between a lost term and the one said in its place. */
const REACH = 2

/** A term left out only leaves a gap; when other words fill the gap, another term was said. */
export function withSwappedTerms(edits: readonly Judged[]): Judged[] {
  const isFilling = ({ given, difference }: Judged) =>
    given !== undefined &&
    given.key.length > 1 &&
    difference.weight === 'wrong' &&
    difference.code === 'other-words'
  return edits.map((edit, index) => {
    if (edit.difference.weight !== 'wrong' || edit.difference.code !== 'missing-term') return edit
    const filling = edits.slice(Math.max(0, index - REACH), index + REACH + 1).find(isFilling)
    return filling?.given ? { ...edit, given: filling.given, difference: dangerous('wrong-term') } : edit
  })
}
