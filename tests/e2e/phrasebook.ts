import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LANGUAGES, type Language } from '../../src/core/lib/language.ts'
import {
  blobPath,
  CATALOG_PATH,
  type Concept,
  type EntryId,
  type Manifest,
  type Rendering,
  readCatalog,
  readChunk,
  readManifest,
} from '../../src/core/pack/index.ts'
import { unwrap } from '../fakes/unwrap.ts'
import type { Site } from './site.ts'

/** The published pack as someone sees it who knows every phrase in it. */
export interface Phrasebook {
  readonly manifest: Manifest
  readonly concepts: readonly Concept[]
  rendering(entry: EntryId, language: Language): Rendering
  /** What entries that say `text` in any language say in this one; an unknown text has no translation. */
  translations(text: string, language: Language): readonly string[]
}

export async function openPhrasebook({ folder }: Pick<Site, 'folder'>): Promise<Phrasebook> {
  const json = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, path), 'utf8'))
  const [offer] = unwrap(readCatalog(await json(CATALOG_PATH))).packs
  if (offer === undefined)
    throw new Error('Cannot open a phrasebook: the catalog must offer a pack, found none')
  const manifest = unwrap(readManifest(await json(blobPath(offer.id, offer.manifest.sha256))))
  const texts = new Map<string, Rendering>()
  for (const { chunks } of manifest.scenarios) {
    for (const language of LANGUAGES) {
      const chunk = unwrap(readChunk(await json(blobPath(offer.id, chunks[language].sha256))))
      for (const [entry, rendering] of Object.entries(chunk.renderings)) {
        texts.set(`${entry}/${language}`, rendering)
      }
    }
  }
  return lookUpIn(manifest, texts)
}

function lookUpIn(manifest: Manifest, texts: ReadonlyMap<string, Rendering>): Phrasebook {
  const concepts = manifest.scenarios.flatMap((scenario) => scenario.concepts)
  const rendering = (entry: EntryId, language: Language): Rendering => {
    const found = texts.get(`${entry}/${language}`)
    if (found === undefined)
      throw new Error(`Cannot find "${entry}" in ${language}: the pack does not have it`)
    return found
  }
  return {
    manifest,
    concepts,
    rendering,
    translations: (text, language) =>
      concepts.flatMap(({ id }) =>
        LANGUAGES.some((other) => other !== language && rendering(id, other).text === text)
          ? [rendering(id, language).text]
          : [],
      ),
  }
}
