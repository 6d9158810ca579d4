import { type EpochMillis, MILLIS_PER_DAY } from '../../core/lib/units.ts'
import { compareEvents, type StoredEvent } from '../../core/progress/index.ts'

/**
 * Every row is read, checked and folded at each start: some 0.4 ms on a phone four times slower than a desktop. A segment of
 * 150 events takes 17 bytes an event, one of 1,000 takes 15.
 */
const MOST_ROWS = 200
/** So many rows stay, for an undo to reach without the whole log. */
const ROWS_LEFT = 50
/** Today's answers stay rows, since the day's plan counts them; on a day of more than so many the oldest go all the same. */
const MOST_OF_A_DAY = 600
/** A day and a half covers any learner's day in any zone. */
const A_DAY = 1.5 * MILLIS_PER_DAY

/** How many of the rows, the oldest first, are due to be sealed; 0 when they may stay. */
export function rowsToSeal(rows: readonly StoredEvent[], now: EpochMillis): number {
  if (rows.length <= MOST_ROWS) return 0
  const old = rows.filter(({ at }) => at < now - A_DAY).length
  return Math.max(0, Math.min(old, rows.length - ROWS_LEFT), rows.length - MOST_OF_A_DAY)
}

/**
 * Divides the rows, sorted, into those to seal and those that stay: at least `atLeast` go, and nothing may stay that would
 * need the sealed log to be folded again at the next start, which is an event older than the sealed ones (`floor` is the
 * newest of those) or the undoing of a sealed one.
 */
export function divideRows(
  rows: readonly StoredEvent[],
  atLeast: number,
  floor?: StoredEvent,
): { sealed: readonly StoredEvent[]; kept: readonly StoredEvent[] } {
  let cut = atLeast
  if (floor) {
    const younger = rows.findIndex((row) => compareEvents(row, floor) > 0)
    cut = Math.max(cut, younger === -1 ? rows.length : younger)
  }
  const placeById = new Map(rows.map((row, place) => [row.id, place]))
  for (const [place, row] of rows.entries()) {
    if (place < cut || row.kind !== 'void') continue
    if ((placeById.get(row.target) ?? -1) < cut) cut = place + 1
  }
  return { sealed: rows.slice(0, cut), kept: rows.slice(cut) }
}
