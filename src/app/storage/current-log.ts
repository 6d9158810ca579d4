import { ok, type Result } from '../../core/lib/result.ts'
import { extendProgress, type Progress, type StoredEvent } from '../../core/progress/index.ts'
import type { DatabaseProblem } from './database-problem.ts'
import { loadLog, loadNewRows, progressOf } from './load.ts'
import type { StorageProblem } from './progress-store.ts'
import type { LogConnection, LogMeta } from './schema.ts'
import { upkeep } from './upkeep.ts'
import type { Healer } from './whole-log.ts'

/** This tab's view of the log, kept level with what is stored by the cheapest step that is right. */
export interface CurrentLog {
  readonly progress: Progress
  readonly meta: LogMeta
  /** Events this tab has just stored; `after` tells whether other tabs have, too. */
  absorb(events: readonly StoredEvent[], after: LogMeta): Promise<Settled>
  /** Other tabs may have stored something. */
  catchUp(): Promise<Settled>
  /** Folds the whole log again. */
  refold(): Promise<Settled>
  /** The same state in a leaner form. */
  replace(progress: Progress): void
}

type Settled = Result<void, DatabaseProblem>

interface View {
  readonly progress: Progress
  readonly meta: LogMeta
}

export function createCurrentLog(
  connection: LogConnection,
  heal: Healer,
  report: (problem: StorageProblem) => void,
  opened: View,
): CurrentLog {
  let view = opened

  const adopt = (progress: Progress, meta: LogMeta): Settled => {
    view = { progress, meta }
    return ok(undefined)
  }
  const extend = (events: readonly StoredEvent[], meta: LogMeta): Settled | undefined => {
    const progress = extendProgress(view.progress, events)
    const whole = progress !== 'needs-refold' && progress.eventCount === meta.events
    return whole ? adopt(progress, meta) : undefined
  }
  const refold = async (): Promise<Settled> => {
    const { refoldLog } = await upkeep()
    const folded = await refoldLog(connection, heal)
    if (!folded.ok) return folded
    const { progress, meta, newlyDamaged, unsaved } = folded.value
    if (newlyDamaged > 0) report({ kind: 'damaged-segment' })
    if (unsaved) report(unsaved)
    return adopt(progress, meta)
  }
  const reload = async (): Promise<Settled> => {
    const loaded = await loadLog(connection)
    if (!loaded.ok) return loaded
    const progress = progressOf(loaded.value)
    return progress && loaded.value.meta ? adopt(progress, loaded.value.meta) : refold()
  }
  const catchUp = async (): Promise<Settled> => {
    const here = new Set<string>(view.progress.tail.map(({ id }) => id))
    const loaded = await loadNewRows(connection, here)
    if (!loaded.ok) return loaded
    const { meta, rows } = loaded.value
    if (!meta) return refold()
    if (meta.events === view.progress.eventCount) return adopt(view.progress, meta)
    return extend(rows, meta) ?? reload()
  }

  return {
    get progress() {
      return view.progress
    },
    get meta() {
      return view.meta
    },
    absorb: async (events, after) => extend(events, after) ?? catchUp(),
    catchUp,
    refold,
    replace: (progress) => {
      if (progress.eventCount === view.progress.eventCount) view = { ...view, progress }
    },
  }
}
