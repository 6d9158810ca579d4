import type { Concept, Rendering } from './schema.ts'

/** An entry as far as likeness is concerned: what it means, and how the learner's own language says it. */
export interface Comparable {
  readonly concept: Pick<Concept, 'id' | 'kind' | 'scenario' | 'function' | 'level' | 'terms'>
  readonly renderings: { readonly own: Pick<Rendering, 'text'> }
}

/**
 * The candidates most easily confused with an entry, the nearest first: of its kind only, never itself.
 * The same input gives the same order on every device.
 */
export function nearEntries<Entry extends Comparable>(
  entry: Comparable,
  candidates: readonly Entry[],
  limit: number,
): Entry[] {
  const own = bigrams(entry.renderings.own.text)
  return candidates
    .filter(({ concept }) => concept.kind === entry.concept.kind && concept.id !== entry.concept.id)
    .map((candidate) => ({ candidate, nearness: nearness(entry, own, candidate) }))
    .sort((a, b) => b.nearness - a.nearness || (a.candidate.concept.id < b.candidate.concept.id ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate)
}

// Powers of two, so that a stronger tie outweighs all weaker ones together; form counts as much as a shared
// term, because single terms have no function and are confused by their looks (居留许可, 居留证件).
const SAME_FUNCTION = 8
const SHARED_TERM = 4
const SAME_SCENARIO = 2
const SAME_LEVEL = 1
const SAME_FORM = 4

function nearness(entry: Comparable, own: ReadonlySet<string>, candidate: Comparable): number {
  const [a, b] = [entry.concept, candidate.concept]
  return (
    (a.function !== undefined && a.function === b.function ? SAME_FUNCTION : 0) +
    (b.terms?.some((term) => a.terms?.includes(term)) ? SHARED_TERM : 0) +
    (a.scenario === b.scenario ? SAME_SCENARIO : 0) +
    (a.level === b.level ? SAME_LEVEL : 0) +
    SAME_FORM * likeness(own, bigrams(candidate.renderings.own.text))
  )
}

/** Dice's coefficient, 0 to 1: twice the shared bigrams over all. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return (2 * shared) / (a.size + b.size)
}

/** Neighbouring letters, with the edges marked so that one-letter words have bigrams too. */
function bigrams(text: string): ReadonlySet<string> {
  const letters = ['^', ...text.toLowerCase(), '$']
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}
