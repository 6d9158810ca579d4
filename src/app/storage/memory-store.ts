import { failed, ok } from '../../core/lib/result.ts'
import {
  emptyProgress,
  eventLine,
  extendProgress,
  foldEvents,
  logFileHeader,
  type Progress,
  quarantine,
  type StoredEvent,
} from '../../core/progress/index.ts'
import { stampEvents } from './append.ts'
import type { StorageEnvironment } from './environment.ts'
import { createHub } from './hub.ts'
import type { ProgressStore } from './progress-store.ts'
import { newLogMeta } from './schema.ts'

/** The same store where nothing may be kept: it ends with the page, and a session works all the same. */
export function createMemoryStore(
  environment: Pick<StorageEnvironment, 'now' | 'randomDeviceId'>,
): ProgressStore {
  const hub = createHub()
  let meta = newLogMeta(environment)
  let events: readonly StoredEvent[] = []
  let waiting: readonly StoredEvent[] = []
  let progress = emptyProgress()

  const adopt = (added: readonly StoredEvent[], next: Progress) => {
    events = [...events, ...added]
    progress = next
    hub.changed()
  }

  return {
    device: meta.device,
    get progress() {
      return progress
    },
    get condition() {
      return {
        memoryOnly: true,
        damagedSegments: 0,
        quarantined: waiting.length,
        unknownEvents: progress.unknownEvents,
      }
    },
    append: async (bodies, at, zone) => {
      const stamped = stampEvents(meta, bodies, at, zone)
      meta = stamped.after
      const extended = extendProgress(progress, stamped.events)
      adopt(
        stamped.events,
        extended === 'needs-refold' ? foldEvents([...events, ...stamped.events]) : extended,
      )
      return ok(stamped.events)
    },
    importEvents: async (given) => {
      const known = new Set([...events, ...waiting].map(({ id }) => id))
      const fresh = [...new Map(given.map((event) => [event.id, event])).values()].filter(
        ({ id }) => !known.has(id),
      )
      const { accepted, quarantined } = quarantine(fresh, environment.now())
      waiting = [...waiting, ...quarantined]
      const progressAfter = foldEvents([...events, ...accepted])
      meta = { ...meta, newestHlc: progressAfter.newestHlc }
      adopt(accepted, progressAfter)
      return ok({
        added: accepted.length,
        known: given.length - fresh.length,
        quarantined: quarantined.length,
      })
    },
    exportLines: async function* () {
      yield logFileHeader(environment.now())
      for (const event of [...events, ...waiting]) yield eventLine(event)
    },
    restore: async () => failed({ kind: 'unavailable' }),
    startFresh: async () => ok(undefined),
    tidy: async () => ok('no-files'),
    subscribe: hub.subscribe,
    onProblem: hub.onProblem,
    close: () => undefined,
  }
}
