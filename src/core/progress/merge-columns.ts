import type { ItemState } from '../schedule/index.ts'
import type { ItemKey } from './event.ts'
import { COLUMN_NAMES, createColumns, findItem, type ItemColumns, writeState } from './item-columns.ts'

/** New columns: `states` where there is one, `columns` elsewhere. */
export function withStates(columns: ItemColumns, states: ReadonlyMap<ItemKey, ItemState>): ItemColumns {
  const added = [...states.keys()].filter((key) => findItem(columns, key) < 0).sort()
  const merged = createColumns(mergeSorted(columns.keys, added))
  copyRuns(columns, merged)
  for (const [key, state] of states) writeState(merged, findItem(merged, key), state)
  return merged
}

function mergeSorted(a: readonly ItemKey[], b: readonly ItemKey[]): ItemKey[] {
  const merged: ItemKey[] = []
  let next = 0
  for (const key of a) {
    for (let other = b[next]; other !== undefined && other < key; other = b[++next]) merged.push(other)
    merged.push(key)
  }
  return [...merged, ...b.slice(next)]
}

/** Copies every old item to its new place. */
function copyRuns(from: ItemColumns, to: ItemColumns): void {
  let target = 0
  for (let index = 0; index < from.keys.length; index++) {
    while (to.keys[target] !== from.keys[index]) target++
    copyItem(from, index, to, target)
  }
}

function copyItem(from: ItemColumns, index: number, to: ItemColumns, target: number): void {
  for (const name of COLUMN_NAMES) to[name][target] = from[name][index] ?? 0
}
