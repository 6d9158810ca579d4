import { ok, type Result } from '../../core/lib/result.ts'
import { type CopyPiece, decodeCopy, encodeCopy, type LogCopy } from './copy-format.ts'
import type { DatabaseProblem } from './database-problem.ts'
import type { CopyFiles, StorageEnvironment } from './environment.ts'
import { loadLog } from './load.ts'
import { readCopyNote, writeCopyNote } from './notes.ts'
import type { LogConnection, LogMeta, SegmentRow } from './schema.ts'
import { isWhole, readSegments, sealedSegments, segmentNumbers } from './segments.ts'
import type { Healer } from './whole-log.ts'

/** Two generations, written in turn: while one is being replaced the other is whole. */
const COPY_NAMES = ['progress-copy-0', 'progress-copy-1'] as const

/** Segments in memory at a time: about half a megabyte. */
const READ_AT_ONCE = 32

export type CopyOutcome = 'written' | 'unchanged' | 'no-files' | 'damaged-segment'

/** Every copy that is there and complete, newest first. */
export async function readCopies(files: CopyFiles | undefined): Promise<readonly LogCopy[]> {
  const copies = await Promise.all(COPY_NAMES.map((name) => readCopy(files, name)))
  return copies.filter((copy) => copy !== undefined).sort((a, b) => b.generation - a.generation)
}

/**
 * Replaces the older copy. Not when a segment turns out damaged: a copy may be the only place where it is still whole. Those
 * that no copy could heal are left out.
 */
export async function writeCopy(
  connection: LogConnection,
  { copies: files, notes, now }: Pick<StorageEnvironment, 'copies' | 'notes' | 'now'>,
): Promise<Result<CopyOutcome, DatabaseProblem>> {
  if (!files) return ok('no-files')
  const loaded = await loadLog(connection)
  if (!loaded.ok) return loaded
  const { meta, rows, quarantined } = loaded.value
  if (!meta) return ok('damaged-segment')
  const tail = sealedSegments([...rows, ...quarantined])
  const { database, events } = meta
  const last = readCopyNote(notes)
  if (last?.database === database && last.events === events) return ok('unchanged')
  try {
    const generation = (last?.generation ?? (await newestGeneration(files))) + 1
    const about = { database, generation, writtenAt: now() }
    await files.write(copyName(generation), encodeCopy(about, wholePieces(connection, meta, tail)))
    writeCopyNote(notes, { database, generation, events })
    return ok('written')
  } catch (error) {
    return ok(error instanceof DamagedWhileCopying ? 'damaged-segment' : 'no-files')
  }
}

export const healerFrom =
  (files: CopyFiles | undefined): Healer =>
  async (database, numbers) => {
    const wanted = new Set(numbers)
    const found = new Map<number, SegmentRow>()
    for (const copy of await readCopies(files)) {
      if (copy.database !== database) continue
      for (const { number, row } of copy.pieces) {
        if (number !== undefined && wanted.has(number)) found.set(number, row)
      }
    }
    return found
  }

/** Ends a write half-way, which leaves the older copy as it was. */
class DamagedWhileCopying extends Error {}

async function* wholePieces(
  connection: LogConnection,
  { nextSegment, damaged }: LogMeta,
  tail: readonly SegmentRow[],
): AsyncGenerator<CopyPiece> {
  const lost = new Set(damaged.map(({ number }) => number))
  const numbers = segmentNumbers(nextSegment).filter((number) => !lost.has(number))
  for (let start = 0; start < numbers.length; start += READ_AT_ONCE) {
    const read = await readSegments(connection, numbers.slice(start, start + READ_AT_ONCE))
    if (!read.ok) throw new Error(`Cannot copy the log: ${read.problem.kind}`)
    for (const [number, row] of read.value) {
      if (!isWhole(row))
        throw new DamagedWhileCopying(`Cannot copy segment ${number}: its bytes are not whole`)
      yield { number, row }
    }
  }
  for (const row of tail) yield { number: undefined, row }
}

const copyName = (generation: number): string => (generation % 2 === 0 ? COPY_NAMES[0] : COPY_NAMES[1])

const newestGeneration = async (files: CopyFiles): Promise<number> =>
  (await readCopies(files))[0]?.generation ?? 0

async function readCopy(files: CopyFiles | undefined, name: string): Promise<LogCopy | undefined> {
  try {
    const file = await files?.read(name)
    return file && decodeCopy(file)
  } catch {
    return undefined
  }
}
