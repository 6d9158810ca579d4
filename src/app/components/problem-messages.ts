import type { Translate } from '../i18n.ts'
import type { StorageProblem } from '../storage/index.ts'
import type { SyncProblem } from '../sync/index.ts'

/** A sentence that says what happened and what to do; never an error's own text. */
export const syncMessage = (t: Translate, problem: SyncProblem): string => t(`sync.${problem.kind}`)
export const storageMessage = (t: Translate, problem: StorageProblem): string => t(`storage.${problem.kind}`)
