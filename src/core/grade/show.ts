import type { Judged } from './judge.ts'
import type { DiffToken } from './verdict.ts'
import { lastOf, type Word } from './word.ts'

/** The two phrases side by side, for showing. A difference that does not count is `same`, if need be with one side empty. */
export function diffTokens(edits: readonly Judged[], isUnspaced: boolean): DiffToken[] {
  const tokens: DiffToken[] = []
  for (const { expected, given, difference } of edits) {
    const [wanted, said] = isUnspaced ? [unspaced(expected), unspaced(given)] : [look(expected), look(given)]
    const isSame = difference.weight === 'none'
    if (wanted === '' && said === '') {
      // Part of a contraction (don't): what is wrong with it is shown on the whole
      if (!isSame) markLast(tokens)
    } else if (isSame) tokens.push({ kind: 'same', expected: wanted, given: said })
    else if (said === '') tokens.push({ kind: 'missing', expected: wanted })
    else if (wanted === '') tokens.push({ kind: 'extra', given: said })
    else tokens.push({ kind: 'changed', expected: wanted, given: said })
  }
  return isUnspaced ? runs(tokens) : tokens
}

/** The two phrases as wholes, where laying them side by side would show nothing. */
export const wholeTokens = (expected: string, given: string): DiffToken[] => [
  given.trim() === '' ? { kind: 'missing', expected } : { kind: 'changed', expected, given },
]

const look = (word: Word | undefined): string => word?.raw ?? ''
/** A polite word read as one was cut by characters: 您 好. */
const unspaced = (word: Word | undefined): string => look(word).replace(/([\u3400-\u9fff]) /g, '$1')

function markLast(tokens: DiffToken[]): void {
  const last = lastOf(tokens)
  if (last?.kind === 'same') tokens[tokens.length - 1] = { ...last, kind: 'changed' }
}

/** Characters of one run together, for scripts that write no spaces. */
function runs(tokens: readonly DiffToken[]): DiffToken[] {
  const joined: DiffToken[] = []
  for (const token of tokens) {
    const last = lastOf(joined)
    const isSame = last?.kind === 'same' && token.kind === 'same'
    if (isSame)
      joined[joined.length - 1] = {
        kind: 'same',
        expected: last.expected + token.expected,
        given: last.given + token.given,
      }
    else joined.push(token)
  }
  return joined
}
