/** A piece of a phrase: how it was typed and what is compared. */
export interface Word {
  /** As typed, for showing. */
  readonly raw: string
  /** Folded: two words that differ only in spelling conventions have the same key. Numbers are `#30`, codes `#a012`. */
  readonly key: string
  readonly kind: 'word' | 'number' | 'aside'
  /** For an aside (a polite word that may move or be replaced): what it does. */
  readonly mark?: Mark
  /** Punctuation after it: 0 none, 1 a comma, colon or dash, 2 the end of a sentence. */
  readonly stop: 0 | 1 | 2
  /** The space before or inside it is not where it belongs. */
  readonly misspaced?: true
  /** A polite word taken for what it was meant to be. */
  readonly misspelt?: true
}

export type Mark =
  | 'request' // please, could you, 주십시오: makes a request polite
  | 'weak' // can you: sets the request aside, but is not polite enough alone
  | 'blunt' // a request form that is a command whatever stands beside it
  | 'greeting'
  | 'casual' // a greeting among friends
  | 'sorry'
  | 'thanks'
  | 'address' // Madam, 고객님: never missed, never wrong
  | 'familiar' // ты, tu, 你: on the word itself, which is not set aside
  | 'intimate' // s'il te plaît, peux-tu: asks, but as among friends
  | 'ne' // the first half of a French negation

export const word = (raw: string, key: string, stop: Word['stop'] = 0): Word => ({
  raw,
  key,
  kind: 'word',
  stop,
})
export const numberWord = (raw: string, digits: string, stop: Word['stop'] = 0): Word => ({
  raw,
  key: `#${digits}`,
  kind: 'number',
  stop,
})
export const aside = (of: Word, mark: Mark): Word => ({ ...of, kind: 'aside', mark })

/** What several words looked like; the second half of a contraction has no look of its own. */
export const rawOf = (words: readonly Word[]): string =>
  words
    .map(({ raw }) => raw)
    .filter((raw) => raw !== '')
    .join(' ')

/** Several words read as one. */
export const joined = (words: readonly Word[], key: string, kind: Word['kind'] = 'word'): Word => ({
  raw: rawOf(words),
  key,
  kind,
  stop: lastOf(words)?.stop ?? 0,
})

export const keysOf = (words: readonly Word[]): string[] => words.map(({ key }) => key)

/** The value of a number word, or undefined. */
export const digitsOf = ({ key, kind }: Word): string | undefined =>
  kind === 'number' ? key.slice(1) : undefined

/** Not set aside. */
export const isSaid = ({ kind }: Word): boolean => kind !== 'aside'

/** Phones we serve have no Array.prototype.at. */
export const lastOf = <Item>(list: readonly Item[]): Item | undefined => list[list.length - 1]
