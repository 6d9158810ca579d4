import { TARGET_LANGUAGES, type TargetLanguage } from '../lib/language.ts'
import type { Concept, ScenarioId } from '../pack/index.ts'
import { type ItemKey, itemKey } from '../progress/index.ts'
import type { ItemState } from '../schedule/index.ts'

export interface Mastery {
  /** Recognised, and the memory is expected to last a week or more. */
  readonly known: number
  /** Begun, not yet known. */
  readonly learning: number
  readonly new: number
}

/** A week: what is asked at least once a week is still being learned. A choice of ours, not a published figure. */
const KNOWN_STABILITY_DAYS = 7

/** Per scenario and language, how many entries are known, being learned and new. */
export function masteryByScenario(
  concepts: readonly Concept[],
  languages: readonly TargetLanguage[],
  item: (key: ItemKey) => ItemState | undefined,
): ReadonlyMap<ScenarioId, ReadonlyMap<TargetLanguage, Mastery>> {
  const scenarios = new Map<ScenarioId, Map<TargetLanguage, Mastery>>()
  for (const concept of concepts) {
    const row = scenarios.get(concept.scenario) ?? new Map<TargetLanguage, Mastery>()
    scenarios.set(concept.scenario, row)
    for (const language of TARGET_LANGUAGES) {
      if (!languages.includes(language)) continue
      row.set(language, counted(row.get(language), item(itemKey(concept.id, language, 'recognise'))))
    }
  }
  return scenarios
}

function counted(before: Mastery = { known: 0, learning: 0, new: 0 }, state: ItemState | undefined): Mastery {
  if (state === undefined) return { ...before, new: before.new + 1 }
  const known = state.phase === 'review' && state.memory.stability >= KNOWN_STABILITY_DAYS
  return known ? { ...before, known: before.known + 1 } : { ...before, learning: before.learning + 1 }
}
