import { days, epochMillis, localDay } from '../lib/units.ts'
import type { Due, ItemState, Phase } from '../schedule/index.ts'
import type { ItemKey } from './event.ts'

/**
 * The states of many items, one array per field, in the order of their keys (by UTF-16 code units). A hundred thousand
 * items are eight arrays instead of half a million objects, and lie in a file as they lie in memory.
 */
export interface ItemColumns {
  readonly keys: readonly ItemKey[]
  readonly stability: Float64Array
  readonly difficulty: Float64Array
  readonly lastReviewAt: Float64Array
  /** A moment or a local day, as `form` says. */
  readonly due: Float64Array
  /** Phase (its index) × 2, + 1 when `due` is a day. */
  readonly form: Uint8Array
  readonly step: Uint8Array
  readonly reviews: Uint32Array
  readonly lapses: Uint32Array
  readonly meaning: Uint32Array
}

/** In the order they are written to a base: changing it takes a new version there. */
export const COLUMN_NAMES = [
  'stability',
  'difficulty',
  'lastReviewAt',
  'due',
  'form',
  'step',
  'reviews',
  'lapses',
  'meaning',
] as const satisfies readonly Exclude<keyof ItemColumns, 'keys'>[]

const PHASES = ['learning', 'review', 'relearning'] as const satisfies readonly Phase[]

/** Room for as many items as there are keys, all of them still blank. */
export const createColumns = (keys: readonly ItemKey[]): ItemColumns => ({
  keys,
  stability: new Float64Array(keys.length),
  difficulty: new Float64Array(keys.length),
  lastReviewAt: new Float64Array(keys.length),
  due: new Float64Array(keys.length),
  form: new Uint8Array(keys.length),
  step: new Uint8Array(keys.length),
  reviews: new Uint32Array(keys.length),
  lapses: new Uint32Array(keys.length),
  meaning: new Uint32Array(keys.length),
})

/** Where a key stands, or -1. */
export function findItem({ keys }: ItemColumns, key: string): number {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = keys[middle]
    if (found === key) return middle
    if (found !== undefined && found < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}

export function stateAt(columns: ItemColumns, index: number): ItemState {
  return {
    memory: { stability: days(columns.stability[index] ?? 0), difficulty: columns.difficulty[index] ?? 0 },
    phase: PHASES[(columns.form[index] ?? 0) >>> 1] ?? 'learning',
    step: columns.step[index] ?? 0,
    due: dueAt(columns, index),
    lastReviewAt: epochMillis(columns.lastReviewAt[index] ?? 0),
    reviews: columns.reviews[index] ?? 0,
    lapses: columns.lapses[index] ?? 0,
    meaning: columns.meaning[index] ?? 0,
  }
}

export function dueAt(columns: ItemColumns, index: number): Due {
  const due = columns.due[index] ?? 0
  return isDayAt(columns, index) ? { day: localDay(due) } : { at: epochMillis(due) }
}

export const isDayAt = ({ form }: ItemColumns, index: number): boolean => ((form[index] ?? 0) & 1) === 1

export function writeState(columns: ItemColumns, index: number, state: ItemState): void {
  const isDay = 'day' in state.due
  columns.stability[index] = state.memory.stability
  columns.difficulty[index] = state.memory.difficulty
  columns.lastReviewAt[index] = state.lastReviewAt
  columns.due[index] = 'day' in state.due ? state.due.day : state.due.at
  columns.form[index] = PHASES.indexOf(state.phase) * 2 + (isDay ? 1 : 0)
  columns.step[index] = state.step
  columns.reviews[index] = state.reviews
  columns.lapses[index] = state.lapses
  columns.meaning[index] = state.meaning
}
