import type { Language } from '../../src/core/lib/language.ts'
import type { Rendering } from '../../src/core/pack/index.ts'
import { proofread, publishPack, writePacks } from '../../src/packs/publish/index.ts'
import { type Pack, readContentFolder, readPacks } from '../../src/packs/source/index.ts'

/**
 * Publishes the core pack many times over as one pack: real phrases with all their notes, each copy numbered, so that sizes and
 * lists are those of a real pack of that many entries.
 */
export async function publishMadeUpPack(content: string, out: string, entries: number): Promise<number> {
  const core = readPacks(await readContentFolder(content)).packs.find(
    ({ description }) => description.id === 'core',
  )
  if (!core) throw new Error(`Cannot make up a pack: ${content} has no pack "core"`)
  const pack = publishPack(enlarged(core, entries))
  proofread([pack])
  await writePacks(out, [pack])
  return pack.manifest.scenarios.reduce((sum, { concepts }) => sum + concepts.length, 0)
}

type PlacedEntry = Pack['scenarios'][number]['entries'][number]

/** The same number of entries in each scenario. */
function enlarged(core: Pack, entries: number): Pack {
  const each = Math.ceil(entries / core.scenarios.length)
  return {
    ...core,
    scenarios: core.scenarios.map(({ id, entries: real }) => ({
      id,
      entries: Array.from({ length: each }, (_, index) => real[index % real.length]).flatMap(
        (entry, index) => (entry ? [copyOf(entry, Math.floor(index / real.length))] : []),
      ),
    })),
  }
}

function copyOf(entry: PlacedEntry, number: number): PlacedEntry {
  if (number === 0) return entry
  const { concept, renderings } = entry
  const numbered = (language: Language): Rendering => ({
    ...renderings[language],
    text: `${renderings[language].text} ${number}`,
  })
  return {
    ...entry,
    concept: {
      ...concept,
      id: `${concept.id.slice(0, 55)}-${number}`,
      ...(concept.terms ? { terms: concept.terms.map((term) => `${term.slice(0, 55)}-${number}`) } : {}),
    },
    renderings: {
      zh: numbered('zh'),
      en: numbered('en'),
      ko: numbered('ko'),
      ru: numbered('ru'),
      fr: numbered('fr'),
    },
  }
}
