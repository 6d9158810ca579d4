import { afterEach, expect, test, vi } from 'vitest'
import { openProgressStore, type StorageProblem } from '../../src/app/storage/index.ts'
import { epochMillis } from '../../src/core/lib/units.ts'
import {
  allLines,
  answer,
  answerAtOnce,
  createWorld,
  eventsOfAnotherDevice,
  review,
  type World,
} from './storage-world.ts'

// Thousands of rows through a database made of JavaScript objects, on whatever machine this runs.
vi.setConfig({ testTimeout: 60_000 })

afterEach(() => vi.restoreAllMocks())

const problemsOf = (store: { onProblem(listener: (problem: StorageProblem) => void): unknown }) => {
  const kinds: StorageProblem['kind'][] = []
  store.onProblem(({ kind }) => kinds.push(kind))
  return kinds
}

const flipByte = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte))

const damageBase = (world: World) =>
  world.tamper((stores) => {
    const base = stores('base')
    base.get('base').onsuccess = (event) => {
      // The target of a success event is its request; the DOM types don't say which.
      const row = (event.target as IDBRequest<{ bytes: Uint8Array }>).result
      base.put({ ...row, bytes: flipByte(row.bytes) }, 'base')
    }
  })

const damageSegment = (world: World, number: number) =>
  world.tamper((stores) => {
    const segments = stores('segments')
    segments.get(number).onsuccess = (event) => {
      // As above.
      const row = (event.target as IDBRequest<{ bytes: Uint8Array }>).result
      segments.put({ ...row, bytes: flipByte(row.bytes) }, number)
    }
  })

/** A closed store with 1,350 events in two segments and 50 rows. */
async function sealedWorld({ copied }: { copied: boolean }): Promise<World> {
  const world = createWorld()
  const store = await world.open(copied ? {} : { copies: undefined })
  await answerAtOnce(world, store, 1_400)
  // The answers of today are not sealed.
  world.clock.now += 172_800_000
  await store.tidy()
  store.close()
  return world
}

const LOSSES: readonly (readonly [string, (world: World) => Promise<void>])[] = [
  ['a damaged base', damageBase],
  ['a lost base', (world) => world.tamper((stores) => stores('base').clear())],
  [
    'a base of another log position',
    (world) =>
      world.tamper((stores) => stores('base').put({ bytes: new Uint8Array(9), nextSegment: 2 }, 'base')),
  ],
  ['a base that is no base', (world) => world.tamper((stores) => stores('base').put('what?', 'base'))],
  ['a lost meta row', (world) => world.tamper((stores) => stores('meta').clear())],
  ['a meta row that is none', (world) => world.tamper((stores) => stores('meta').put({ device: 7 }, 'log'))],
]

test.each(LOSSES)('%s is made again from the log', async (_what, damage) => {
  const world = await sealedWorld({ copied: false })
  await damage(world)
  const store = await world.open({ copies: undefined })
  expect(store.progress.eventCount).toBe(1_400)
  expect(store.condition.recovery).toBeUndefined()
  expect(await allLines(store)).toHaveLength(1_401)
  await answer(world, store, 1)
  store.close()
  expect((await world.open({ copies: undefined })).progress.eventCount).toBe(1_401)
})

test('a damaged segment is no trouble while the state is whole', async () => {
  const world = await sealedWorld({ copied: false })
  await damageSegment(world, 1)
  const store = await world.open({ copies: undefined })
  expect(store.progress.eventCount).toBe(1_400)
  const problems = problemsOf(store)
  expect(await allLines(store)).toHaveLength(401)
  expect(problems).toEqual(['damaged-segment'])
})

test('a damaged segment no copy can heal is counted, kept, and everything else is used', async () => {
  const world = await sealedWorld({ copied: false })
  await damageSegment(world, 1)
  await damageBase(world)
  const store = await world.open({ copies: undefined })
  expect(problemsOf(store)).toEqual(['damaged-segment'])
  expect(store.condition).toMatchObject({ damagedSegments: 1 })
  expect(store.condition.recovery).toBeUndefined()
  expect(store.progress.eventCount).toBe(400)
  await answer(world, store, 1)
  store.close()
  const again = await world.open({ copies: undefined })
  expect(problemsOf(again)).toEqual([])
  expect(again.condition.damagedSegments).toBe(1)
  expect(again.progress.eventCount).toBe(401)
  let kept: unknown
  await world.tamper((stores) => {
    const request = stores('segments').get(1)
    request.onsuccess = () => {
      kept = request.result
    }
  })
  expect(kept).toMatchObject({ count: 1_000 })
})

test('a damaged segment comes back from a copy', async () => {
  const world = await sealedWorld({ copied: true })
  await damageSegment(world, 1)
  await damageBase(world)
  const store = await world.open()
  expect(problemsOf(store)).toEqual([])
  expect(store.condition.damagedSegments).toBe(0)
  expect(store.progress.eventCount).toBe(1_400)
  store.close()
  world.files.clear()
  expect(await allLines(await world.open())).toHaveLength(1_401)
})

test('what a damaged segment held is welcome when it comes back in a file', async () => {
  const world = createWorld()
  const store = await world.open({ copies: undefined })
  const events = await answerAtOnce(world, store, 1_400)
  world.clock.now += 172_800_000
  await store.tidy()
  store.close()
  await damageSegment(world, 1)
  await damageBase(world)
  const damaged = await world.open({ copies: undefined })
  const imported = await damaged.importEvents(events)
  expect(imported).toEqual({ ok: true, value: { added: 1_000, known: 400, quarantined: 0 } })
  expect(damaged.condition.damagedSegments).toBe(0)
  expect(damaged.progress.eventCount).toBe(1_400)
})

test('a copy is not overwritten while a segment is damaged that only it still has', async () => {
  const world = await sealedWorld({ copied: true })
  await damageSegment(world, 2)
  const store = await world.open()
  await answer(world, store, 1)
  expect(await store.tidy()).toEqual({ ok: true, value: 'damaged-segment' })
  // Healed by now: the next copy is whole.
  expect(await store.tidy()).toEqual({ ok: true, value: 'written' })
  expect(store.condition.damagedSegments).toBe(0)
  expect(await allLines(store)).toHaveLength(1_402)
})

test('an empty database where there was progress leads to recovery', async () => {
  const world = await sealedWorld({ copied: true })
  await world.loseDatabase()
  const store = await world.open()
  expect(store.progress.eventCount).toBe(0)
  expect(store.condition.recovery).toMatchObject({ expected: 1_400, found: 0, copy: { events: 1_400 } })
  expect(await store.restore()).toEqual({ ok: true, value: { restored: 1_400 } })
  expect(store.condition.recovery).toBeUndefined()
  expect(store.progress.eventCount).toBe(1_400)
  store.close()
  const again = await world.open()
  expect(again.condition.recovery).toBeUndefined()
  expect(again.progress.eventCount).toBe(1_400)
})

test('recovery is offered until it is done, and answers given meanwhile are kept', async () => {
  const world = await sealedWorld({ copied: true })
  await world.loseDatabase()
  const store = await world.open()
  await answer(world, store, 3)
  world.runIdle()
  expect(await store.tidy()).toEqual({ ok: true, value: 'unchanged' })
  store.close()
  const again = await world.open()
  expect(again.condition.recovery).toMatchObject({ expected: 1_400, found: 3, copy: { events: 1_400 } })
  await again.restore()
  expect(again.progress.eventCount).toBe(1_403)
})

test('a new database never reuses the numbers of the lost one', async () => {
  const world = createWorld()
  const before = await world.open()
  await answer(world, before, 5)
  await world.loseDatabase()
  const after = await world.open()
  expect(after.device).not.toBe(before.device)
})

test('without a copy recovery ends with an imported file, or with the word to start fresh', async () => {
  for (const way of ['import', 'fresh'] as const) {
    const world = createWorld()
    const before = await world.open({ copies: undefined })
    const events = await answerAtOnce(world, before, 5)
    await world.loseDatabase()
    const store = await world.open({ copies: undefined })
    expect(store.condition.recovery).toMatchObject({ expected: 5, found: 0 })
    expect(store.condition.recovery?.copy).toBeUndefined()
    expect(await store.restore()).toEqual({ ok: true, value: { restored: 0 } })
    expect(store.condition.recovery).toBeDefined()
    await (way === 'import' ? store.importEvents(events) : store.startFresh())
    expect(store.condition.recovery).toBeUndefined()
    store.close()
    expect((await world.open({ copies: undefined })).condition.recovery).toBeUndefined()
  }
})

test('an older state of the database that comes back is noticed, and numbers are not used twice', async () => {
  const world = createWorld()
  const store = await world.open({ copies: undefined })
  await answer(world, store, 2)
  let rolledBack: unknown
  await world.tamper((stores) => {
    const request = stores('meta').get('log')
    request.onsuccess = () => {
      rolledBack = request.result
    }
  })
  const lost = await answer(world, store, 2)
  store.close()
  await world.tamper((stores) => {
    for (const { id } of lost) stores('events').delete(id)
    stores('meta').put(rolledBack, 'log')
  })
  const again = await world.open({ copies: undefined })
  expect(again.condition.recovery).toMatchObject({ expected: 4, found: 2 })
  const [next] = await answer(world, again, 1)
  expect(lost.map(({ id }) => id)).not.toContain(next?.id)
})

test.each([
  ['half a copy', (file: Uint8Array) => file.slice(0, file.length / 2)],
  [
    'a copy with a flipped byte in its description',
    (file: Uint8Array) => file.map((b, i) => (i === file.length - 30 ? b ^ 1 : b)),
  ],
  ['an empty file', () => new Uint8Array(0)],
])('%s is passed over for the older generation', async (_what, damage) => {
  const world = createWorld()
  const store = await world.open()
  await answer(world, store, 10)
  await store.tidy()
  await answer(world, store, 5)
  await store.tidy()
  expect(world.files.size).toBe(2)
  const newest = [...world.files].sort(([, a], [, b]) => b.length - a.length)[0]
  if (newest) world.files.set(newest[0], damage(newest[1]))
  await world.loseDatabase()
  const again = await world.open()
  expect(again.condition.recovery).toMatchObject({ expected: 15, copy: { events: 10 } })
  expect(await again.restore()).toEqual({ ok: true, value: { restored: 10 } })
})

test('copies alternate, and nothing is written when nothing has changed', async () => {
  const world = createWorld()
  const store = await world.open()
  for (const expected of ['written', 'unchanged', 'unchanged'] as const) {
    if (expected === 'written') await answer(world, store, 1)
    expect(await store.tidy()).toEqual({ ok: true, value: expected })
  }
  await answer(world, store, 1)
  await store.tidy()
  await answer(world, store, 1)
  await store.tidy()
  expect([...world.files.keys()].sort()).toEqual(['progress-copy-0', 'progress-copy-1'])
})

test('short visits that never reach a summary add up to a copy', async () => {
  const world = createWorld()
  const copies: number[] = []
  for (let visit = 0; visit < 3; visit++) {
    const store = await world.open()
    await answer(world, store, 20)
    world.runIdle()
    if (visit === 2) await vi.waitFor(() => expect(world.files.size).toBe(1))
    copies.push(world.files.size)
    store.close()
  }
  expect(copies).toEqual([0, 0, 1])
})

test('what was answered is copied when the page goes to the back, once', async () => {
  const world = createWorld()
  let hide = () => {}
  const store = await world.open({
    onHidden: (listener) => {
      hide = listener
      return () => undefined
    },
  })
  hide()
  await answer(world, store, 2)
  expect(world.files.size).toBe(0)
  hide()
  await vi.waitFor(() => expect(world.files.size).toBe(1))
  const written = vi.spyOn(world.files, 'set')
  hide()
  expect(await store.tidy()).toEqual({ ok: true, value: 'unchanged' })
  expect(written).not.toHaveBeenCalled()
  await world.loseDatabase()
  expect((await world.open()).condition.recovery).toMatchObject({ expected: 2, copy: { events: 2 } })
})

test('rows of a newer version and rows that are no events stay and harm nothing', async () => {
  const world = createWorld()
  const store = await world.open()
  const [last] = await answer(world, store, 2)
  const newer = { ...last, id: 'newphone00:1', kind: 'mastery', level: 3 }
  await store.importEvents(await eventsOfAnotherDevice(1, epochMillis(world.clock.now)))
  store.close()
  await world.tamper((stores) => {
    stores('events').put({ kind: 'review', id: 'broken' }, 'broken')
    stores('events').put('nonsense', 'nonsense')
    stores('events').put(newer, newer.id)
  })
  const again = await world.open()
  expect(again.progress.eventCount).toBe(4)
  expect(again.condition.unknownEvents).toBe(1)
  await answerAtOnce(world, again, 600)
  await again.tidy()
  again.close()
  const later = await world.open()
  expect(later.progress.eventCount).toBe(604)
  expect(later.condition.unknownEvents).toBe(1)
  expect((await allLines(later)).some((line) => line.includes('"mastery"'))).toBe(true)
  let rows: unknown[] = []
  await world.tamper((stores) => {
    const request = stores('events').getAllKeys()
    request.onsuccess = () => {
      rows = request.result
    }
  })
  expect(rows).toEqual(expect.arrayContaining(['broken', 'nonsense']))
})

test('a full device refuses the answer, changes nothing, and takes it once there is room', async () => {
  const world = createWorld()
  const store = await world.open()
  await answer(world, store, 2)
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const refused = await store.append([review(3)], world.now(), 'UTC')
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'quota' } })
  expect(store.progress.eventCount).toBe(2)
  full.mockRestore()
  const [next] = await answer(world, store, 1)
  expect(next?.id).toBe(`${store.device}:3`)
  expect(store.progress.eventCount).toBe(3)
})

test('a transaction the browser ends for lack of room stores nothing', async () => {
  const world = createWorld()
  const store = await world.open()
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given)
    // fake-indexeddb's own way to end a transaction with an error, as Chromium does when the commit fails.
    queueMicrotask(() => Reflect.get(this.transaction, '_abort').call(this.transaction, 'QuotaExceededError'))
    return request
  })
  const refused = await store.append([review(1)], world.now(), 'UTC')
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'quota' } })
  vi.restoreAllMocks()
  store.close()
  expect((await world.open()).progress.eventCount).toBe(0)
})

test('an import that runs out of room keeps what it stored and says so', async () => {
  const world = createWorld()
  const store = await world.open()
  const events = await eventsOfAnotherDevice(20_500, epochMillis(world.clock.now - 90_000_000))
  const put = IDBObjectStore.prototype.put
  let segments = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name === 'segments' && ++segments > 20) throw new DOMException('full', 'QuotaExceededError')
    return put.apply(this, given)
  })
  expect(await store.importEvents(events)).toMatchObject({ ok: false, problem: { kind: 'quota' } })
  expect(store.progress.eventCount).toBe(20_000)
  vi.restoreAllMocks()
  expect(await store.importEvents(events)).toMatchObject({ ok: true, value: { added: 500, known: 20_000 } })
  store.close()
  expect((await world.open()).progress.eventCount).toBe(20_500)
})

test('a lost connection is opened again and the answer is stored once', async () => {
  const world = createWorld()
  const store = await world.open()
  await answer(world, store, 1)
  for (const connection of world.connections) connection.close()
  await answer(world, store, 1)
  expect(store.progress.eventCount).toBe(2)
  expect(world.connections).toHaveLength(2)
})

test('an answer whose commit is not confirmed is not stored twice', async () => {
  const world = createWorld()
  const store = await world.open()
  await answer(world, store, 1)
  const transaction = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (
    this: IDBDatabase,
    ...given
  ) {
    const opened = transaction.apply(this, given)
    const listen = opened.addEventListener.bind(opened)
    const failing: EventListener[] = []
    const lose = (event: Event) => {
      const error = new DOMException('Connection to Indexed Database server lost', 'UnknownError')
      Object.defineProperty(opened, 'error', { value: error })
      for (const fail of failing) fail(event)
    }
    opened.addEventListener = (type: string, listener: EventListener) => {
      if (type === 'abort') failing.push(listener)
      listen(type, type === 'complete' ? lose : listener)
    }
    return opened
  })
  const [event] = await answer(world, store, 1)
  expect(event?.id).toBe(`${store.device}:2`)
  expect(store.progress.eventCount).toBe(2)
  expect(await allLines(store)).toHaveLength(3)
})

test('a connection that can not be opened again is said, and works once it can', async () => {
  const world = createWorld()
  let broken = false
  const { indexedDB } = world.environment()
  const store = await world.open({
    indexedDB: {
      ...(indexedDB ?? new IDBFactory()),
      open: (...given) => {
        if (broken) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
        return (indexedDB ?? new IDBFactory()).open(...given)
      },
    },
  })
  broken = true
  for (const connection of world.connections) connection.close()
  const refused = await store.append([review(1)], world.now(), 'UTC')
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'connection-lost' } })
  broken = false
  await answer(world, store, 1)
  expect(store.progress.eventCount).toBe(1)
})

test('a newer version of the app takes the database: this tab lets go and says so', async () => {
  const world = createWorld()
  const store = await world.open()
  const problems = problemsOf(store)
  const upgrade = world.factory.open('guichet-progress', 2)
  await new Promise((resolve) => upgrade.addEventListener('success', resolve))
  expect(problems).toEqual(['outdated-tab'])
  const refused = await store.append([review(1)], world.now(), 'UTC')
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'outdated-tab' } })
  upgrade.result.close()
  const reopened = await openProgressStore(world.environment())
  expect(reopened).toMatchObject({ ok: false, problem: { kind: 'outdated-tab' } })
})

test.each([
  ['no IndexedDB at all', undefined],
  ['IndexedDB that is forbidden', 'SecurityError'],
  ['a private window that refuses to store', 'InvalidStateError'],
])('%s: a session works in memory, and that is said', async (_what, name) => {
  const world = createWorld()
  const open = () => {
    throw new DOMException('refused', name)
  }
  const indexedDB = name === undefined ? undefined : { ...new IDBFactory(), open }
  const store = await world.open({ indexedDB: indexedDB as IDBFactory | undefined })
  expect(store.condition.memoryOnly).toBe(true)
  const events = await answer(world, store, 3)
  await store.append([{ kind: 'void', target: events[2]?.id ?? 'none:1' }], world.now(), 'UTC')
  expect(store.progress.itemCount).toBe(2)
  expect(await store.importEvents(events)).toMatchObject({ ok: true, value: { added: 0, known: 3 } })
  expect(await allLines(store)).toHaveLength(5)
})

test('nothing breaks where localStorage is forbidden', async () => {
  const world = createWorld()
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  const store = await world.open({ notes: { getItem: refuse, setItem: refuse } })
  await answer(world, store, 2)
  expect(await store.tidy()).toEqual({ ok: true, value: 'written' })
  expect(store.progress.eventCount).toBe(2)
})

test('nothing breaks where files are forbidden', async () => {
  const world = createWorld()
  const refuse = () => Promise.reject(new DOMException('refused', 'SecurityError'))
  const store = await world.open({ copies: { read: refuse, write: refuse } })
  await answer(world, store, 2)
  expect(await store.tidy()).toEqual({ ok: true, value: 'no-files' })
  expect(await store.restore()).toEqual({ ok: true, value: { restored: 0 } })
})
