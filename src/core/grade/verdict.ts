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

export const REASON_CODES = [
  'empty', // nothing was said
  'other-words', // not the text nor an accepted variant
  'misspelt', // one letter off, or two neighbours swapped
  'different-number',
  'missing-number',
  'too-blunt',
  'too-familiar',
  'no-greeting',
  'too-stiff',
  'wrong-term',
  'wrong-meaning',
  'wrong-number',
  'wrong-polarity',
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
