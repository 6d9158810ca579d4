import { failed, type Result } from '../../core/lib/result.ts'
import type { PackProblem } from '../../core/pack/index.ts'
import type { DatabaseProblem } from '../storage/database-problem.ts'

/** Why packs could not be fetched, kept or read; what was installed before goes on working. */
export interface SyncProblem {
  readonly kind:
    | 'offline' // no answer, or the connection broke
    | 'not-found' // the server has no such file or pack
    | 'server' // it answered with another error
    | 'corrupt' // its length or SHA-256 is not the announced one
    | 'malformed' // not a pack's file: a login page, a broken or foreign one
    | 'newer-format' // only a newer version of this app can read it
    | 'too-large' // longer than announced, or endless
    | 'stalled' // it stood still for too long
    | 'quota' // the device or the browser's share of it is full
    | 'storage' // the browser database failed in another way
  /** The file, pack or database problem it is about; for a bug report. */
  readonly what: string
}

export type Synced<Value> = Result<Value, SyncProblem>

export const fail = (kind: SyncProblem['kind'], what: string): Result<never, SyncProblem> =>
  failed({ kind, what })

export const ofReading = ({ code, issues }: PackProblem, path: string): SyncProblem => ({
  kind: code,
  what: [path, ...issues.slice(0, 1).map((issue) => `${issue.path}: ${issue.wanted}`)].join(' '),
})

export const ofDatabase = ({ kind, detail }: DatabaseProblem): SyncProblem => ({
  kind: kind === 'quota' ? 'quota' : 'storage',
  what: detail ? `${kind} ${detail}` : kind,
})
