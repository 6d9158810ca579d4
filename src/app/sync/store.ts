import type { Language } from '../../core/lib/language.ts'
import { type EpochMillis, MILLIS_PER_DAY } from '../../core/lib/units.ts'
import type { Manifest, ScenarioId } from '../../core/pack/index.ts'
import type { Synced } from './problem.ts'
import type { Bytes } from './verify.ts'

export interface InstalledPack {
  readonly id: string
  readonly version: string
  readonly title: Manifest['title']
  readonly languages: readonly Language[]
  readonly scenarios: readonly ScenarioId[]
  /** What it takes on this device: manifest and chunks. */
  readonly bytes: number
  readonly installedAt: EpochMillis
  readonly manifestSha256: string
}

/** An installed pack as it is kept. */
export interface PackRecord extends InstalledPack {
  /** Scenarios that later versions add are wanted too. */
  readonly everyScenario: boolean
  readonly manifestBytes: number
  /** SHA-256 of the manifest and of every chunk. */
  readonly blobs: readonly string[]
  /** Raised by one at each change, so that two tabs notice each other. */
  readonly revision: number
}

/** A download that has begun: keeps what has already arrived from being swept. */
export interface DownloadRecord {
  readonly pack: string
  readonly blobs: readonly string[]
  readonly begunAt: EpochMillis
}

export interface StoredPack {
  readonly record: PackRecord
  readonly manifest: Bytes | undefined
}

/** Where packs are kept: blobs by their hash, and one record per installed pack that names its blobs. */
export interface PackStore {
  /** True when nothing outlives this page. */
  readonly memoryOnly: boolean
  installed(): Promise<Synced<readonly StoredPack[]>>
  /** Which of these blobs are there. */
  present(blobs: readonly string[]): Promise<Synced<ReadonlySet<string>>>
  read(blob: string): Promise<Synced<Bytes | undefined>>
  put(blob: string, bytes: Bytes): Promise<Synced<void>>
  begin(download: DownloadRecord): Promise<Synced<void>>
  /**
   * Puts `change.next` in the place of `change.from` and sweeps blobs nobody needs any more, in one transaction.
   * 'outrun', and nothing changed, when another tab was faster or has swept a blob that `next` needs.
   */
  replace(change: Replacement): Promise<Synced<'replaced' | 'outrun'>>
  close(): void
}

export interface Replacement {
  readonly pack: string
  readonly from: PackRecord | undefined
  /** Undefined removes the pack. */
  readonly next: PackRecord | undefined
  readonly now: EpochMillis
}

const ABANDONED_AFTER = 7 * MILLIS_PER_DAY

/** Downloads that may still be resumed; the others' blobs are swept. */
export const resumable = (downloads: readonly DownloadRecord[], { pack, now }: Replacement) =>
  downloads.filter((download) => download.pack !== pack && now - download.begunAt < ABANDONED_AFTER)

/** Whether the stored record is still the one the change started from. */
export const isOutrun = (stored: PackRecord | undefined, { from }: Replacement): boolean =>
  stored?.revision !== from?.revision

/** Stored blobs that no record names. */
export function unreferenced(
  stored: readonly string[],
  records: readonly { readonly blobs: readonly string[] }[],
): string[] {
  const needed = new Set(records.flatMap(({ blobs }) => blobs))
  return stored.filter((blob) => !needed.has(blob))
}
