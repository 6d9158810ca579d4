import { printable } from './text-safety.ts'

/** Why something from outside is not a pack's file. `newer-format`: a newer version of the app can read it. */
export interface PackProblem {
  readonly code: 'newer-format' | 'malformed'
  readonly issues: readonly Issue[]
}

/** `entries[3].ko.text`: wanted a non-empty text, found null. In English, for authors and logs; learners see the code. */
export interface Issue {
  readonly path: string
  readonly keys: readonly PathKey[]
  readonly wanted: string
  readonly found: string
}

export type PathKey = string | number

export const issueAt = (keys: readonly PathKey[], wanted: string, value: unknown): Issue => ({
  path: pathText(keys),
  keys,
  wanted,
  found: inWords(value),
})

/** ['entries', 3, 'ko'] reads `entries[3].ko`. */
export function pathText(keys: readonly PathKey[]): string {
  const parts = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
  return parts.join('').replace(/^\./, '')
}

const LONGEST_QUOTE = 60

/** What a person finds at that place: the value itself when it is short, its kind when it has parts. */
export function inWords(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a mapping'
  const text = typeof value === 'string' ? `"${printable(value)}"` : String(value)
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}
