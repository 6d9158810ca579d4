/** What grading an answer returns; data, never markup. */
export interface Verdict {
  readonly kind: 'right' | 'slip' | 'register' | 'wrong'
  /** What was said would mislead the visitor. Only ever true when `kind` is `wrong`. */
  readonly dangerous: boolean
  /** Why it is not plainly right; the interface has a sentence for each code. Empty when right. */
  readonly reasons: readonly Reason[]
  /** The accepted wording the answer was held against: the nearest of text and variants. */
  readonly matched: string
  /** `matched` and the answer laid side by side, in order. */
  readonly tokens: readonly DiffToken[]
}

export interface Reason {
  readonly code: ReasonCode
  readonly expected?: string
  readonly given?: string
}

/** Closed: the interface has a sentence for each. The reasons an author may give in `avoid` are among them. */
export const REASON_CODES = [
  // Nothing usable
  'empty', // nothing was said
  'other-words', // not the text nor an accepted variant
  'word-order', // the right words in an order that does not say it
  'too-many-slips', // each forgivable, together not
  // Would mislead, or leaves the point out
  'different-number', // number, date, time, duration, amount
  'missing-number',
  'wrong-polarity', // a "not" added, dropped or moved
  'wrong-obligation', // must, need not, may, should, cannot
  'wrong-person', // who does it
  'wrong-meaning', // before for after, with for without …
  'wrong-term', // another official term
  'missing-term', // the official term left out
  // Not for the counter
  'too-blunt', // a politeness marker lost
  'too-familiar', // ты, tu, 반말, 你, hi
  'less-formal', // 해요체 where 합쇼체 is asked
  'no-greeting',
  'too-stiff',
  'honorific', // -시- missing for the visitor, or put on a thing
  'dropped-ne', // French negation without ne
  // Small form errors
  'misspelt', // one letter off, or two neighbours swapped
  'accent',
  'article',
  'plural', // singular for plural or the other way round
  'ending', // agreement, case ending, verb ending
  'particle',
  'spacing',
  'numeral', // Sino-Korean for native, 二 for 两
  // Given by authors in `avoid` only
  'wrong-number',
  'word-for-word',
  'grammar',
  'offensive',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

export type DiffToken =
  | { readonly kind: 'same'; readonly expected: string; readonly given: string }
  | { readonly kind: 'changed'; readonly expected: string; readonly given: string }
  | { readonly kind: 'missing'; readonly expected: string }
  | { readonly kind: 'extra'; readonly given: string }
