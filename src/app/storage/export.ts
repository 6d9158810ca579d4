import type { EpochMillis } from '../../core/lib/units.ts'
import { eventLine, logFileHeader } from '../../core/progress/index.ts'
import { loadLog } from './load.ts'
import type { LogConnection } from './schema.ts'
import { readSegments, segmentEvents, segmentNumbers } from './segments.ts'

/**
 * The whole log as lines of the export file, header first, without line ends. Quarantined events are in it: whoever reads
 * the file decides again. Segments never change, so what is appended or sealed meanwhile does not disturb.
 */
export async function* exportLog(
  connection: LogConnection,
  now: EpochMillis,
  onDamaged: (segment: number) => void,
): AsyncGenerator<string> {
  yield logFileHeader(now)
  const loaded = await loadLog(connection)
  if (!loaded.ok || !loaded.value.meta) throw new Error('Cannot export: the log could not be read')
  const { meta, rows, quarantined } = loaded.value
  for (const number of segmentNumbers(meta.nextSegment)) {
    const read = await readSegments(connection, [number])
    if (!read.ok) throw new Error(`Cannot export: segment ${number} could not be read (${read.problem.kind})`)
    const events = segmentEvents(read.value.get(number))
    if (!events.ok) onDamaged(number)
    for (const event of events.ok ? events.value : []) yield eventLine(event)
  }
  for (const event of [...rows, ...quarantined]) yield eventLine(event)
}
