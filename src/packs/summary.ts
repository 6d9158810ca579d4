import { LANGUAGES } from '../core/lib/language.ts'
import type { Concept } from '../core/pack/index.ts'
import type { PublishedPack } from './publish/index.ts'

const HEADINGS = ['scenario', 'phrases', 'terms', ...LANGUAGES]

/** What a pack holds and what each language weighs, in bytes before compression, as a table to print. */
export function packSummary({ manifest, manifestBlob }: PublishedPack): string {
  const { pack, version, scenarios } = manifest
  const rows = scenarios.map(({ id, concepts, chunks }) => [
    id,
    ...counts(concepts),
    ...LANGUAGES.map((language) => chunks[language].bytes),
  ])
  const concepts = scenarios.flatMap((scenario) => scenario.concepts)
  const weights = LANGUAGES.map((language) =>
    scenarios.reduce((sum, { chunks }) => sum + chunks[language].bytes, 0),
  )
  const total = ['all', ...counts(concepts), ...weights]
  const head = `${pack} ${version}: ${concepts.length} entries, manifest ${manifestBlob.ref.bytes} bytes`
  return [head, ...aligned([HEADINGS, ...rows, total])].join('\n')
}

function counts(concepts: readonly Concept[]): [phrases: number, terms: number] {
  const phrases = concepts.filter(({ kind }) => kind === 'phrase').length
  return [phrases, concepts.length - phrases]
}

function aligned(rows: readonly (readonly (string | number)[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => String(row[column]).length))
  const widths = HEADINGS.map((_, column) => width(column))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? String(cell).padEnd(widths[column] ?? 0) : String(cell).padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
}
