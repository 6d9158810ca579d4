import type { EntryId } from './schema.ts'

/** Where packs stand under the server's root. The catalog is the only file that ever changes. */
export const CATALOG_PATH = 'packs/catalog.json'

/** A manifest's or a chunk's place: its name is the SHA-256 of its bytes. */
export const blobPath = (pack: EntryId, sha256: string): string => `packs/${pack}/${sha256}.json`
