import { failed, ok, type Result } from '../../core/lib/result.ts'
import type { Hlc, StoredEvent } from '../../core/progress/index.ts'
import type { DatabaseProblem } from './database-problem.ts'
import { loadLog } from './load.ts'
import type { DamagedSegment, LogConnection, LogMeta, SegmentRow } from './schema.ts'
import { readSegments, segmentEvents, segmentNumbers } from './segments.ts'

export interface WholeLog {
  readonly meta: LogMeta
  readonly rows: readonly StoredEvent[]
  readonly segments: ReadonlyMap<number, readonly StoredEvent[]>
  /** Damaged segments as a copy had them, not yet put back. */
  readonly healed: ReadonlyMap<number, SegmentRow>
  /** Segments no copy could heal. */
  readonly damaged: readonly DamagedSegment[]
}

/** Finds segments of the named database in its copies; those that no copy has are left out. */
export type Healer = (
  database: string,
  numbers: readonly number[],
) => Promise<ReadonlyMap<number, SegmentRow>>

/** Everything that can be read, with damaged segments healed from a copy where there is one. */
export async function readWholeLog(
  connection: LogConnection,
  heal: Healer,
): Promise<Result<WholeLog, DatabaseProblem>> {
  const loaded = await loadLog(connection)
  if (!loaded.ok) return loaded
  const { meta, rows } = loaded.value
  if (!meta) throw new Error('Cannot read the log: its meta row is missing, wanted one made at opening')
  const found = await readSegments(connection, segmentNumbers(meta.nextSegment))
  if (!found.ok) return found

  const segments = new Map<number, readonly StoredEvent[]>()
  const unreadable: number[] = []
  for (const [number, row] of found.value) {
    const events = segmentEvents(row)
    if (events.ok) segments.set(number, events.value)
    // Folding without it would store a state that looks whole and is not.
    else if (events.problem === 'newer-version') return failed({ kind: 'outdated-tab' })
    else unreadable.push(number)
  }
  const healed = unreadable.length > 0 ? await heal(meta.database, unreadable) : new Map<number, SegmentRow>()
  for (const [number, row] of healed) {
    const events = segmentEvents(row)
    if (events.ok) segments.set(number, events.value)
  }
  const damaged = unreadable
    .filter((number) => !segments.has(number))
    .map((number) => damagedSegment(number, meta, found.value.get(number)))
  return ok({ meta, rows, segments, healed, damaged })
}

function damagedSegment(number: number, meta: LogMeta, row: SegmentRow | undefined): DamagedSegment {
  const known = meta.damaged.find((segment) => segment.number === number)
  if (known) return known
  if (row) return { number, missing: row.count, firstHlc: row.firstHlc, lastHlc: row.lastHlc }
  // The row itself is gone, and with it how many events it held and from when: at least one, from any time.
  return { number, missing: 1, firstHlc: 0 as Hlc, lastHlc: Number.MAX_SAFE_INTEGER as Hlc }
}
