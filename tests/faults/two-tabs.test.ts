import { expect, test, vi } from 'vitest'
import { epochMillis } from '../../src/core/lib/units.ts'
import { foldEvents } from '../../src/core/progress/index.ts'
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

const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

test('two tabs that answer at the same time lose nothing: 400 of 400', async () => {
  const world = createWorld()
  const tabs = [await world.open(), await world.open()]
  const answers = tabs.flatMap((tab) =>
    Array.from({ length: 200 }, (_, n) => tab.append([review(n)], world.now(), 'UTC')),
  )
  const stored = await Promise.all(answers)
  const ids = stored.flatMap((result) => (result.ok ? result.value.map(({ id }) => id) : []))
  expect(new Set(ids).size).toBe(400)
  await settle()
  for (const tab of tabs) expect(tab.progress.eventCount).toBe(400)
  expect((await world.open()).progress.eventCount).toBe(400)
})

test('what one tab stores the other shows', async () => {
  const world = createWorld()
  const [here, there] = [await world.open(), await world.open()]
  let heard = 0
  there.subscribe(() => heard++)
  await here.append([{ kind: 'setting', name: 'dailyNew', value: 9 }], world.now(), 'UTC')
  await settle()
  expect(heard).toBe(1)
  expect(there.progress.settings.dailyNew).toBe(9)
})

test('a tab that hears of nothing catches up when it comes to the front, and before it answers', async () => {
  const world = createWorld()
  let show = () => {}
  const deaf = await world.open({
    openChannel: () => undefined,
    onVisible: (listener) => {
      show = listener
      return () => undefined
    },
  })
  const other = await world.open()
  await answer(world, other, 3)
  expect(deaf.progress.eventCount).toBe(0)
  show()
  await settle()
  expect(deaf.progress.eventCount).toBe(3)
  await answer(world, other, 2)
  await answer(world, deaf, 1)
  expect(deaf.progress.eventCount).toBe(6)
})

test('one tab seals while the other answers', async () => {
  const world = createWorld()
  const [here, there] = [await world.open(), await world.open()]
  await answerAtOnce(world, here, 900)
  await Promise.all([here.tidy(), answer(world, there, 20), there.tidy()])
  await settle()
  await answer(world, here, 1)
  await settle()
  for (const tab of [here, there]) await expect.poll(() => tab.progress.eventCount).toBe(921)
  const again = await world.open()
  expect(again.progress.eventCount).toBe(921)
  expect(await allLines(again)).toHaveLength(922)
})

test('one tab imports years of answers while the other answers', async () => {
  const world = createWorld()
  const [here, there] = [await world.open(), await world.open()]
  const older = await eventsOfAnotherDevice(2_500, epochMillis(world.clock.now - 9_000_000_000))
  await Promise.all([here.importEvents(older), answer(world, there, 30), there.importEvents(older)])
  await settle()
  for (const tab of [here, there]) expect(tab.progress.eventCount).toBe(2_530)
  const again = await world.open()
  expect(again.progress.eventCount).toBe(2_530)
  expect([...again.progress.dues()].length).toBe([...foldEvents(older).dues()].length)
})
