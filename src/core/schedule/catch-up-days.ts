import type { Probability } from '../lib/units.ts'

export interface Workload {
  /** Due today, overdue included. */
  readonly due: number
  /** Items already dated, from tomorrow on; see `forecast`. */
  readonly upcoming: readonly number[]
  /** Reviews a day. */
  readonly goal: number
  /** New items a day. */
  readonly fresh: number
  /** The share of today's due items that will probably be recalled. */
  readonly recall: Probability
}

/** Nobody plans further, and a goal below the inflow never ends. */
const LONGEST = 365

/** When a new item answered right returns with the default weights: after 2 days, then 11 more. */
const FRESH_RETURNS = [2, 13]

/**
 * In how many days the reviews fit into the daily goal again; undefined when they do today; 365 means "that or more".
 *
 * It plays the days one by one and assumes that the learner comes every day, does the whole goal and begins `fresh`
 * new items; that what is forgotten (`1 - recall`) is due again the next day, and what is recalled returns only after
 * the catching up, since overdue items that are recalled get long intervals; and that beyond `upcoming` the days
 * bring its average.
 */
export function catchUpDays(load: Workload): number | undefined {
  if (load.due <= load.goal) return undefined
  let waiting = load.due - load.goal
  for (let day = 1; day < LONGEST; day++) {
    waiting += arriving(load, day)
    if (waiting <= load.goal) return day
    waiting -= load.goal
  }
  return LONGEST
}

function arriving({ upcoming, goal, fresh, recall }: Workload, day: number): number {
  const dated = upcoming[day - 1] ?? average(upcoming)
  const forgotten = goal * (1 - recall)
  const begun = FRESH_RETURNS.filter((after) => after <= day).length * fresh
  return dated + forgotten + begun
}

const average = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length)
