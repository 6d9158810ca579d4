import 'fake-indexeddb/auto'
import { IDBFactory as FakeFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { type DatabasePlan, type DBSchema, openConnection } from './idb.ts'

interface Shelf extends DBSchema {
  books: { key: string; value: string }
}

const plan = (factory: IDBFactory, version: number): DatabasePlan<Shelf> => ({
  factory,
  name: 'shelf',
  version,
  upgrade: (database, oldVersion) => {
    if (oldVersion < 1) database.createObjectStore('books')
  },
  delay: (time) => new Promise((resolve) => setTimeout(resolve, time / 100)),
  onOutdated: () => undefined,
})

const rawOpen = (factory: IDBFactory, version: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open('shelf', version)
    request.onupgradeneeded = () => request.result.createObjectStore('books')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

test('an upgrade that another tab holds up for too long is blocked, and goes through once that tab is closed', async () => {
  const factory = new FakeFactory()
  const oldTab = await rawOpen(factory, 1)
  expect(await openConnection(plan(factory, 2))).toEqual({ ok: false, problem: { kind: 'blocked' } })
  oldTab.close()
  const opened = await openConnection(plan(factory, 2))
  expect(opened.ok).toBe(true)
})

test('an upgrade waits for a tab that is about to close', async () => {
  const factory = new FakeFactory()
  const oldTab = await rawOpen(factory, 1)
  oldTab.onversionchange = () => setTimeout(() => oldTab.close(), 5)
  const opened = await openConnection(plan(factory, 2))
  expect(opened.ok).toBe(true)
})

test('what the work of a transaction throws stores nothing', async () => {
  const opened = await openConnection(plan(new FakeFactory(), 1))
  if (!opened.ok) throw new Error(opened.problem.kind)
  const outcome = await opened.value.run(['books'], 'readwrite', async (transaction) => {
    await transaction.objectStore('books').put('Fees', 'a')
    throw new RangeError('no such shelf')
  })
  expect(outcome).toEqual({ ok: false, problem: { kind: 'unknown', detail: 'RangeError: no such shelf' } })
  const read = await opened.value.run(['books'], 'readonly', (transaction) =>
    transaction.objectStore('books').get('a'),
  )
  expect(read).toEqual({ ok: true, value: undefined })
})

test('a database of a newer version says that this page is outdated', async () => {
  const factory = new FakeFactory()
  ;(await rawOpen(factory, 3)).close()
  expect(await openConnection(plan(factory, 2))).toMatchObject({
    ok: false,
    problem: { kind: 'outdated-tab' },
  })
})
