import { LANGUAGES, type Language } from '../../core/lib/language.ts'
import { ok } from '../../core/lib/result.ts'
import { type Catalog, changesBetween, type Manifest, type ScenarioId } from '../../core/pack/index.ts'
import type { SyncEnvironment } from './environment.ts'
import { fetchCatalog } from './files.ts'
import { missingChunks, obtainManifest } from './install.ts'
import { bytesOf, planInstall } from './plan.ts'
import type { Synced } from './problem.ts'
import type { PackRecord, PackStore } from './store.ts'

/** A version the server has and this device has not. */
export interface PackUpdate {
  readonly id: string
  readonly title: Manifest['title']
  /** Undefined when the pack is not installed at all. */
  readonly fromVersion?: string
  readonly toVersion: string
  /** The counter situations the new version has. */
  readonly scenarios: readonly ScenarioId[]
  /** Still to be fetched. */
  readonly bytes: number
  readonly newEntries: number
  /** Whose meaning changed, so that they are asked again. */
  readonly changedEntries: number
  readonly withdrawnEntries: number
}

export interface Held {
  readonly record: PackRecord
  readonly manifest: Manifest
}

export async function findUpdates(
  environment: SyncEnvironment,
  store: PackStore,
  held: ReadonlyMap<string, Held>,
): Promise<Synced<readonly PackUpdate[]>> {
  const catalog = await fetchCatalog(environment)
  if (!catalog.ok) return catalog
  const updates: PackUpdate[] = []
  for (const offer of catalog.value.packs) {
    if (held.get(offer.id)?.record.manifestSha256 === offer.manifest.sha256) continue
    const update = await describeUpdate(environment, store, held, offer)
    if (!update.ok) return update
    updates.push(update.value)
  }
  return ok(updates)
}

async function describeUpdate(
  environment: SyncEnvironment,
  store: PackStore,
  held: ReadonlyMap<string, Held>,
  offer: Catalog['packs'][number],
): Promise<Synced<PackUpdate>> {
  const manifest = await obtainManifest(environment, store, offer.id, offer.manifest)
  if (!manifest.ok) return manifest
  const installed = held.get(offer.id)
  const scenarios = installed ? installed.record.scenarios : 'all'
  const languages = installed ? installed.record.languages : languagesIn(held)
  const plan = planInstall(manifest.value, { languages, scenarios }, installed?.record)
  const missing = await missingChunks(store, plan)
  if (!missing.ok) return missing
  const changes = changesBetween(installed?.manifest ?? { ...manifest.value, scenarios: [] }, manifest.value)
  return ok({
    id: offer.id,
    title: offer.title,
    ...(installed && { fromVersion: installed.record.version }),
    toVersion: manifest.value.version,
    scenarios: manifest.value.scenarios.map(({ id }) => id),
    bytes: bytesOf(missing.value),
    newEntries: changes.added.length,
    changedEntries: changes.changedMeaning.length,
    withdrawnEntries: changes.withdrawn.length,
  })
}

/** The languages a pack would come in: those the others are installed in. */
function languagesIn(held: ReadonlyMap<string, Held>): readonly Language[] {
  const known = new Set([...held.values()].flatMap(({ record }) => record.languages))
  return known.size > 0 ? [...known] : LANGUAGES
}
