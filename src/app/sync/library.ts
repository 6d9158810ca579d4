import type { Language } from '../../core/lib/language.ts'
import { ok } from '../../core/lib/result.ts'
import type { EntryId, Manifest, Rendering, ScenarioId } from '../../core/pack/index.ts'
import type { SyncEnvironment } from './environment.ts'
import { fetching } from './fetching.ts'
import type { OnProgress } from './install.ts'
import { openStore } from './open-store.ts'
import type { Wanted } from './plan.ts'
import { fail, type Synced, type SyncProblem } from './problem.ts'
import { createQueue } from './queue.ts'
import { createShelves } from './shelves.ts'
import type { InstalledPack, PackRecord } from './store.ts'
import type { PackUpdate } from './updates.ts'

/** The packs on this device and the way to more of them. Nothing here throws or rejects. */
export interface PackLibrary {
  /** True when packs are gone with this page, because the browser stores nothing. */
  readonly memoryOnly: boolean
  installed(): readonly InstalledPack[]
  manifest(pack: string): Manifest | undefined
  /** Undefined when it is not installed, or damaged: then it is fetched anew behind the scenes and subscribers hear. */
  renderings(
    pack: string,
    scenario: ScenarioId,
    language: Language,
  ): Promise<ReadonlyMap<EntryId, Rendering> | undefined>
  /** What the server has and this device has not; packs not installed at all have no `fromVersion`. */
  checkForUpdates(): Promise<Synced<readonly PackUpdate[]>>
  /**
   * Brings the pack to the newest version, with what is wanted beside what is installed of it. What was there keeps working
   * meanwhile, and afterwards if it fails; calling it again goes on where it stopped. Progress in bytes to fetch.
   */
  install(pack: string, wanted: Wanted, onProgress?: OnProgress): Promise<Synced<InstalledPack>>
  /** One language of it, or all. Its last language takes the pack along. */
  remove(pack: string, language?: Language): Promise<Synced<void>>
  /** Fires when something was installed, removed or repaired, here or in another tab; the result ends that. */
  subscribe(listener: () => void): () => void
  /** Fires when something stored turns out to be damaged and cannot be fetched anew at once. */
  onProblem(listener: (problem: SyncProblem) => void): () => void
  close(): void
}

/** Another tab may change the same pack while we do; more often than this it does not. */
const ATTEMPTS = 3

const removing = () => import('./removing.ts')

export async function openPackLibrary(environment: SyncEnvironment): Promise<Synced<PackLibrary>> {
  const store = await openStore(environment)
  if (!store.ok) return store
  const shelves = createShelves(environment, store.value)
  const loaded = await shelves.reload()
  if (!loaded.ok) return loaded

  const channel = environment.openChannel('guichet-packs')
  channel?.onMessage(() => void shelves.reload())
  const inTurn = createQueue()

  /** Repeats a change made from the present record until no other tab was faster. */
  const change = async (
    pack: string,
    attempt: (record: PackRecord | undefined) => Promise<Synced<'replaced' | 'outrun'>>,
  ): Promise<Synced<void>> => {
    for (let count = 0; count < ATTEMPTS; count++) {
      const outcome = await attempt(shelves.record(pack))
      if (!outcome.ok) return outcome
      const reloaded = await shelves.reload()
      if (!reloaded.ok) return reloaded
      if (outcome.value === 'outrun') continue
      channel?.post(pack)
      return ok(undefined)
    }
    return fail('storage', `${pack} kept changing`)
  }

  return ok({
    memoryOnly: store.value.memoryOnly,
    installed: () => [...shelves.held().values()].map(({ record }) => record),
    manifest: (pack) => shelves.held().get(pack)?.manifest,
    renderings: shelves.renderings,
    checkForUpdates: () =>
      fetching(({ findUpdates }) => findUpdates(environment, store.value, shelves.held())),
    install: (pack, wanted, onProgress = () => undefined) =>
      inTurn(async () => {
        const changed = await change(pack, (record) =>
          fetching(({ installOnce }) =>
            installOnce(environment, store.value, record, pack, wanted, onProgress),
          ),
        )
        if (!changed.ok) return changed
        const record = shelves.record(pack)
        return record ? ok(record) : fail('storage', `${pack} is gone again`)
      }),
    remove: (pack, language) =>
      inTurn(() =>
        change(pack, async (from) => {
          if (!from) return ok('replaced')
          const next = language
            ? (await removing()).without(language, shelves.held().get(pack))
            : ok(undefined)
          if (!next.ok) return next
          return store.value.replace({ pack, from, next: next.value, now: environment.now() })
        }),
      ),
    subscribe: shelves.subscribe,
    onProblem: shelves.onProblem,
    close: () => {
      channel?.close()
      store.value.close()
    },
  })
}
