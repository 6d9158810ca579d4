import type { Language } from '../../core/lib/language.ts'
import type { Catalog, Chunk, Manifest } from '../../core/pack/index.ts'
import type { Pack, Scenario } from '../source/index.ts'
import { type Blob, blobOf } from './blob.ts'

/** A pack ready to be served: its chunks, and the manifest that names them. */
export interface PublishedPack {
  readonly manifest: Manifest
  readonly manifestBlob: Blob
  readonly chunks: readonly Blob[]
}

export function publishPack({ description, scenarios }: Pack): PublishedPack {
  const published = scenarios.map((scenario) => publishScenario(description.id, scenario))
  const manifest: Manifest = {
    format: 1,
    pack: description.id,
    version: description.version,
    title: description.title,
    scenarios: published.map(({ listed }) => listed),
  }
  return { manifest, manifestBlob: blobOf(manifest), chunks: published.flatMap(({ chunks }) => chunks) }
}

function publishScenario(pack: string, scenario: Scenario) {
  const chunk = (language: Language) => blobOf(chunkOf(pack, scenario, language))
  const chunks = { zh: chunk('zh'), en: chunk('en'), ko: chunk('ko'), ru: chunk('ru'), fr: chunk('fr') }
  return {
    listed: {
      id: scenario.id,
      concepts: scenario.entries.map(({ concept }) => concept),
      chunks: {
        zh: chunks.zh.ref,
        en: chunks.en.ref,
        ko: chunks.ko.ref,
        ru: chunks.ru.ref,
        fr: chunks.fr.ref,
      },
    },
    chunks: Object.values(chunks),
  }
}

function chunkOf(pack: string, { id, entries }: Scenario, language: Language): Chunk {
  const renderings = entries.map(({ concept, renderings }) => [concept.id, renderings[language]] as const)
  return { format: 1, pack, scenario: id, language, renderings: Object.fromEntries(renderings) }
}

/** The one file that changes; packs by id, since the order of folders is nobody's decision. */
export function catalogOf(packs: readonly PublishedPack[]): Catalog {
  const listed = packs.map(({ manifest, manifestBlob }) => ({
    id: manifest.pack,
    version: manifest.version,
    title: manifest.title,
    manifest: manifestBlob.ref,
  }))
  return { format: 1, packs: listed.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}
