import { likeness } from './misspelling.ts'
import type { Word } from './word.ts'

/** One step from what was expected to what was given. */
export interface Edit {
  readonly expected: Word | undefined
  readonly given: Word | undefined
  /** Index of `expected`, or of the expected word that follows an extra one. */
  readonly place: number
}

const GAP = 0.7
const ASIDE_GAP = 0.05
const NEVER = 9

/** Lays two phrases side by side with the least difference. */
export function align(expected: readonly Word[], given: readonly Word[], onlyAlike: boolean): Edit[] {
  const exchange = onlyAlike ? exchangeAlike : exchangeAny
  const width = given.length + 1
  const costs = new Float64Array((expected.length + 1) * width)
  for (let column = 1; column < width; column++)
    costs[column] = cost(costs, column - 1) + gap(given[column - 1])
  for (let row = 1; row <= expected.length; row++) {
    const [here, above] = [row * width, (row - 1) * width]
    costs[here] = cost(costs, above) + gap(expected[row - 1])
    for (let column = 1; column < width; column++) {
      costs[here + column] = Math.min(
        cost(costs, above + column - 1) + exchange(expected[row - 1], given[column - 1]),
        cost(costs, above + column) + gap(expected[row - 1]),
        cost(costs, here + column - 1) + gap(given[column - 1]),
      )
    }
  }
  return trace(costs, expected, given, exchange)
}

const cost = (costs: Float64Array, index: number): number => costs[index] ?? NEVER
const gap = (word: Word | undefined): number => (word?.kind === 'aside' ? ASIDE_GAP : GAP)

type Exchange = (expected: Word | undefined, given: Word | undefined) => number

/** Where the order is free, only forms of one word stand for each other in place. */
function exchangeAlike(expected: Word | undefined, given: Word | undefined): number {
  const cost = exchangeAny(expected, given)
  return cost === 0 || (cost < 0.8 && expected?.kind === 'word') ? cost : NEVER
}

function exchangeAny(expected: Word | undefined, given: Word | undefined): number {
  if (!expected || !given) return NEVER
  if (expected.key === given.key && expected.kind === given.kind) return 0
  if (expected.kind === 'aside' || given.kind === 'aside') return NEVER
  if (expected.kind !== given.kind) return 1.3
  if (expected.kind === 'number') return 0.5
  return 1.2 - 0.9 * likeness(expected.key, given.key)
}

function trace(
  costs: Float64Array,
  expected: readonly Word[],
  given: readonly Word[],
  exchange: Exchange,
): Edit[] {
  const width = given.length + 1
  const edits: Edit[] = []
  let [row, column] = [expected.length, given.length]
  while (row > 0 || column > 0) {
    const here = cost(costs, row * width + column)
    const [lost, found] = [expected[row - 1], given[column - 1]]
    if (lost && found && same(here, cost(costs, (row - 1) * width + column - 1) + exchange(lost, found))) {
      edits.push({ expected: lost, given: found, place: --row })
      column--
    } else if (lost && same(here, cost(costs, (row - 1) * width + column) + gap(lost))) {
      edits.push({ expected: lost, given: undefined, place: --row })
    } else {
      edits.push({ expected: undefined, given: found, place: row })
      column--
    }
  }
  return edits.reverse()
}

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9
