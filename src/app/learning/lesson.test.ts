import { expect, test } from 'vitest'
import { drillEntry } from '../../../tests/contracts/entries.ts'
import { failed } from '../../core/lib/result.ts'
import { epochMillis } from '../../core/lib/units.ts'
import { type ItemKey, itemKey, type StoredEvent } from '../../core/progress/index.ts'
import type { PlannedItem } from '../../core/session/index.ts'
import { createMemoryStore, type ProgressStore } from '../storage/index.ts'
import { createLearner } from './learner.ts'
import { createLesson, type Lesson } from './lesson.ts'

/* A session over a store whose disk can be slow or full, with the real core. */

const ENTRIES = ['show-passport', 'check-understanding'] as const

interface Disk {
  /** Each write waits for this first. */
  ready: Promise<void>
  full: boolean
}

function sitDown(items: readonly ItemKey[]) {
  const disk: Disk = { ready: Promise.resolve(), full: false }
  const environment = {
    now: () => epochMillis(Date.UTC(2026, 10, 24, 8)),
    zone: () => 'Asia/Shanghai',
    whenIdle: () => undefined,
    hints: { read: () => undefined, write: () => undefined },
    randomDeviceId: () => 'k3v9x0a2bq',
  }
  const store = createMemoryStore(environment)
  const learner = createLearner(onDisk(store, disk), environment)
  const shelf = { drillEntry: async (entry: string) => drillEntry(entry, 'zh', 'en') }
  const planned = items.map(
    (item): PlannedItem => ({ item, reason: 'new', scenario: 'reception', inSteps: false }),
  )
  const lesson = createLesson(
    { id: 'test', items: planned, answers: [] },
    { learner, shelf, environment, remember: () => undefined },
  )
  return { lesson, disk, log: (): readonly StoredEvent[] => store.progress.tail }
}

const onDisk = (store: ProgressStore, disk: Disk): ProgressStore =>
  // The store's progress and condition are getters, so it is passed through and not copied.
  new Proxy(store, {
    get: (_, name) =>
      name === 'append'
        ? async (...given: Parameters<ProgressStore['append']>) => {
            await disk.ready
            return disk.full ? failed({ kind: 'quota' }) : store.append(...given)
          }
        : Reflect.get(store, name),
  })

const recognise = ENTRIES.map((entry) => itemKey(entry, 'en', 'recognise'))
const produce = ENTRIES.map((entry) => itemKey(entry, 'en', 'produce'))

const asked = (lesson: Lesson) => expect.poll(() => lesson.stage.value.kind).toBe('question')
const itemOf = ({ stage }: Lesson) => ('exercise' in stage.value ? stage.value.exercise.task.item : undefined)
const kinds = (events: readonly StoredEvent[]) => events.map(({ kind }) => kind)

/** A disk that is busy until told. */
function makeSlow(disk: Disk): () => void {
  let go: () => void = () => undefined
  disk.ready = new Promise((resolve) => {
    go = resolve
  })
  return go
}

test('a tap on Continue while the answer is being written counts, once it is written', async () => {
  const { lesson, disk, log } = sitDown(recognise)
  await asked(lesson)
  const go = makeSlow(disk)
  const answered = lesson.answer({ option: 0 })
  const moved = lesson.next()
  expect(log()).toEqual([])
  go()
  await Promise.all([answered, moved])
  expect(kinds(log())).toEqual(['review'])
  expect(itemOf(lesson)).toBe(recognise[1])
  expect(lesson.stage.value.kind).toBe('question')
})

test('undo right after an answer takes back that one', async () => {
  const { lesson, log } = sitDown(recognise)
  await asked(lesson)
  await Promise.all([lesson.answer({ option: 0 }), lesson.undo()])
  expect(kinds(log())).toEqual(['review', 'void'])
  expect(itemOf(lesson)).toBe(recognise[0])
  expect(lesson.canUndo.value).toBe(false)
})

test('a double tap answers once, overrules once, knows once', async () => {
  const { lesson, log } = sitDown(produce)
  await asked(lesson)
  await Promise.all([lesson.answer({ text: 'xyzzy' }), lesson.answer({ text: 'xyzzy' })])
  await Promise.all([lesson.overrule(), lesson.overrule()])
  await Promise.all([lesson.knowCold(), lesson.knowCold()])
  expect(kinds(log())).toEqual(['review', 'void', 'review', 'void', 'review'])
})

test('an answer that a full device refuses stays on the screen, does not count, and can be tried again', async () => {
  const { lesson, disk, log } = sitDown(recognise)
  await asked(lesson)
  disk.full = true
  await lesson.answer({ option: 0 })
  await lesson.next()
  expect(lesson.stage.value).toMatchObject({ kind: 'answered', stored: { failed: [] } })
  expect(lesson.position.value.done).toBe(0)
  expect(log()).toEqual([])
  disk.full = false
  await lesson.next()
  expect(lesson.stage.value).toMatchObject({ kind: 'answered', stored: 'saved' })
  expect(kinds(log())).toEqual(['review'])
})

test('"I was right" takes back the first verdict and writes the new one in one go', async () => {
  const { lesson, log } = sitDown(produce)
  await asked(lesson)
  await lesson.answer({ text: 'xyzzy' })
  await lesson.overrule()
  const [first, taken, second] = log()
  expect(first).toMatchObject({ kind: 'review', verdict: 'wrong', rating: 1, overruled: false })
  expect(taken).toMatchObject({ kind: 'void', target: first?.id })
  expect(second).toMatchObject({ kind: 'review', verdict: 'right', rating: 3, overruled: true })
})

test('what is no answer of the drill is not taken for one', async () => {
  const { lesson, log } = sitDown(recognise)
  await asked(lesson)
  for (const nonsense of [undefined, 'yes', { text: 'Hello' }, { option: 99 }]) await lesson.answer(nonsense)
  expect(lesson.stage.value.kind).toBe('question')
  expect(log()).toEqual([])
})

test('undoing an answer that was never stored asks again and takes nothing back', async () => {
  const { lesson, disk, log } = sitDown(recognise)
  await asked(lesson)
  await lesson.answer({ option: 0 })
  await lesson.next()
  await asked(lesson)
  disk.full = true
  await lesson.answer({ option: 0 })
  disk.full = false
  await lesson.undo()
  expect(lesson.stage.value.kind).toBe('question')
  expect(itemOf(lesson)).toBe(recognise[1])
  expect(kinds(log())).toEqual(['review'])
})
