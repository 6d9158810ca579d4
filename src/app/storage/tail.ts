import { compareEvents, type StoredEvent } from '../../core/progress/index.ts'

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
