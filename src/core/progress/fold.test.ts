import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochMillis, localDay, MILLIS_PER_DAY } from '../lib/units.ts'
import { DEFAULT_WEIGHTS, isDue } from '../schedule/index.ts'
import {
  compareEvents,
  type EventId,
  emptyProgress,
  foldEvents,
  type Hlc,
  mergeEvents,
  nextHlc,
  quarantine,
  type StoredEvent,
} from './index.ts'
import { randomLog, reviewBody, viewOf } from './random-log.fixture.ts'

const shuffledLog = randomLog.chain((log) =>
  fc.record({ log: fc.constant(log), shuffled: fc.shuffledSubarray([...log], { minLength: log.length }) }),
)

test('an empty log is nobody yet', () => {
  expect(viewOf(foldEvents([]))).toEqual(viewOf(emptyProgress()))
  expect(emptyProgress().item('fee/en/recognise')).toBeUndefined()
  expect(emptyProgress().weights).toBe(DEFAULT_WEIGHTS)
})

test('the order events come in changes nothing', () => {
  fc.assert(
    fc.property(shuffledLog, ({ log, shuffled }) => {
      expect(viewOf(foldEvents(shuffled))).toEqual(viewOf(foldEvents(log)))
    }),
  )
})

test('duplicates change nothing', () => {
  fc.assert(
    fc.property(shuffledLog, ({ log, shuffled }) => {
      const twice = [...shuffled, ...structuredClone(log)]
      expect(viewOf(foldEvents(twice))).toEqual(viewOf(foldEvents(log)))
    }),
  )
})

test('devices that exchange their events in any way arrive at the same log and state', () => {
  const parts = randomLog.chain((log) =>
    fc.record({
      log: fc.constant(log),
      copies: fc.array(fc.subarray([...log]), { minLength: 1, maxLength: 4 }),
      order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
    }),
  )
  fc.assert(
    fc.property(parts, ({ log, copies, order }) => {
      const missing = log.filter((event) => !copies.flat().includes(event))
      const devices = [...copies, missing]
      const merged = order.reduce<StoredEvent[]>((all, index) => mergeEvents(devices[index] ?? [], all), [])
      expect(merged).toEqual([...log].sort(compareEvents))
      expect(viewOf(foldEvents(merged))).toEqual(viewOf(foldEvents(log)))
    }),
  )
})

test('when two events claim one id, the same one is kept in every order', () => {
  fc.assert(
    fc.property(shuffledLog, fc.nat(), ({ log, shuffled }, at) => {
      const event = log[at % Math.max(1, log.length)]
      fc.pre(event?.kind === 'review')
      const forged = { ...event, rating: event.rating === 1 ? (3 as const) : (1 as const) }
      expect(viewOf(foldEvents([forged, ...shuffled]))).toEqual(viewOf(foldEvents([...log, forged])))
    }),
  )
})

test('an undone event never happened', () => {
  fc.assert(
    fc.property(randomLog, (log) => {
      const targets = new Set<EventId>(log.flatMap((event) => (event.kind === 'void' ? [event.target] : [])))
      const happened = log.filter(({ kind, id }) => kind !== 'void' && !targets.has(id))
      const { eventCount, newestHlc, unknownEvents, ...state } = viewOf(foldEvents(log))
      expect(viewOf(foldEvents(happened))).toMatchObject(state)
    }),
  )
})

test('undoing an undo changes nothing', () => {
  fc.assert(
    fc.property(randomLog, (log) => {
      const newest = foldEvents(log).newestHlc ?? 0
      const again = log.flatMap((event, index): StoredEvent[] =>
        event.kind === 'void'
          ? [{ ...event, id: `undoundo00:${index + 1}`, hlc: (newest + 1 + index) as Hlc, target: event.id }]
          : [],
      )
      const { eventCount, newestHlc, ...state } = viewOf(foldEvents([...log, ...again]))
      expect(viewOf(foldEvents(log))).toMatchObject(state)
    }),
  )
})

test('new weights never move a due date', () => {
  fc.assert(
    fc.property(randomLog, (log) => {
      const without = foldEvents(log.filter(({ kind }) => kind !== 'params'))
      expect(viewOf(foldEvents(log)).dues).toEqual(viewOf(without).dues)
    }),
  )
})

test('new weights count from the next answer on', () => {
  const at = (hour: number) => {
    const moment = epochMillis(Date.UTC(2026, 2, 1, hour))
    return { id: `phone00000:${hour + 1}` as const, hlc: (moment * 2048) as Hlc, at: moment, tz: 'UTC' }
  }
  const [body] = fc.sample(reviewBody, { numRuns: 1, seed: 3 })
  const answers = (first: number, second: number): StoredEvent[] =>
    body
      ? [
          { ...at(first), ...body },
          { ...at(second), ...body },
        ]
      : []
  const weights = DEFAULT_WEIGHTS.map((weight) => weight * 0.9)
  const change: StoredEvent = { ...at(12), kind: 'params', weights }
  const stability = (events: readonly StoredEvent[]) =>
    body && foldEvents(events).item(body.item)?.memory.stability
  expect(stability([...answers(1, 2), change])).toBe(stability(answers(1, 2)))
  expect(stability([...answers(1, 20), change])).not.toBe(stability(answers(1, 20)))
  expect(foldEvents([change]).weights).toEqual(weights)
})

test('a setting is what the last event in the order says', () => {
  fc.assert(
    fc.property(shuffledLog, ({ log, shuffled }) => {
      const undone = new Set<EventId>(log.flatMap((event) => (event.kind === 'void' ? [event.target] : [])))
      const values = [...log]
        .sort(compareEvents)
        .flatMap((event) =>
          event.kind === 'setting' && !undone.has(event.id) ? [[event.name, event.value]] : [],
        )
      expect(foldEvents(shuffled).settings).toEqual(Object.fromEntries(values))
    }),
  )
})

test('an event dated more than a day ahead is set aside whole and changes nothing', () => {
  const ahead = fc.record({
    log: randomLog,
    late: randomLog,
    beyond: fc.integer({ min: 1, max: 1e10 }),
  })
  fc.assert(
    fc.property(ahead, ({ log, late, beyond }) => {
      const now = epochMillis(Date.UTC(2030, 0))
      const moment = epochMillis(now + MILLIS_PER_DAY + beyond)
      const future = late.map((event): StoredEvent => ({ ...event, at: moment }))
      const { accepted, quarantined } = quarantine([...future, ...log], now)
      expect(quarantined).toEqual(future)
      expect(viewOf(foldEvents(accepted))).toEqual(viewOf(foldEvents(log)))
    }),
  )
})

test('what happens after a wild clock was put right counts, whatever the reading it left behind', () => {
  const now = epochMillis(Date.UTC(2026, 10, 24))
  const wild = nextHlc(undefined, epochMillis(Date.UTC(2030, 0)))
  const star: StoredEvent = {
    id: 'phone00000:2',
    hlc: nextHlc(wild, now),
    at: now,
    tz: 'UTC',
    kind: 'star',
    entry: 'hello',
    on: true,
  }
  expect(quarantine([star], now).accepted).toEqual([star])
})

test('an event dated exactly a day ahead is still accepted', () => {
  const now = epochMillis(Date.UTC(2030, 0))
  const at = epochMillis(now + MILLIS_PER_DAY)
  const star: StoredEvent = {
    id: 'phone00000:1',
    hlc: (at * 2048) as Hlc,
    at,
    tz: 'UTC',
    kind: 'star',
    entry: 'fee',
    on: true,
  }
  expect(quarantine([star], now).accepted).toEqual([star])
})

test('the due items are those isDue names, in the order of their keys', () => {
  fc.assert(
    fc.property(randomLog, fc.integer({ min: 0, max: 400 }), (log, dayNumber) => {
      const progress = foldEvents(log)
      const now = epochMillis(Date.UTC(2026, 0, 5 + dayNumber))
      const today = localDay(Math.floor(now / MILLIS_PER_DAY))
      const expected = viewOf(progress).items.filter(({ state }) => isDue(state, now, today))
      expect(progress.dueItems(now, today)).toEqual(expected)
    }),
  )
})

test.each(['Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati'])(
  'the machine may stand in %s',
  (zone) => {
    const before = process.env.TZ
    const log = fc.sample(randomLog, { numRuns: 20, seed: 8 }).flat()
    const here = viewOf(foldEvents(log))
    expect(here.itemCount).toBeGreaterThan(5)
    process.env.TZ = zone
    expect(viewOf(foldEvents(log))).toEqual(here)
    process.env.TZ = before
  },
)
