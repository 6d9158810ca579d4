import type { Language } from '../../core/lib/language.ts'
import { ok, type Result } from '../../core/lib/result.ts'
import type { BlobRef, Chunk, ScenarioId } from '../../core/pack/index.ts'
import type { Bytes } from './verify.ts'

/** A chunk by its hash, and what it must be of. */
export interface ChunkRef extends BlobRef {
  readonly scenario: ScenarioId
  readonly language: Language
}

export const isChunkOf = (chunk: Chunk, pack: string, { scenario, language }: ChunkRef): boolean =>
  chunk.pack === pack && chunk.scenario === scenario && chunk.language === language

export function parseJson(bytes: Bytes): Result<unknown, 'not-json'> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return { ok: false, problem: 'not-json' }
  }
}
