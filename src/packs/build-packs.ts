import { type Finding, inReadingOrder } from './finding.ts'
import { lintPacks } from './lint/index.ts'
import { type PublishedPack, proofread, publishPack, type Written, writePacks } from './publish/index.ts'
import { type ContentFolder, type Pack, readContentFolder, readPacks } from './source/index.ts'

export interface BuildOptions {
  /** A folder with a folder for each pack. */
  readonly content: string
  readonly out: string
}

export type BuildOutcome =
  | {
      readonly kind: 'built'
      readonly warnings: readonly Finding[]
      readonly packs: readonly PublishedPack[]
      readonly files: Written
    }
  /** There are errors among the findings; nothing was written. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }

/** From the authors' files to the ones that are served: the whole way, or not a step. */
export async function buildPacks({ content, out }: BuildOptions): Promise<BuildOutcome> {
  const { packs, findings } = checkPacks(await readContentFolder(content))
  if (findings.some(({ severity }) => severity === 'error')) return { kind: 'refused', findings }
  const published = packs.map(publishPack)
  proofread(published)
  return { kind: 'built', warnings: findings, packs: published, files: await writePacks(out, published) }
}

/** Reads and lints; writes nothing. */
export function checkPacks(folder: ContentFolder): {
  readonly packs: readonly Pack[]
  readonly findings: readonly Finding[]
} {
  const { packs, findings } = readPacks(folder)
  return { packs, findings: inReadingOrder([...findings, ...lintPacks(packs)]) }
}
