import type { Result } from '../../core/lib/result.ts'
import { type PackProblem, readCatalog, readChunk, readManifest } from '../../core/pack/index.ts'
import type { Blob } from './blob.ts'
import { catalogOf, type PublishedPack } from './publish-pack.ts'

/** Reads what will be served as the app will read it, from its bytes. Throws when the app would refuse it. */
export function proofread(packs: readonly PublishedPack[]): void {
  demand('catalog.json', readCatalog(catalogOf(packs)))
  for (const { manifest, manifestBlob, chunks } of packs) {
    demand(`the manifest of ${manifest.pack}`, readManifest(jsonOf(manifestBlob)))
    for (const chunk of chunks) demand(`a chunk of ${manifest.pack}`, readChunk(jsonOf(chunk)))
  }
}

const jsonOf = ({ bytes }: Blob): unknown => JSON.parse(new TextDecoder().decode(bytes))

function demand(what: string, read: Result<unknown, PackProblem>): void {
  if (read.ok) return
  const [first] = read.problem.issues
  throw new Error(
    `Cannot publish ${what}: ${first?.path} must be ${first?.wanted}, current value is ${first?.found}`,
  )
}
