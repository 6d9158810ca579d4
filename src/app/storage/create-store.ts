import { failed, ok, type Result } from '../../core/lib/result.ts'
import type { EpochMillis } from '../../core/lib/units.ts'
import type { EventBody, ProgressEvent, StoredEvent } from '../../core/progress/index.ts'
import { appendEvents } from './append.ts'
import { createCurrentLog } from './current-log.ts'
import { problemOf } from './database-problem.ts'
import type { StorageEnvironment } from './environment.ts'
import type { Hub } from './hub.ts'
import { readCopyNote, writeSentinel } from './notes.ts'
import { expectedEvents, type OpenedLog } from './open-log.ts'
import type { ImportOutcome, ProgressStore, StorageProblem, StoreCondition } from './progress-store.ts'
import { LOG_DATABASE, type LogConnection } from './schema.ts'
import { rowsToSeal } from './tail.ts'
import { upkeep } from './upkeep.ts'
import type { Healer } from './whole-log.ts'

export interface StoreParts {
  readonly environment: StorageEnvironment
  readonly connection: LogConnection
  readonly hub: Hub
  readonly heal: Healer
}

/** So many answers are worth a new copy before the session ends. */
const EVENTS_BETWEEN_COPIES = 50

export function createStore(parts: StoreParts, opened: OpenedLog): ProgressStore {
  const { environment, connection, hub, heal } = parts
  const log = createCurrentLog(connection, heal, hub.report, opened)
  const inTurn = createQueue()
  const tidyInTurn = createQueue()
  const channel = environment.openChannel(LOG_DATABASE)
  let recovery = opened.recovery
  let quarantined = opened.quarantined.length
  let tidiedAt = eventsInCopy(environment, opened)
  let tidying = false

  const condition = (): StoreCondition => ({
    memoryOnly: false,
    ...(recovery ? { recovery } : {}),
    damagedSegments: log.meta.damaged.filter(({ missing }) => missing > 0).length,
    quarantined,
    unknownEvents: log.progress.unknownEvents,
  })

  /** While there is something to recover, the sentinel goes on saying so. */
  const remember = () => {
    if (recovery) return
    const { database } = log.meta
    writeSentinel(environment.notes, {
      database,
      events: expectedEvents(log.meta),
      lastAt: environment.now(),
    })
  }
  const announce = () => {
    remember()
    hub.changed()
    channel?.post('changed')
    tidyWhenIdle()
  }

  const append = async (bodies: readonly EventBody[], at: EpochMillis, zone: string) => {
    const stored = await appendEvents(connection, bodies, at, zone)
    if (!stored.ok) return stored
    const { events, after } = stored.value
    const absorbed = await log.absorb(events, after)
    // Stored they are; only this tab's view of the log is behind.
    if (!absorbed.ok) hub.report(absorbed.problem)
    announce()
    return ok<readonly ProgressEvent[]>(events)
  }

  const insert = async (events: readonly StoredEvent[]): Promise<Result<ImportOutcome, StorageProblem>> => {
    const { insertEvents } = await upkeep()
    const inserted = await insertEvents(connection, events, environment.now())
    if (!inserted.ok) return inserted
    const { added, known, sealed, after, problem } = inserted.value
    quarantined += inserted.value.quarantined - inserted.value.released
    if (added.length > 0) {
      const absorbed = await (sealed ? log.refold() : log.absorb(added, after))
      if (!absorbed.ok) hub.report(absorbed.problem)
    }
    if (recovery && log.progress.eventCount >= recovery.expected) recovery = undefined
    announce()
    return problem
      ? failed(problem)
      : ok({ added: added.length, known, quarantined: inserted.value.quarantined })
  }

  const restore = async (): Promise<Result<{ restored: number }, StorageProblem>> => {
    const { copiedEvents, readCopies } = await upkeep()
    const copies = await readCopies(environment.copies)
    if (copies.length === 0) return ok({ restored: 0 })
    let restored = 0
    for (const copy of copies) {
      const inserted = await insert(copiedEvents(copy))
      if (!inserted.ok) return inserted
      restored += inserted.value.added
    }
    recovery = undefined
    announce()
    return ok({ restored })
  }

  const startFresh = async (): Promise<Result<void, StorageProblem>> => {
    recovery = undefined
    announce()
    return ok(undefined)
  }

  const catchUp = async (): Promise<Result<void, StorageProblem>> => {
    const before = log.progress
    const settled = await log.catchUp()
    if (!settled.ok) hub.report(settled.problem)
    if (log.progress !== before) hub.changed()
    return settled
  }

  const seal = async (): Promise<Result<void, StorageProblem>> => {
    if (rowsToSeal(log.progress.tail, environment.now()) === 0) return ok(undefined)
    const { sealOldest } = await upkeep()
    const sealed = await sealOldest(connection, environment.now())
    if (!sealed.ok) return sealed
    if (sealed.value === undefined) return log.refold()
    if (sealed.value !== 'nothing-to-do') log.replace(sealed.value)
    return ok(undefined)
  }

  const tidyNow: ProgressStore['tidy'] = async () => {
    const sealed = await inTurn(seal)
    if (!sealed.ok) return sealed
    tidiedAt = log.progress.eventCount
    if (recovery) return ok('unchanged')
    const { writeCopy } = await upkeep()
    const copied = await writeCopy(connection, environment)
    // Folding anew heals it from a copy, or counts it as damaged.
    if (copied.ok && copied.value === 'damaged-segment') await inTurn(log.refold)
    return copied
  }
  const tidy = () => tidyInTurn(tidyNow)
  const tidyIfChanged = () => {
    if (log.progress.eventCount > tidiedAt) void tidy()
  }
  const tidyWhenIdle = () => {
    const due =
      log.progress.eventCount - tidiedAt >= EVENTS_BETWEEN_COPIES ||
      rowsToSeal(log.progress.tail, environment.now()) > 0
    if (!due || tidying) return
    tidying = true
    environment.whenIdle(async () => {
      await tidy()
      tidying = false
    })
  }

  channel?.onMessage(() => inTurn(catchUp))
  const stopWatching = environment.onVisible(() => inTurn(catchUp))
  // A phone may end a page in the back without a word.
  const stopParting = environment.onHidden(tidyIfChanged)
  remember()
  tidyWhenIdle()
  for (const problem of opened.problems) hub.report(problem)

  return {
    device: log.meta.device,
    get progress() {
      return log.progress
    },
    get condition() {
      return condition()
    },
    append: (bodies, at, zone) => inTurn(() => append(bodies, at, zone)),
    importEvents: (events) => inTurn(() => insert(events)),
    exportLines: async function* () {
      const { exportLog } = await upkeep()
      yield* exportLog(connection, environment.now(), (segment) =>
        hub.report({ kind: 'damaged-segment', detail: `segment ${segment}` }),
      )
    },
    restore: () => inTurn(restore),
    startFresh: () => inTurn(startFresh),
    tidy,
    subscribe: hub.subscribe,
    onProblem: hub.onProblem,
    close: () => {
      stopWatching()
      stopParting()
      channel?.close()
      connection.close()
    },
  }
}

/** How many events the newest copy holds, so that the count to the next one goes on over visits. */
function eventsInCopy({ copies, notes }: StorageEnvironment, { meta, progress }: OpenedLog): number {
  if (!copies) return progress.eventCount
  const note = readCopyNote(notes)
  return note?.database === meta.database ? note.events : 0
}

/** One after the other, and never rejecting: a bug in one step is a problem of that step alone. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve()
  return <Value>(
    work: () => Promise<Result<Value, StorageProblem>>,
  ): Promise<Result<Value, StorageProblem>> => {
    const next = last.then(work).catch((error: unknown) => failed(problemOf(error)))
    last = next
    return next
  }
}
