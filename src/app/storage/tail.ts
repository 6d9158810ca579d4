import { compareEvents, type StoredEvent } from '../../core/progress/index.ts'

/**
 * Every row is read, checked and folded at each start: some 0.4 ms on a phone four times slower than a desktop. A segment of
 * 150 events takes 17 bytes an event, one of 1,000 takes 15.
 */
export const MOST_ROWS = 200

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
