import { failed, ok, type Result } from '../../core/lib/result.ts'
import type { BlobRef } from '../../core/pack/index.ts'

/*
 * The one place where bytes from outside become trusted bytes. Signatures will be checked here too.
 */

export type Bytes = Uint8Array<ArrayBuffer>

export async function verify(
  bytes: Bytes,
  announced: BlobRef,
  sha256: (bytes: Bytes) => Promise<string>,
): Promise<Result<Bytes, 'wrong-length' | 'wrong-hash'>> {
  if (bytes.length !== announced.bytes) return failed('wrong-length')
  return (await sha256(bytes)) === announced.sha256 ? ok(bytes) : failed('wrong-hash')
}

export async function sha256Hex(bytes: Bytes): Promise<string> {
  const digest = await digestOf(bytes)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** On http://192.168.x.x there is no crypto.subtle; only then is the library fetched. */
async function digestOf(bytes: Bytes): Promise<Uint8Array> {
  // Typed as always there, which holds only in a secure context.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (subtle) return new Uint8Array(await subtle.digest('SHA-256', bytes))
  const { sha256 } = await import('@noble/hashes/sha2.js')
  return sha256(bytes)
}
