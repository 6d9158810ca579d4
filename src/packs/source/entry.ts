import { LANGUAGES, type Language } from '../../core/lib/language.ts'
import type { Concept, Rendering, ScenarioId, SourceEntry } from '../../core/pack/index.ts'

/** An entry with nothing left out: what it means, and how each language says it. */
export interface Entry {
  readonly concept: Concept
  readonly renderings: Readonly<Record<Language, Rendering>>
}

export function entryFrom({ zh, en, ko, ru, fr, ...concept }: SourceEntry, scenario: ScenarioId): Entry {
  return { concept: { ...concept, scenario }, renderings: { zh, en, ko, ru, fr } }
}

/** What an author may leave out is filled in before reading, so that the reader asks for the rest. */
export function withDefaults(written: unknown, fileDefaults: object): unknown {
  if (!isMapping(written)) return written
  const register = written.kind === 'phrase' ? 'polite' : 'neutral'
  const defaults = { accept: [], avoid: [], keyTerms: [], register, ...fileDefaults }
  const renderings = LANGUAGES.flatMap((language) => {
    const rendering = written[language]
    return isMapping(rendering) ? [[language, { ...defaults, ...rendering }]] : []
  })
  return { ...written, ...Object.fromEntries(renderings) }
}

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
