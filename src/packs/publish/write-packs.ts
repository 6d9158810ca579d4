import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { canonicalJson } from '../../core/pack/index.ts'
import type { Blob } from './blob.ts'
import { catalogOf, type PublishedPack } from './publish-pack.ts'

export interface Written {
  readonly written: number
  /** Already there, byte for byte. */
  readonly kept: number
  readonly removed: number
}

/**
 * Chunks and manifests first, then the catalog that names them, then away with what nothing names any more: whoever
 * reads meanwhile finds either the old packs or the new ones whole.
 */
export async function writePacks(out: string, packs: readonly PublishedPack[]): Promise<Written> {
  const blobs = new Map(packs.flatMap((pack) => filesOf(pack)))
  const catalog = new TextEncoder().encode(canonicalJson(catalogOf(packs)))
  let written = 0
  for (const [path, bytes] of [...blobs, ['catalog.json', catalog] as const]) {
    if (await writeIfChanged(join(out, path), bytes)) written++
  }
  return { written, kept: blobs.size + 1 - written, removed: await removeStale(out, new Set(blobs.keys())) }
}

function filesOf({ manifest, manifestBlob, chunks }: PublishedPack): (readonly [string, Uint8Array])[] {
  const file = ({ ref, bytes }: Blob) => [`${manifest.pack}/${ref.sha256}.json`, bytes] as const
  return [...chunks, manifestBlob].map(file)
}

async function writeIfChanged(path: string, bytes: Uint8Array): Promise<boolean> {
  const current = await readFile(path).catch(() => undefined)
  if (current?.equals(bytes)) return false
  await mkdir(dirname(path), { recursive: true })
  // Under its own name a file is always whole, even when the machine stops in between.
  const draft = `${path}.${process.pid}.tmp`
  await writeFile(draft, bytes)
  await rename(draft, path)
  return true
}

const OURS = /^[0-9a-f]{64}\.json(?:\.\d+\.tmp)?$/

/** Only files whose name says that they are a pack's, whatever folder somebody passed as `out`. */
async function removeStale(out: string, named: ReadonlySet<string>): Promise<number> {
  let removed = 0
  for (const folder of await readdir(out, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue
    const files = await readdir(join(out, folder.name))
    const stale = files.filter((file) => OURS.test(file) && !named.has(`${folder.name}/${file}`))
    for (const file of stale) await rm(join(out, folder.name, file))
    if (stale.length > 0 && stale.length === files.length) await rmdir(join(out, folder.name))
    removed += stale.length
  }
  return removed
}
