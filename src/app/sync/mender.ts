import { type EpochMillis, millis } from '../../core/lib/units.ts'
import { blobPath } from '../../core/pack/index.ts'
import type { ChunkRef } from './blob.ts'
import type { SyncEnvironment } from './environment.ts'
import { fetching } from './fetching.ts'
import type { Synced, SyncProblem } from './problem.ts'
import type { PackRecord, PackStore } from './store.ts'

/** Offline, every screen asks again and again for what is damaged; the network is asked this often. */
const PAUSE = millis(30_000)

/** Fetches anew, behind the scenes, what is stored damaged or has gone missing. */
export function createMender(
  environment: SyncEnvironment,
  store: PackStore,
  report: (problem: SyncProblem) => void,
) {
  const lastTried = new Map<string, EpochMillis>()

  const mend = async (path: string, keep: () => Promise<Synced<unknown>>, whenMended: () => unknown) => {
    const last = lastTried.get(path)
    const now = environment.now()
    if (last !== undefined && now - last < PAUSE) return
    lastTried.set(path, now)
    report({ kind: 'corrupt', what: path })
    const kept = await keep()
    if (kept.ok) whenMended()
  }

  return {
    mendManifest({ id, manifestSha256, manifestBytes }: PackRecord, whenMended: () => unknown): void {
      const ref = { sha256: manifestSha256, bytes: manifestBytes }
      void mend(
        blobPath(id, ref.sha256),
        () => fetching(({ keepManifest }) => keepManifest(environment, store, id, ref)),
        whenMended,
      )
    },
    mendChunk(pack: string, chunk: ChunkRef, whenMended: () => void): void {
      void mend(
        blobPath(pack, chunk.sha256),
        () => fetching(({ keepChunk }) => keepChunk(environment, store, pack, chunk)),
        whenMended,
      )
    },
  }
}
