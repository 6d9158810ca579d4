import type { Language } from '../../core/lib/language.ts'
import { ok } from '../../core/lib/result.ts'
import { planWithout, recordOf } from './plan.ts'
import { fail, type Synced } from './problem.ts'
import type { PackRecord } from './store.ts'
import type { Held } from './updates.ts'

/** What stays of a pack; undefined when that is nothing. */
export function without(language: Language, held: Held | undefined): Synced<PackRecord | undefined> {
  if (!held) return fail('corrupt', 'manifest')
  const { record, manifest } = held
  const plan = planWithout(language, manifest, record)
  const ref = { sha256: record.manifestSha256, bytes: record.manifestBytes }
  return ok(plan.chunks.length > 0 ? recordOf(plan, manifest, ref, record, record.installedAt) : undefined)
}
