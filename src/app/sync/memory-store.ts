import { ok } from '../../core/lib/result.ts'
import {
  type DownloadRecord,
  isOutrun,
  type PackRecord,
  type PackStore,
  resumable,
  unreferenced,
} from './store.ts'
import type { Bytes } from './verify.ts'

/** Packs for as long as the page is open, where the browser stores nothing (iOS Lockdown Mode, private windows). */
export function createMemoryStore(): PackStore {
  const packs = new Map<string, PackRecord>()
  const downloads = new Map<string, DownloadRecord>()
  const blobs = new Map<string, Bytes>()
  return {
    memoryOnly: true,
    installed: async () =>
      ok([...packs.values()].map((record) => ({ record, manifest: blobs.get(record.manifestSha256) }))),
    present: async (wanted) => ok(new Set(wanted.filter((blob) => blobs.has(blob)))),
    read: async (blob) => ok(blobs.get(blob)),
    put: async (blob, bytes) => ok(void blobs.set(blob, bytes)),
    begin: async (download) => ok(void downloads.set(download.pack, download)),
    replace: async (change) => {
      const { pack, next } = change
      if (isOutrun(packs.get(pack), change) || next?.blobs.some((blob) => !blobs.has(blob)))
        return ok('outrun')
      if (next) packs.set(pack, next)
      else packs.delete(pack)
      const resume = resumable([...downloads.values()], change)
      for (const download of downloads.values())
        if (!resume.includes(download)) downloads.delete(download.pack)
      for (const blob of unreferenced([...blobs.keys()], [...packs.values(), ...resume])) blobs.delete(blob)
      return ok('replaced')
    },
    close: () => undefined,
  }
}
