import { readSourceEntry, readSourceScenario, type ScenarioId } from '../../core/pack/index.ts'
import type { Finding, Keys } from '../finding.ts'
import { type Entry, entryFrom, isMapping, withDefaults } from './entry.ts'
import type { SourceFile } from './source-file.ts'

/** A scenario's file: the entries that could be read, and what is wrong with the others. */
export interface ScenarioFile {
  readonly file: SourceFile
  readonly entries: readonly PlacedEntry[]
  /** Of all entries that have one, ill-shaped ones included, so that nobody is told that those do not exist. */
  readonly ids: readonly EntryPlace[]
  readonly findings: readonly Finding[]
}

export interface EntryPlace {
  readonly id: string
  readonly file: SourceFile
  /** The entry's place in the file. */
  readonly keys: Keys
}
export type PlacedEntry = EntryPlace & Entry

export function readScenario(file: SourceFile, id: string): ScenarioFile {
  if (file.slip) return { file, entries: [], ids: [], findings: [file.slip] }
  const head = readSourceScenario(file.value)
  if (!head.ok) return { file, entries: [], ids: [], findings: file.misshapen([], head.problem) }
  const { scenario, defaults = {}, entries } = head.value
  const misnamed = file.finding(['scenario'], `wanted "${id}" as in the file's name, found "${scenario}"`)
  const read = entries.map((written, index) =>
    readEntry(file, index, withDefaults(written, defaults), scenario),
  )
  return {
    file,
    entries: read.flatMap(({ entry }) => entry ?? []),
    ids: entries.flatMap((written, index) => {
      const entryId = isMapping(written) ? written.id : undefined
      return typeof entryId === 'string' ? [{ id: entryId, file, keys: ['entries', index] }] : []
    }),
    findings: [...(scenario === id ? [] : [misnamed]), ...read.flatMap(({ findings }) => findings)],
  }
}

function readEntry(
  file: SourceFile,
  index: number,
  value: unknown,
  scenario: ScenarioId,
): { entry?: PlacedEntry; findings: readonly Finding[] } {
  const keys = ['entries', index]
  const read = readSourceEntry(value)
  if (!read.ok) return { findings: file.misshapen(keys, read.problem) }
  return { entry: { ...entryFrom(read.value, scenario), id: read.value.id, file, keys }, findings: [] }
}
