/*
 * One wrong, missing or extra letter in a word of six or more, or two neighbours swapped in a word of four or more
 * (optimal string alignment distance 1).
 */

export function isMisspelling(expected: string, given: string): boolean {
  if (Math.abs(expected.length - given.length) > 1) return false
  const start = sharedStart(expected, given)
  const end = sharedEnd(expected, given, start)
  const [lost, found] = [expected.slice(start, expected.length - end), given.slice(start, given.length - end)]
  if (lost.length === 2 && found.length === 2)
    return expected.length >= 4 && lost[0] === found[1] && lost[1] === found[0]
  return expected.length >= 6 && lost.length <= 1 && found.length <= 1
}

export function sharedStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length)
  let count = 0
  while (count < limit && a.charCodeAt(count) === b.charCodeAt(count)) count++
  return count
}

function sharedEnd(a: string, b: string, start: number): number {
  const limit = Math.min(a.length, b.length) - start
  let count = 0
  while (count < limit && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++
  return count
}

/** Cheap likeness of two words, 0 to 1: how much of the longer one their ends share. */
export function likeness(a: string, b: string): number {
  const start = sharedStart(a, b)
  return (start + sharedEnd(a, b, start)) / Math.max(a.length, b.length, 1)
}

/**
 * The value of the number word a misspelt one is nearest to; undefined when none is near or two are equally near.
 */
export function nearestNumber(given: string, values: ReadonlyMap<string, number>): number | undefined {
  const near = new Set<number>()
  for (const [name, value] of values) {
    // A number word that was not read as one (just a second) is no misspelling
    if (name === given) return undefined
    if (isMisspelling(name, given)) near.add(value)
  }
  const [only] = near
  return near.size === 1 ? only : undefined
}
