import type { Language } from '../lib/language.ts'
import { chunksOf } from './chunks-of.ts'
import type { Concept, EntryId, Manifest } from './schema.ts'
import type { ScenarioId } from './vocabulary.ts'

/** What a learner meets when a pack goes from one version to another; lists in the newer pack's order. */
export interface PackChanges {
  readonly added: readonly EntryId[]
  /** These leave the queue; their history stays. */
  readonly withdrawn: readonly EntryId[]
  /** The meaning's number rose: shown as changed and asked again. */
  readonly changedMeaning: readonly EntryId[]
  /** Scenario × language whose renderings differ in any way, new scenarios included. */
  readonly changedText: readonly { readonly scenario: ScenarioId; readonly language: Language }[]
}

export function changesBetween(older: Manifest, newer: Manifest): PackChanges {
  const before = conceptsById(older)
  const after = conceptsById(newer)
  const kept = [...after.values()].filter(({ id }) => before.has(id))
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    withdrawn: [...before.keys()].filter((id) => !after.has(id)),
    changedMeaning: kept
      .filter(({ id, meaning }) => meaning > (before.get(id)?.meaning ?? meaning))
      .map(({ id }) => id),
    changedText: changedChunks(older, newer),
  }
}

function conceptsById(manifest: Manifest): ReadonlyMap<EntryId, Concept> {
  const concepts = manifest.scenarios.flatMap((scenario) => scenario.concepts)
  return new Map(concepts.map((concept) => [concept.id, concept]))
}

function changedChunks(older: Manifest, newer: Manifest): PackChanges['changedText'] {
  const known = new Set(chunksOf(older).map(({ sha256 }) => sha256))
  return chunksOf(newer)
    .filter(({ sha256 }) => !known.has(sha256))
    .map(({ scenario, language }) => ({ scenario, language }))
}
