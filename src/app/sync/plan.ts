import { LANGUAGES, type Language } from '../../core/lib/language.ts'
import { type BlobRef, chunksOf, type Manifest, type ScenarioId } from '../../core/pack/index.ts'
import type { ChunkRef } from './blob.ts'
import type { PackRecord } from './store.ts'

/** What a learner wants of a pack. */
export interface Wanted {
  readonly languages: readonly Language[]
  /** 'all' includes those that later versions will add. */
  readonly scenarios: readonly ScenarioId[] | 'all'
}

/** What a pack will consist of on this device. */
export interface Plan {
  readonly languages: readonly Language[]
  readonly scenarios: readonly ScenarioId[]
  readonly everyScenario: boolean
  readonly chunks: readonly ChunkRef[]
}

/** What is wanted now beside what is installed already, as far as this version of the pack has it. */
export function planInstall(manifest: Manifest, wanted: Wanted, installed: PackRecord | undefined): Plan {
  const everyScenario = wanted.scenarios === 'all' || installed?.everyScenario === true
  const named = new Set([
    ...(wanted.scenarios === 'all' ? [] : wanted.scenarios),
    ...(installed?.scenarios ?? []),
  ])
  const offered = manifest.scenarios.map(({ id }) => id)
  return planOf(manifest, {
    languages: [...wanted.languages, ...(installed?.languages ?? [])],
    scenarios: everyScenario ? offered : offered.filter((id) => named.has(id)),
    everyScenario,
  })
}

/** What stays of an installed pack without one of its languages. */
export const planWithout = (language: Language, manifest: Manifest, installed: PackRecord): Plan =>
  planOf(manifest, {
    ...installed,
    languages: installed.languages.filter((installedLanguage) => installedLanguage !== language),
  })

function planOf(manifest: Manifest, { languages, scenarios, everyScenario }: Omit<Plan, 'chunks'>): Plan {
  return {
    languages: LANGUAGES.filter((language) => languages.includes(language)),
    scenarios,
    everyScenario,
    chunks: chunksOf(manifest).filter(
      (chunk) => languages.includes(chunk.language) && scenarios.includes(chunk.scenario),
    ),
  }
}

/** The record of a pack installed by this plan. */
export function recordOf(
  plan: Plan,
  manifest: Manifest,
  manifestRef: BlobRef,
  from: Pick<PackRecord, 'revision'> | undefined,
  now: PackRecord['installedAt'],
): PackRecord {
  const { languages, scenarios, everyScenario } = plan
  const blobs = [manifestRef, ...plan.chunks]
  return {
    id: manifest.pack,
    version: manifest.version,
    title: manifest.title,
    languages,
    scenarios,
    everyScenario,
    bytes: bytesOf(blobs),
    installedAt: now,
    manifestSha256: manifestRef.sha256,
    manifestBytes: manifestRef.bytes,
    blobs: [...new Set(blobs.map(({ sha256 }) => sha256))],
    revision: (from?.revision ?? 0) + 1,
  }
}

/** In all, the same blob once. */
export function bytesOf(blobs: readonly BlobRef[]): number {
  const sizes = new Map(blobs.map(({ sha256, bytes }) => [sha256, bytes]))
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
}
