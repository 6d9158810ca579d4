import { LANGUAGES } from '../lib/language.ts'
import type { Manifest } from './schema.ts'

/** The pack's downloads, scenario by scenario. */
export function chunksOf(manifest: Manifest) {
  return manifest.scenarios.flatMap(({ id, chunks }) =>
    LANGUAGES.map((language) => ({ scenario: id, language, ...chunks[language] })),
  )
}
