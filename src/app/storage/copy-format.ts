import { crc32 } from '../../core/lib/crc32.ts'
import type { EpochMillis } from '../../core/lib/units.ts'
import { isHlc, type StoredEvent } from '../../core/progress/index.ts'
import type { SegmentRow } from './schema.ts'
import { isWhole, segmentEvents } from './segments.ts'

/**
 * A copy of the whole log in one file: the segments' bytes one after another, then a description in JSON, then its length
 * and CRC-32 and a mark, each 4 bytes little-endian. The end comes last, so that half a file is no copy.
 */
export interface LogCopy {
  readonly database: string
  /** Counts the copies made, since the clock can be set back. */
  readonly generation: number
  readonly writtenAt: EpochMillis
  readonly events: number
  readonly pieces: readonly CopyPiece[]
}

export interface CopyPiece {
  /** The segment's number in its database; undefined for what were rows. */
  readonly number: number | undefined
  readonly row: SegmentRow
}

const MARK = 0x31504347 // "GCP1"
const END_LENGTH = 12

type PieceNote = readonly [
  number: number,
  length: number,
  count: number,
  first: number,
  last: number,
  crc: number,
]

/** Segments come one by one, so that a big log is never whole in memory. */
export async function* encodeCopy(
  about: Pick<LogCopy, 'database' | 'generation' | 'writtenAt'>,
  pieces: AsyncIterable<CopyPiece>,
): AsyncGenerator<Uint8Array> {
  const notes: PieceNote[] = []
  let events = 0
  for await (const { number, row } of pieces) {
    notes.push([number ?? 0, row.bytes.length, row.count, row.firstHlc, row.lastHlc, row.crc])
    events += row.count
    yield row.bytes
  }
  const description = new TextEncoder().encode(
    JSON.stringify({ ...about, events, pieces: notes } satisfies Description),
  )
  yield description
  const end = new DataView(new ArrayBuffer(END_LENGTH))
  end.setUint32(0, description.length, true)
  end.setUint32(4, crc32(description), true)
  end.setUint32(8, MARK, true)
  yield new Uint8Array(end.buffer)
}

/** Undefined when the file is incomplete, damaged at its end, or no copy at all. Damaged pieces are left out. */
export function decodeCopy(file: Uint8Array): LogCopy | undefined {
  const described = readDescription(file)
  if (!described) return undefined
  let start = 0
  const pieces: CopyPiece[] = []
  for (const note of described.pieces) {
    const [number, length, count, firstHlc, lastHlc, crc] = note
    const bytes = file.slice(start, start + length)
    start += length
    if (!isHlc(firstHlc) || !isHlc(lastHlc)) continue
    const row: SegmentRow = { bytes, count, firstHlc, lastHlc, crc }
    if (isWhole(row)) pieces.push({ number: number === 0 ? undefined : number, row })
  }
  return { ...described, pieces }
}

export const copiedEvents = (copy: LogCopy): StoredEvent[] =>
  copy.pieces.flatMap(({ row }) => {
    const events = segmentEvents(row)
    return events.ok ? events.value : []
  })

type Description = Omit<LogCopy, 'pieces'> & { readonly pieces: readonly PieceNote[] }

function readDescription(file: Uint8Array): Description | undefined {
  if (file.length < END_LENGTH) return undefined
  const end = new DataView(file.buffer, file.byteOffset + file.length - END_LENGTH, END_LENGTH)
  const start = file.length - END_LENGTH - end.getUint32(0, true)
  if (end.getUint32(8, true) !== MARK || start < 0) return undefined
  const description = file.subarray(start, file.length - END_LENGTH)
  if (crc32(description) !== end.getUint32(4, true)) return undefined
  // The CRC says these are the bytes `encodeCopy` wrote, and the mark says which version of it.
  return JSON.parse(new TextDecoder().decode(description)) as Description
}
