import { expect, test } from 'vitest'
import { localDayOf } from '../../src/core/schedule/index.ts'
import { allLines, answer, createWorld } from '../faults/storage-world.ts'
import { fillStore } from './fill-store.ts'

test('a filled store opens without folding anything again and goes on as usual', async () => {
  const world = createWorld()
  await fillStore(world.environment().indexedDB ?? new IDBFactory(), {
    reviews: 5_000,
    items: 800,
    due: 25,
    now: world.now(),
    first: [{ kind: 'setting', name: 'learning', value: ['ko'] }],
    entries: ['queue-ticket'],
  })
  const store = await world.open()
  expect(store.progress.eventCount).toBe(5_001)
  expect(store.progress.itemCount).toBe(800)
  expect(store.progress.tail).toHaveLength(200)
  expect(store.progress.settings.learning).toEqual(['ko'])
  expect(store.progress.item('queue-ticket/ko/produce')).toBeDefined()
  const due = store.progress.dueItems(world.now(), localDayOf(world.now(), 'Asia/Shanghai'))
  expect(due).toHaveLength(25)
  await answer(world, store, 1)
  expect(await allLines(store)).toHaveLength(5_003)
  store.close()
  // Nothing is left to fold: what is shown now comes from the base alone.
  await world.tamper((stores) => stores('segments').clear())
  expect((await world.open()).progress.eventCount).toBe(5_002)
})
