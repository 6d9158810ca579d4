import type { TargetLanguage } from '../lib/language.ts'
import type { LocalDay } from '../lib/units.ts'
import type { Concept, EntryId, ScenarioId } from '../pack/index.ts'
import { type ItemKey, itemKey, parseItemKey } from '../progress/index.ts'
import { type Calendar, calendarOf } from '../schedule/index.ts'
import type { PlanInput, PlannedItem } from './plan.ts'

/** What may be asked at all: installed entries, in languages being learnt, not suspended. */
export interface Scope {
  readonly input: PlanInput
  readonly calendar: Calendar
  readonly today: LocalDay
  readonly languages: readonly TargetLanguage[]
  readonly concepts: ReadonlyMap<EntryId, Concept>
  /** Where new phrases are taken from: each scenario's concepts by level, then in the order of the pack. */
  readonly enrolled: readonly (readonly Concept[])[]
  /** The concept of an item that may be asked, undefined for any other item. */
  conceptOf(item: ItemKey): Concept | undefined
}

export function createScope(input: PlanInput): Scope {
  const calendar = calendarOf(input.zone)
  const languages = input.settings.learning
  const learnt = new Set<TargetLanguage>(languages)
  const concepts = firstById(input.concepts)
  return {
    input,
    calendar,
    today: calendar.dayOf(input.now),
    languages,
    concepts,
    enrolled: enrolledConcepts(concepts, input),
    conceptOf(item) {
      const { entry, language } = parseItemKey(item)
      const concept = learnt.has(language) ? concepts.get(entry) : undefined
      return concept && !input.progress.isSuspended(entry, language) ? concept : undefined
    },
  }
}

export const planned = (
  { id, scenario }: Concept,
  language: TargetLanguage,
  skill: 'recognise' | 'produce',
  reason: PlannedItem['reason'],
): PlannedItem => ({ item: itemKey(id, language, skill), reason, scenario, inSteps: false })

/** Two packs may carry the same entry: the first one counts. */
function firstById(concepts: readonly Concept[]): ReadonlyMap<EntryId, Concept> {
  const byId = new Map<EntryId, Concept>()
  for (const concept of concepts) if (!byId.has(concept.id)) byId.set(concept.id, concept)
  return byId
}

function enrolledConcepts(concepts: ReadonlyMap<EntryId, Concept>, { progress }: PlanInput): Concept[][] {
  const byScenario = new Map<ScenarioId, Concept[]>()
  for (const concept of concepts.values()) {
    if (!progress.isEnrolled(concept.scenario)) continue
    const known = byScenario.get(concept.scenario)
    if (known) known.push(concept)
    else byScenario.set(concept.scenario, [concept])
  }
  return [...byScenario.values()].map((list) => list.sort((a, b) => a.level - b.level))
}
