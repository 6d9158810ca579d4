import type { LanguageRules } from './language-rules.ts'
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
