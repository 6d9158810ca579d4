import { expect, test, vi } from 'vitest'
import { epochMillis } from '../../src/core/lib/units.ts'
import {
  foldEvents,
  hlcMillis,
  type Progress,
  readLogFile,
  type StoredEvent,
} from '../../src/core/progress/index.ts'
import {
  allLines,
  answer,
  answerAtOnce,
  createWorld,
  eventsOfAnotherDevice,
  review,
} from './storage-world.ts'

// Thousands of rows through a database made of JavaScript objects, on whatever machine this runs.
vi.setConfig({ testTimeout: 60_000 })

const DAY = 86_400_000

/** Everything a screen can see of a state. */
const seen = (progress: Progress) => ({
  dues: [...progress.dues()].sort((a, b) => (a.key < b.key ? -1 : 1)),
  items: Array.from({ length: 50 }, (_, n) => progress.item(`entry-${n}/ko/recognise`)),
  settings: progress.settings,
  events: progress.eventCount,
  starred: [...progress.starred],
  newestHlc: progress.newestHlc,
})

const wholeLog = async (lines: readonly string[]): Promise<readonly StoredEvent[]> => {
  const log = readLogFile(lines.join('\n'))
  if (!log.ok) throw new Error(JSON.stringify(log.problem))
  return log.value.events
}

/** The answers of today are not sealed. */
const TWO_DAYS = 172_800_000

test('what was answered is there at the next start', async () => {
  const world = createWorld()
  const first = await world.open()
  const events = await answer(world, first, 20)
  first.close()
  const second = await world.open()
  expect(seen(second.progress)).toEqual(seen(foldEvents(events)))
  expect(second.device).toBe(first.device)
  expect(second.condition).toEqual({
    memoryOnly: false,
    damagedSegments: 0,
    quarantined: 0,
    unknownEvents: 0,
  })
})

test('events are numbered from 1 without gaps, over restarts', async () => {
  const world = createWorld()
  const first = await world.open()
  await answer(world, first, 3)
  first.close()
  const second = await world.open()
  const events = await answer(world, second, 2)
  expect(events.map(({ id }) => id)).toEqual([`${second.device}:4`, `${second.device}:5`])
})

test('several bodies of one call are stored together and in order', async () => {
  const world = createWorld()
  const store = await world.open()
  const events = await answerAtOnce(world, store, 5)
  expect(events.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((seq) => `${store.device}:${seq}`))
  expect(new Set(events.map(({ hlc }) => hlc)).size).toBe(5)
})

test('the answers of a day stay rows, for its plan to count, as long as they are at most 600', async () => {
  const world = createWorld()
  const store = await world.open()
  await answerAtOnce(world, store, 500)
  await store.tidy()
  expect(store.progress.tail).toHaveLength(500)
  await answerAtOnce(world, store, 300)
  await store.tidy()
  expect(store.progress.tail).toHaveLength(600)
})

test('more rows than 200 are sealed when idle, and the state stays the same', async () => {
  const world = createWorld()
  const store = await world.open()
  const events = [...(await answerAtOnce(world, store, 1_700)), ...(await answer(world, store, 10))]
  world.clock.now += TWO_DAYS
  world.runIdle()
  await store.tidy()
  expect(store.progress.tail).toHaveLength(50)
  expect(seen(store.progress)).toEqual(seen(foldEvents(events)))
  store.close()
  const again = await world.open()
  expect(again.progress.tail).toHaveLength(50)
  expect(seen(again.progress)).toEqual(seen(foldEvents(events)))
  expect((await wholeLog(await allLines(again))).map(({ id }) => id)).toEqual(events.map(({ id }) => id))
})

test('an answer can be undone before and after it was sealed', async () => {
  const world = createWorld()
  const store = await world.open()
  const events = await answerAtOnce(world, store, 600)
  world.clock.now += TWO_DAYS
  await store.tidy()
  for (const undone of [events[0], events[599]]) {
    await store.append([{ kind: 'void', target: undone?.id ?? 'none:1' }], world.now(), 'UTC')
  }
  const log = await wholeLog(await allLines(store))
  expect(log).toHaveLength(602)
  expect(seen(store.progress)).toEqual(seen(foldEvents(log)))
  store.close()
  const again = await world.open()
  expect(seen(again.progress)).toEqual(seen(foldEvents(log)))
})

test('a clock set back by years leaves the order as it was', async () => {
  const world = createWorld()
  const store = await world.open()
  const [before] = await answer(world, store, 1)
  world.clock.now = Date.UTC(2001, 0, 1)
  const [after] = await answer(world, store, 1)
  expect(after?.at).toBeLessThan(before?.at ?? 0)
  expect(after?.hlc).toBeGreaterThan(before?.hlc ?? 0)
  store.close()
  const again = await world.open()
  expect(again.progress.tail.map(({ id }) => id)).toEqual([before?.id, after?.id])
})

test.each([3, 299, 2_345])('importing %i events twice adds them once', async (count) => {
  const world = createWorld()
  const store = await world.open()
  await answer(world, store, 3)
  const events = await eventsOfAnotherDevice(count, epochMillis(world.clock.now - 30 * DAY))
  expect(await store.importEvents(events)).toEqual({
    ok: true,
    value: { added: count, known: 0, quarantined: 0 },
  })
  expect(await store.importEvents(events)).toEqual({
    ok: true,
    value: { added: 0, known: count, quarantined: 0 },
  })
  expect(store.progress.eventCount).toBe(count + 3)
  const expected = seen(foldEvents([...events, ...(await wholeLog(await allLines(store)))]))
  expect(seen(store.progress)).toEqual(expected)
  store.close()
  const again = await world.open()
  expect(seen(again.progress)).toEqual(expected)
})

test('events older than sealed ones are folded in their place', async () => {
  const world = createWorld()
  const store = await world.open()
  await answerAtOnce(world, store, 800)
  await store.tidy()
  const older = await eventsOfAnotherDevice(40, epochMillis(world.clock.now - DAY))
  await store.importEvents(older)
  const log = await wholeLog(await allLines(store))
  expect(log).toHaveLength(840)
  expect(seen(store.progress)).toEqual(seen(foldEvents(log)))
  store.close()
  expect(seen((await world.open()).progress)).toEqual(seen(foldEvents(log)))
})

test('a log exported and imported on a new device gives the same state', async () => {
  const world = createWorld()
  const store = await world.open()
  await answerAtOnce(world, store, 700)
  await store.tidy()
  const elsewhere = createWorld()
  const other = await elsewhere.open({ randomDeviceId: () => 'otherphone' })
  await other.importEvents(await wholeLog(await allLines(store)))
  expect(seen(other.progress)).toEqual(seen(store.progress))
  const mine = await answer(elsewhere, other, 1)
  expect(mine[0]?.id).toBe('otherphone:1')
})

test('an event dated two days ahead waits until its time has come, and is exported meanwhile', async () => {
  const world = createWorld()
  const store = await world.open()
  const [ahead] = await eventsOfAnotherDevice(1, epochMillis(world.clock.now + 2 * DAY))
  const imported = await store.importEvents(ahead ? [ahead] : [])
  expect(imported).toEqual({ ok: true, value: { added: 0, known: 0, quarantined: 1 } })
  expect(store.condition.quarantined).toBe(1)
  expect(store.progress.eventCount).toBe(0)
  expect(await wholeLog(await allLines(store))).toEqual([ahead])
  const answers = await answer(world, store, 1)
  expect(answers.map(({ hlc }) => hlcMillis(hlc))).toEqual([world.clock.now])
  store.close()

  world.clock.now += DAY + 120_000
  const later = await world.open()
  expect(later.condition.quarantined).toBe(0)
  expect(later.progress.eventCount).toBe(2)
})

test('a listener hears of appends until it stops listening', async () => {
  const world = createWorld()
  const store = await world.open()
  let changes = 0
  const stop = store.subscribe(() => changes++)
  await answer(world, store, 2)
  stop()
  await answer(world, store, 1)
  expect(changes).toBe(2)
})

test('appends called at once are stored one after the other', async () => {
  const world = createWorld()
  const store = await world.open()
  const results = await Promise.all(
    Array.from({ length: 30 }, (_, n) => store.append([review(n)], world.now(), 'UTC')),
  )
  expect(results.every(({ ok }) => ok)).toBe(true)
  expect(store.progress.eventCount).toBe(30)
})
