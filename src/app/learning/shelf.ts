import { type ReadonlySignal, signal } from '@preact/signals'
import type { Language, TargetLanguage } from '../../core/lib/language.ts'
import {
  type Concept,
  type EntryId,
  nearEntries,
  type Rendering,
  type ScenarioId,
} from '../../core/pack/index.ts'
import type { DrillEntry, NearEntry } from '../../drills/door.ts'
import type { DrillKind } from '../../drills/index.ts'
import type { InstalledPack, PackLibrary } from '../sync/index.ts'

/** The installed phrases, arranged the way drills and cards ask for them. */
export interface Shelf {
  readonly library: PackLibrary
  readonly packs: ReadonlySignal<readonly InstalledPack[]>
  /** Installed concepts in learning order. */
  concepts(): readonly Concept[]
  concept(entry: EntryId): Concept | undefined
  rendering(entry: EntryId, language: Language): Promise<Rendering | undefined>
  /** What a drill of that kind needs, or undefined when one of the two languages is not installed. */
  drillEntry(
    entry: EntryId,
    own: Language,
    target: TargetLanguage,
    kind: DrillKind,
  ): Promise<DrillEntry | undefined>
}

interface Home {
  readonly pack: string
  readonly concept: Concept
}

const NEAR_LIMIT = 12

export function createShelf(library: PackLibrary): Shelf {
  const packs = signal(library.installed())
  const shelf = createIndex(library)
  let index = shelf()
  library.subscribe(() => {
    index = shelf()
    packs.value = library.installed()
  })

  const rendering = async (entry: EntryId, language: Language) => {
    const home = index.homes.get(entry)
    if (home === undefined) return undefined
    return (await library.renderings(home.pack, home.concept.scenario, language))?.get(entry)
  }

  const drillEntry: Shelf['drillEntry'] = async (entry, own, target, kind) => {
    const home = index.homes.get(entry)
    if (home === undefined) return undefined
    const [inOwn, inTarget] = await Promise.all([
      library.renderings(home.pack, home.concept.scenario, own),
      library.renderings(home.pack, home.concept.scenario, target),
    ])
    const mine = inOwn?.get(entry)
    const theirs = inTarget?.get(entry)
    if (inOwn === undefined || inTarget === undefined || mine === undefined || theirs === undefined)
      return undefined
    const neighbours = pairUp(index.byScenario.get(home.concept.scenario) ?? [], inOwn, inTarget)
    return {
      concept: home.concept,
      own,
      target,
      renderings: { own: mine, target: theirs },
      near: nearEntries({ concept: home.concept, renderings: { own: mine } }, neighbours, NEAR_LIMIT),
      // Only typing asks what a misspelling could turn into, and that takes reading every scenario once.
      known: kind === 'typing' ? await everything(index, library, target) : [],
    }
  }

  return {
    library,
    packs,
    concepts: () => index.concepts,
    concept: (entry) => index.homes.get(entry)?.concept,
    rendering,
    drillEntry,
  }
}

interface Index {
  readonly concepts: readonly Concept[]
  readonly homes: ReadonlyMap<EntryId, Home>
  readonly byScenario: ReadonlyMap<ScenarioId, readonly Concept[]>
  /** All renderings in a language, once they have been asked for. */
  readonly everything: Map<Language, Promise<readonly Rendering[]>>
}

const createIndex = (library: PackLibrary) => (): Index => {
  const concepts: Concept[] = []
  const homes = new Map<EntryId, Home>()
  const byScenario = new Map<ScenarioId, readonly Concept[]>()
  for (const installed of library.installed()) {
    for (const scenario of library.manifest(installed.id)?.scenarios ?? []) {
      if (!installed.scenarios.includes(scenario.id)) continue
      byScenario.set(scenario.id, [...(byScenario.get(scenario.id) ?? []), ...scenario.concepts])
      for (const concept of scenario.concepts) {
        concepts.push(concept)
        homes.set(concept.id, { pack: installed.id, concept })
      }
    }
  }
  return { concepts, homes, byScenario, everything: new Map() }
}

function everything(index: Index, library: PackLibrary, language: Language): Promise<readonly Rendering[]> {
  const known = index.everything.get(language) ?? readEverything(library, language)
  index.everything.set(language, known)
  return known
}

async function readEverything(library: PackLibrary, language: Language): Promise<readonly Rendering[]> {
  const chunks = library
    .installed()
    .flatMap((pack) => pack.scenarios.map((scenario) => library.renderings(pack.id, scenario, language)))
  return (await Promise.all(chunks)).flatMap((renderings) => [...(renderings?.values() ?? [])])
}

function pairUp(
  concepts: readonly Concept[],
  inOwn: ReadonlyMap<EntryId, Rendering>,
  inTarget: ReadonlyMap<EntryId, Rendering>,
): NearEntry[] {
  return concepts.flatMap((concept) => {
    const own = inOwn.get(concept.id)
    const target = inTarget.get(concept.id)
    return own === undefined || target === undefined ? [] : [{ concept, renderings: { own, target } }]
  })
}
