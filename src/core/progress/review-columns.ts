import { isPlainObject } from './json.ts'

/*
 * How reviews are packed: one column of varints per field, moments and sequence numbers as differences from the review
 * before, words as numbers into tables. Writing is in write-reviews.ts, reading in read-reviews.ts.
 */

export const COLUMNS = [
  'device',
  'seq',
  'zone',
  'at',
  /** The hybrid clock minus the device's own, in ticks. */
  'skew',
  'entry',
  'marks',
  'drill',
  'session',
  'latency',
  'meaning',
  /** Days after the UTC day of the answer, or milliseconds after the answer, as the marks say. */
  'due',
] as const

/** Entry ids have a part of their own: they are many, and sorted they pack well. */
export const TABLES = ['devices', 'zones', 'drills', 'sessions'] as const

export type Tables = Readonly<Record<(typeof TABLES)[number], readonly string[]>>

export interface PackedReviews {
  readonly tables: Tables
  /** Entry ids, then the columns. */
  readonly parts: readonly Uint8Array[]
}

export function isTables(value: unknown): value is Tables {
  if (!isPlainObject(value)) return false
  return TABLES.every((name) => {
    const words = value[name]
    return Array.isArray(words) && words.every((word) => typeof word === 'string')
  })
}

/** An object with each of the names. */
export function named<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name, index: number) => Value,
): Readonly<Record<Name, Value>> {
  const entries = names.map((name, index): [Name, Value] => [name, make(name, index)])
  // One entry for each name, which fromEntries can't say.
  return Object.fromEntries(entries) as Record<Name, Value>
}
