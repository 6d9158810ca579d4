import { createHash } from 'node:crypto'
import { type BlobRef, canonicalJson } from '../../core/pack/index.ts'

/** A file named by what is in it. */
export interface Blob {
  readonly ref: BlobRef
  readonly bytes: Uint8Array
}

/** The same value gives the same bytes and the same name, whatever the order of its keys. */
export function blobOf(value: unknown): Blob {
  const bytes = new TextEncoder().encode(canonicalJson(value))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ref: { sha256, bytes: bytes.length }, bytes }
}
