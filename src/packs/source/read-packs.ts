import { readSourcePack, type ScenarioId, type SourcePack } from '../../core/pack/index.ts'
import type { Finding } from '../finding.ts'
import type { ContentFolder, PackFolder } from './folder.ts'
import { type EntryPlace, type PlacedEntry, readScenario, type ScenarioFile } from './read-scenario.ts'
import { readSourceFile, type SourceFile } from './source-file.ts'

/** A pack as its authors wrote it, complete; its entries know where they stand. */
export interface Pack {
  readonly description: SourcePack
  /** pack.yaml */
  readonly file: SourceFile
  /** In the order they are best learned in. */
  readonly scenarios: readonly Scenario[]
  /** Every id that stands in the pack's files, as often as it stands there. */
  readonly ids: readonly EntryPlace[]
}

export interface Scenario {
  readonly id: ScenarioId
  readonly entries: readonly PlacedEntry[]
}

/** Reads what can be read, and finds everything that is not as it should be, in all files at once. */
export function readPacks(folder: ContentFolder): { packs: readonly Pack[]; findings: readonly Finding[] } {
  const read = folder.packs.map(readPack)
  const empty = read.length === 0 ? [aboutFile(folder.name, 'wanted a folder for each pack, found none')] : []
  const strays = folder.strays.map((name) => aboutFile(name, 'wanted only folders here, one for each pack'))
  return {
    packs: read.flatMap(({ pack }) => pack ?? []),
    findings: [...empty, ...strays, ...read.flatMap(({ findings }) => findings)],
  }
}

function readPack(folder: PackFolder): { pack?: Pack; findings: readonly Finding[] } {
  const scenarios = new Map(
    [...folder.files.keys()]
      .filter((name) => name !== 'pack')
      .map((name) => [name, readScenario(sourceFile(folder, name), name)]),
  )
  const { description, file, findings } = readDescription(folder)
  const all = [
    ...folder.strays.map((name) => aboutFile(name, 'wanted only pack.yaml and one .yaml file per scenario')),
    ...findings,
    ...[...scenarios.values()].flatMap((scenario) => scenario.findings),
  ]
  if (description === undefined) return { findings: all }
  return {
    pack: {
      description,
      file,
      scenarios: description.scenarios.map((id) => ({ id, entries: scenarios.get(id)?.entries ?? [] })),
      ids: [...scenarios.values()].flatMap(({ ids }) => ids),
    },
    findings: [...all, ...misfits(folder, description, file, scenarios)],
  }
}

function readDescription(folder: PackFolder): {
  description?: SourcePack
  file: SourceFile
  findings: readonly Finding[]
} {
  const file = sourceFile(folder, 'pack')
  if (!folder.files.has('pack'))
    return { file, findings: [aboutFile(file.name, 'wanted this file, found none')] }
  if (file.slip) return { file, findings: [file.slip] }
  const read = readSourcePack(file.value)
  if (!read.ok) return { file, findings: file.misshapen([], read.problem) }
  return { file, description: read.value, findings: [] }
}

/** Where pack.yaml and the folder do not tell the same story. */
function misfits(
  folder: PackFolder,
  { id, scenarios }: SourcePack,
  file: SourceFile,
  files: ReadonlyMap<string, ScenarioFile>,
): Finding[] {
  const named = new Set<string>(scenarios)
  const missing = scenarios.flatMap((scenario, index) => {
    const keys = ['scenarios', index]
    if (!files.has(scenario))
      return file.finding(keys, `wanted a file ${scenario}.yaml beside this one, found none`)
    const isTwin = scenarios.indexOf(scenario) < index
    return isTwin ? file.finding(keys, `wanted each scenario once, found "${scenario}" again`) : []
  })
  const unnamed = [...files]
    .filter(([name]) => !named.has(name))
    .map(([name, extra]) =>
      extra.file.finding([], `wanted "${name}" among the scenarios of pack.yaml, found none`),
    )
  const misnamed = file.finding(['id'], `wanted "${folder.id}" as the folder is called, found "${id}"`)
  return [...(id === folder.id ? [] : [misnamed]), ...missing, ...unnamed]
}

const sourceFile = (folder: PackFolder, name: string): SourceFile =>
  readSourceFile(`${folder.name}/${name}.yaml`, folder.files.get(name) ?? new Uint8Array())

const aboutFile = (file: string, message: string): Finding => ({
  severity: 'error',
  file,
  line: 1,
  column: 1,
  path: '',
  message,
})
