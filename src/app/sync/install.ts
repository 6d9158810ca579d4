import { ok } from '../../core/lib/result.ts'
import { type BlobRef, type Manifest, readManifest } from '../../core/pack/index.ts'
import { type ChunkRef, parseJson } from './blob.ts'
import type { SyncEnvironment } from './environment.ts'
import { fetchCatalog, fetchChunk, fetchManifest } from './files.ts'
import { bytesOf, type Plan, planInstall, recordOf, type Wanted } from './plan.ts'
import { fail, type Synced } from './problem.ts'
import type { PackRecord, PackStore } from './store.ts'

export type OnProgress = (done: number, total: number) => void

/** The server answers small files fastest a few at a time; browsers open six connections over HTTP/1.1. */
const AT_ONCE = 4

/**
 * Brings a pack to the catalog's version with what is wanted beside what was there. Whatever goes wrong, the installed
 * version stays as it was, and what has arrived is not fetched again. 'outrun': another tab changed the pack meanwhile.
 */
export async function installOnce(
  environment: SyncEnvironment,
  store: PackStore,
  installed: PackRecord | undefined,
  pack: string,
  wanted: Wanted,
  onProgress: OnProgress,
): Promise<Synced<'replaced' | 'outrun'>> {
  const catalog = await fetchCatalog(environment)
  if (!catalog.ok) return catalog
  const offer = catalog.value.packs.find(({ id }) => id === pack)
  if (!offer) return fail('not-found', pack)
  const manifest = await obtainManifest(environment, store, pack, offer.manifest)
  if (!manifest.ok) return manifest
  const plan = planInstall(manifest.value, wanted, installed)
  if (plan.chunks.length === 0) return fail('not-found', `${pack} ${wanted.languages} ${wanted.scenarios}`)
  const next = recordOf(plan, manifest.value, offer.manifest, installed, environment.now())
  const begun = await store.begin({ pack, blobs: next.blobs, begunAt: environment.now() })
  if (!begun.ok) return begun
  const fetched = await fetchMissing(environment, store, pack, plan, onProgress)
  return fetched.ok ? store.replace({ pack, from: installed, next, now: environment.now() }) : fetched
}

/** From the store when it is there, else from the server into the store. */
export async function obtainManifest(
  environment: SyncEnvironment,
  store: PackStore,
  pack: string,
  ref: BlobRef,
): Promise<Synced<Manifest>> {
  const kept = await store.read(ref.sha256)
  if (!kept.ok) return kept
  const json = kept.value && parseJson(kept.value)
  const known = json?.ok ? readManifest(json.value) : undefined
  if (known?.ok && known.value.pack === pack) return known
  return keepManifest(environment, store, pack, ref)
}

/** Fetches a manifest into the store. */
export async function keepManifest(
  environment: SyncEnvironment,
  store: PackStore,
  pack: string,
  ref: BlobRef,
): Promise<Synced<Manifest>> {
  const fetched = await fetchManifest(environment, pack, ref)
  if (!fetched.ok) return fetched
  const put = await store.put(ref.sha256, fetched.value.bytes)
  return put.ok ? ok(fetched.value.value) : put
}

export async function missingChunks(store: PackStore, plan: Plan): Promise<Synced<readonly ChunkRef[]>> {
  const present = await store.present(plan.chunks.map(({ sha256 }) => sha256))
  return present.ok ? ok(plan.chunks.filter(({ sha256 }) => !present.value.has(sha256))) : present
}

async function fetchMissing(
  environment: SyncEnvironment,
  store: PackStore,
  pack: string,
  plan: Plan,
  onProgress: OnProgress,
): Promise<Synced<void>> {
  const missing = await missingChunks(store, plan)
  if (!missing.ok) return missing
  const total = bytesOf(missing.value)
  let done = 0
  onProgress(done, total)
  return eachAtOnce(missing.value, async (chunk) => {
    const kept = await keepChunk(environment, store, pack, chunk)
    if (!kept.ok) return kept
    done += chunk.bytes
    onProgress(done, total)
    return kept
  })
}

/** Fetches a chunk into the store. */
export async function keepChunk(
  environment: SyncEnvironment,
  store: PackStore,
  pack: string,
  chunk: ChunkRef,
): Promise<Synced<void>> {
  const fetched = await fetchChunk(environment, pack, chunk)
  return fetched.ok ? store.put(chunk.sha256, fetched.value.bytes) : fetched
}

/** A few at a time, in order. After the first problem nothing new is begun; what is under way may still arrive. */
async function eachAtOnce<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<Synced<void>>,
): Promise<Synced<void>> {
  const queue = [...items]
  let outcome: Synced<void> = ok(undefined)
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined && outcome.ok; item = queue.shift()) {
      const done = await work(item)
      if (!done.ok && outcome.ok) outcome = done
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return outcome
}
