import { crc32 } from '../../core/lib/crc32.ts'
import { failed, ok, type Result } from '../../core/lib/result.ts'
import {
  compareEvents,
  decodeSegment,
  encodeSegment,
  type Hlc,
  type StoredEvent,
} from '../../core/progress/index.ts'
import type { DatabaseProblem } from './database-problem.ts'
import type { LogConnection, SegmentRow } from './schema.ts'

export const SEGMENT_SIZE = 1_000
/** Reads this many segments at a time: some 2 MB. */
const BATCH = 100

/** Sealed segments of the given events, oldest first. */
export function sealedSegments(events: readonly StoredEvent[]): SegmentRow[] {
  const sorted = [...events].sort(compareEvents)
  const segments: SegmentRow[] = []
  for (let start = 0; start < sorted.length; start += SEGMENT_SIZE) {
    segments.push(sealedSegment(sorted.slice(start, start + SEGMENT_SIZE)))
  }
  return segments
}

/** The events of one segment. */
export function segmentEvents(
  row: SegmentRow | undefined,
): Result<StoredEvent[], 'damaged' | 'newer-version'> {
  if (!(row?.bytes instanceof Uint8Array)) return failed('damaged')
  const events = decodeSegment(row.bytes)
  if (events.ok) return events.value.length === row.count ? events : failed('damaged')
  return failed(events.problem.code === 'newer-version' ? 'newer-version' : 'damaged')
}

/** Cheaper than decoding: whether the bytes are still the ones that were sealed. */
export const isWhole = (row: SegmentRow | undefined): row is SegmentRow =>
  row?.bytes instanceof Uint8Array && crc32(row.bytes) === row.crc

export async function readSegments(
  connection: LogConnection,
  numbers: readonly number[],
): Promise<Result<ReadonlyMap<number, SegmentRow | undefined>, DatabaseProblem>> {
  const rows = new Map<number, SegmentRow | undefined>()
  for (let start = 0; start < numbers.length; start += BATCH) {
    const wanted = numbers.slice(start, start + BATCH)
    const read = await connection.run(['segments'], 'readonly', (transaction) =>
      Promise.all(wanted.map((number) => transaction.objectStore('segments').get(number))),
    )
    if (!read.ok) return read
    for (const [index, number] of wanted.entries()) rows.set(number, read.value[index])
  }
  return ok(rows)
}

/** Segments are numbered from 1; `nextSegment` is the first that does not exist yet. */
export const segmentNumbers = (nextSegment: number): number[] =>
  Array.from({ length: nextSegment - 1 }, (_, index) => index + 1)

function sealedSegment(sorted: readonly StoredEvent[]): SegmentRow {
  // The buffer is a plain one: nothing here is shared between threads.
  const bytes = encodeSegment(sorted) as Uint8Array<ArrayBuffer>
  return {
    bytes,
    count: sorted.length,
    firstHlc: hlcOf(sorted[0]),
    lastHlc: hlcOf(sorted[sorted.length - 1]),
    crc: crc32(bytes),
  }
}

function hlcOf(event: StoredEvent | undefined): Hlc {
  if (!event) throw new RangeError('Cannot seal a segment: it has 0 events, wanted 1 to 1,000')
  return event.hlc
}
