import type { Language } from '../lib/language.ts'
import type { NumberWords } from './number-words.ts'
import type { Memberships } from './opposites.ts'
import type { PhraseBook } from './phrase-book.ts'
import type { ReasonCode } from './verdict.ts'
import type { Word } from './word.ts'

/** What grading must know about one language; languages/ holds one file for each. */
export interface LanguageRules {
  readonly language: Language
  /** Before cutting: what this script writes in several ways. */
  readonly tidy?: (text: string) => string
  /** The key or keys of a folded run of letters: spelling variants, contractions. */
  readonly spell: (letters: string, raw: string) => string | readonly string[]
  /** Right after cutting: months, and what must not be read as a number. */
  readonly early?: (words: readonly Word[]) => Word[]
  readonly phrases: PhraseBook
  readonly numbers?: NumberWords
  /** After phrases and numbers were read: dates, clock, money, forms of request. */
  readonly shape: (words: readonly Word[]) => Word[]
  readonly placesOf: Memberships
  /** Where words are cut by the script and not by meaning, the whole phrase is searched for opposites. */
  readonly whole?: (words: readonly Word[]) => Word
  /** How many negations a whole phrase has, where words are cut by the script. */
  readonly negationsIn?: (phrase: string) => number
  readonly isNegation: (key: string) => boolean
  /** The prefix that turns an adjective: un-, не-. */
  readonly negativePrefix?: RegExp
  /** What a difference between two words amounts to; undefined leaves it to the spelling check. */
  readonly compare: (expected: Word, given: Word, place: Place) => Difference | undefined
  /** Words whose absence or presence is only a form error. */
  readonly loose: (word: Word, words: readonly Word[]) => Difference | undefined
  /** Real words one letter away from words of this trade: a misspelling into one of them is another word. */
  readonly minimalPairs: ReadonlySet<string>
  /** Words may stand in any order as long as each keeps its number, negation or preposition. */
  readonly freeOrder?: true
  /** first, then: with one of these the order of clauses matters even where that of words does not. */
  readonly sequencers?: ReadonlySet<string>
  /** Words that belong to the one after them when the order is free. */
  readonly leans?: (word: Word) => boolean
  /** Cuts an answer the way the expected words are cut, for scripts where learners' spaces tell little. */
  readonly recut?: (expected: readonly Word[], answer: readonly Word[]) => Word[]
  /** What a letter is when counting misspellings; by default a UTF-16 unit, in Korean a jamo. */
  readonly letters?: (key: string) => string
  /** Commands everybody understands, each with what it was said for: register, not other words. */
  readonly blunt: readonly (readonly [answer: RegExp, expected: RegExp])[]
  /** The forms of a word that the lexicon holds; by default its key. */
  readonly lexiconKeys?: (word: Word) => readonly string[]
}

export interface Place {
  /** Whether the expected word is part of an official term. */
  readonly inTerm: boolean
  readonly before: Word | undefined
  readonly after: Word | undefined
}

export type Difference =
  | { readonly weight: 'none' }
  | { readonly weight: 'slip' | 'register' | 'wrong' | 'dangerous'; readonly code: ReasonCode }

export const NONE: Difference = { weight: 'none' }
export const slip = (code: ReasonCode): Difference => ({ weight: 'slip', code })
export const register = (code: ReasonCode): Difference => ({ weight: 'register', code })
export const wrong = (code: ReasonCode): Difference => ({ weight: 'wrong', code })
export const dangerous = (code: ReasonCode): Difference => ({ weight: 'dangerous', code })
