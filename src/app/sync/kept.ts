import type { Chunk, Manifest } from '../../core/pack/index.ts'
import { type ChunkRef, isChunkOf, parseJson } from './blob.ts'
import type { PackRecord } from './store.ts'
import type { Bytes } from './verify.ts'

/*
 * Reads what this device stored. It passed hash and schema before it was stored, so that only damage to the database is
 * looked for here: a session must not wait for checks that were made already.
 */

export function openManifest(bytes: Bytes | undefined, record: PackRecord): Manifest | undefined {
  if (bytes?.length !== record.manifestBytes) return undefined
  const json = parseJson(bytes)
  if (!json.ok || !hasFormat(json.value)) return undefined
  // It passed readManifest before it was stored.
  const manifest = json.value as Manifest
  return manifest.pack === record.id ? manifest : undefined
}

export function openChunk(bytes: Bytes | undefined, pack: string, ref: ChunkRef): Chunk | undefined {
  if (bytes?.length !== ref.bytes) return undefined
  const json = parseJson(bytes)
  if (!json.ok || !hasFormat(json.value)) return undefined
  // It passed readChunk before it was stored.
  const chunk = json.value as Chunk
  return isChunkOf(chunk, pack, ref) ? chunk : undefined
}

const hasFormat = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 1
