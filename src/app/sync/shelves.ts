import type { Language } from '../../core/lib/language.ts'
import { ok } from '../../core/lib/result.ts'
import { chunksOf, type EntryId, type Rendering, type ScenarioId } from '../../core/pack/index.ts'
import type { ChunkRef } from './blob.ts'
import type { SyncEnvironment } from './environment.ts'
import { openChunk, openManifest } from './kept.ts'
import { createListeners } from './listeners.ts'
import { createMender } from './mender.ts'
import type { Synced, SyncProblem } from './problem.ts'
import type { PackRecord, PackStore, StoredPack } from './store.ts'
import type { Held } from './updates.ts'

export type Renderings = ReadonlyMap<EntryId, Rendering>

/** What is installed, in memory: records and manifests at once, renderings when they are asked for. */
export interface Shelves {
  /** Reads the records anew; subscribers hear when that changes anything. */
  reload(): Promise<Synced<void>>
  record(pack: string): PackRecord | undefined
  /** The packs whose manifest is whole. */
  held(): ReadonlyMap<string, Held>
  renderings(pack: string, scenario: ScenarioId, language: Language): Promise<Renderings | undefined>
  subscribe(listener: () => void): () => void
  onProblem(listener: (problem: SyncProblem) => void): () => void
}

export function createShelves(environment: SyncEnvironment, store: PackStore): Shelves {
  let records: ReadonlyMap<string, PackRecord> = new Map()
  let held: ReadonlyMap<string, Held> = new Map()
  const opened = new Map<string, Promise<Renderings | undefined>>()
  const listeners = createListeners<void>()
  const problems = createListeners<SyncProblem>()
  const mender = createMender(environment, store, problems.tell)

  const reload = async (): Promise<Synced<void>> => {
    const stored = await store.installed()
    if (!stored.ok) return stored
    const before = stateOf(records, held)
    records = new Map(stored.value.map(({ record }) => [record.id, record]))
    held = new Map(stored.value.flatMap(hold))
    for (const record of records.values()) if (!held.has(record.id)) mender.mendManifest(record, reload)
    const kept = new Set([...records.values()].flatMap(({ blobs }) => blobs))
    for (const blob of opened.keys()) if (!kept.has(blob)) opened.delete(blob)
    if (stateOf(records, held) !== before) listeners.tell()
    return ok(undefined)
  }

  /** Undefined and forgotten when it is damaged or gone. */
  const open = async (pack: string, chunk: ChunkRef): Promise<Renderings | undefined> => {
    const opening = opened.get(chunk.sha256) ?? readRenderings(store, pack, chunk)
    opened.set(chunk.sha256, opening)
    const renderings = await opening
    if (!renderings) opened.delete(chunk.sha256)
    return renderings
  }

  const renderings: Shelves['renderings'] = async (pack, scenario, language) => {
    const shelf = held.get(pack)
    const chunk = shelf && chunkIn(shelf, scenario, language)
    if (!chunk) return undefined
    const found = await open(pack, chunk)
    if (found) return found
    // Another tab may have moved the pack on, and swept this chunk, before we heard of it.
    await reload()
    const hasMoved = held.get(pack)?.record.revision !== shelf.record.revision
    if (hasMoved) return renderings(pack, scenario, language)
    mender.mendChunk(pack, chunk, listeners.tell)
    return undefined
  }

  return {
    reload,
    record: (pack) => records.get(pack),
    held: () => held,
    renderings,
    subscribe: listeners.add,
    onProblem: problems.add,
  }
}

function hold({ record, manifest: bytes }: StoredPack): [string, Held][] {
  const manifest = openManifest(bytes, record)
  return manifest ? [[record.id, { record, manifest }]] : []
}

const stateOf = (records: ReadonlyMap<string, PackRecord>, held: ReadonlyMap<string, Held>): string =>
  [...records.values()].map(({ id, revision }) => `${id} ${revision} ${held.has(id)}`).join()

function chunkIn({ record, manifest }: Held, scenario: ScenarioId, language: Language): ChunkRef | undefined {
  const isInstalled = record.languages.includes(language) && record.scenarios.includes(scenario)
  return isInstalled
    ? chunksOf(manifest).find((chunk) => chunk.scenario === scenario && chunk.language === language)
    : undefined
}

async function readRenderings(
  store: PackStore,
  pack: string,
  chunk: ChunkRef,
): Promise<Renderings | undefined> {
  const bytes = await store.read(chunk.sha256)
  const kept = bytes.ok ? openChunk(bytes.value, pack, chunk) : undefined
  return kept && new Map(Object.entries(kept.renderings))
}
