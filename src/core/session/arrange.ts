import { type Random, shuffled } from '../lib/random.ts'
import type { EntryId } from '../pack/index.ts'
import { parseItemKey } from '../progress/index.ts'
import type { PlannedItem } from './plan.ts'

/**
 * The order of a session: what was left in steps first; then everything else by chance, so that scenarios alternate,
 * an entry is recognised before it is produced, and two items of one entry are never neighbours unless nothing else
 * is left.
 */
export function arrange(items: readonly PlannedItem[], random: Random): PlannedItem[] {
  const first = spread(recogniseFirst(items.filter(({ inSteps }) => inSteps)), undefined)
  const rest = shuffled(
    items.filter(({ inSteps }) => !inSteps),
    random,
  )
  return [...first, ...spread(recogniseFirst(rest), first[first.length - 1])]
}

export const entryOf = ({ item }: Pick<PlannedItem, 'item'>): EntryId => parseItemKey(item).entry

/** Each entry keeps the places chance gave it; within them, recognition comes first. */
function recogniseFirst(items: readonly PlannedItem[]): PlannedItem[] {
  const bySkill = [...items].sort((a, b) => Number(isProduce(a)) - Number(isProduce(b)))
  const waiting = groupedByEntry(bySkill)
  return items.flatMap((item) => waiting.get(entryOf(item))?.splice(0, 1) ?? [])
}

const isProduce = ({ item }: PlannedItem): boolean => parseItemKey(item).skill === 'produce'

function groupedByEntry(items: readonly PlannedItem[]): Map<EntryId, PlannedItem[]> {
  const groups = new Map<EntryId, PlannedItem[]>()
  for (const item of items) groups.set(entryOf(item), [...(groups.get(entryOf(item)) ?? []), item])
  return groups
}

/** Keeps the order where it can, and never lets an entry or a scenario pile up at the end. */
function spread(items: readonly PlannedItem[], before: PlannedItem | undefined): PlannedItem[] {
  const rest = [...items]
  const ordered: PlannedItem[] = []
  for (let last = before; rest.length > 0; last = ordered[ordered.length - 1]) {
    ordered.push(...rest.splice(nextIndex(rest, last), 1))
  }
  return ordered
}

function nextIndex(rest: readonly PlannedItem[], last: PlannedItem | undefined): number {
  const isOther = (item: PlannedItem) => !last || entryOf(item) !== entryOf(last)
  const crowdedEntry = majority(rest.map(entryOf))
  const crowdedScenario = majority(rest.map(({ scenario }) => scenario))
  const wishes: ((item: PlannedItem) => boolean)[] = [
    (item) => isOther(item) && entryOf(item) === crowdedEntry,
    (item) => isOther(item) && item.scenario === crowdedScenario,
    (item) => isOther(item) && item.scenario !== last?.scenario,
    isOther,
  ]
  for (const wish of wishes) {
    const index = rest.findIndex(wish)
    if (index >= 0) return index
  }
  return 0
}

/**
 * The value that more than half of the list has: unless it is taken now, its copies will meet at the end.
 * Boyer–Moore majority vote, then a count to be sure.
 */
function majority<Value>(values: readonly Value[]): Value | undefined {
  let candidate: Value | undefined
  let lead = 0
  for (const value of values) {
    if (lead === 0) candidate = value
    lead += value === candidate ? 1 : -1
  }
  return values.filter((value) => value === candidate).length * 2 > values.length ? candidate : undefined
}
