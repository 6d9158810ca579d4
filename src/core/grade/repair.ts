import { cut } from './cut.ts'
import type { LanguageRules } from './language-rules.ts'
import { isMisspelling } from './misspelling.ts'
import { aside, isSaid, type Mark, rawOf, type Word } from './word.ts'

interface Polite {
  readonly keys: readonly string[]
  readonly key: string
  readonly mark: Mark
}

/**
 * A polite word with a slip in it (пожалуста, pouriez-vous) is still polite: where one is expected and none is found but
 * its like, that is taken for it and marked.
 */
export function repairPolite(
  wanted: readonly Word[],
  said: readonly Word[],
  rules: LanguageRules,
): readonly Word[] {
  const missing = new Set<Mark>()
  for (const { mark } of wanted)
    if (mark && REPAIRED.has(mark) && !said.some((word) => word.mark === mark)) missing.add(mark)
  if (missing.size === 0) return said
  const candidates = [...wanted.flatMap((word) => asPolite(word, rules)), ...listed(rules)]
  return candidates
    .filter(({ mark }) => missing.has(mark))
    .reduce((words, polite) => repairOne(polite, words, rules), said)
}

const REPAIRED: ReadonlySet<Mark> = new Set<Mark>(['request', 'greeting', 'sorry', 'thanks'])

const asPolite = (word: Word, rules: LanguageRules): Polite[] =>
  isSaid(word) || !word.mark
    ? []
    : [{ keys: cut(word.raw, rules.spell).map(({ key }) => key), key: word.key, mark: word.mark }]

const listed = ({ phrases }: LanguageRules): Polite[] =>
  [...phrases.meanings].flatMap(([run, { key, mark }]) => (mark ? [{ keys: run.split(' '), key, mark }] : []))

function repairOne(
  { keys, key, mark }: Polite,
  said: readonly Word[],
  rules: LanguageRules,
): readonly Word[] {
  if (keys.length === 0 || said.some((word) => word.mark === mark)) return said
  for (let start = 0; start < said.length; start++) {
    for (let end = start + 1; end <= Math.min(said.length, start + keys.length); end++) {
      const run = said.slice(start, end)
      if (!run.every(({ kind }) => kind === 'word')) break
      const raw = rawOf(run)
      if (!isLike(keys, cut(raw, rules.spell), rules)) continue
      const stop = said[end - 1]?.stop ?? 0
      return [
        ...said.slice(0, start),
        { ...aside({ raw, key, kind: 'aside', stop }, mark), misspelt: true },
        ...said.slice(end),
      ]
    }
  }
  return said
}

/** The same words but for one misspelling. */
function isLike(
  keys: readonly string[],
  found: readonly Word[],
  { letters = (key) => key }: LanguageRules,
): boolean {
  if (keys.length !== found.length) return false
  const strange = keys.flatMap((key, index) =>
    key === found[index]?.key ? [] : [[key, found[index]?.key ?? ''] as const],
  )
  const [only] = strange
  return strange.length === 1 && only !== undefined && isMisspelling(letters(only[0]), letters(only[1]))
}
