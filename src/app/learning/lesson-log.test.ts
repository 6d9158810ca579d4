import { expect, test, vi } from 'vitest'
import { createPackServer, FIRST } from '../../../tests/fakes/pack-server.ts'
import { createBrowser } from '../../../tests/fakes/sync-environment.ts'
import { unwrap } from '../../../tests/fakes/unwrap.ts'
import { createRandom } from '../../core/lib/random.ts'
import { epochMillis } from '../../core/lib/units.ts'
import { foldEvents, readLogFile, type StoredEvent } from '../../core/progress/index.ts'
import { planToday, type SessionState, startSession } from '../../core/session/index.ts'
import type { Environment } from '../environment.ts'
import { createMemoryStore } from '../storage/index.ts'
import { openPackLibrary } from '../sync/index.ts'
import { createLearner } from './learner.ts'
import { createLesson, type Lesson, type LessonStage } from './lesson.ts'
import { createShelf } from './shelf.ts'

/** A learner of Korean with two phrases before them, everything outside faked. */
async function lessonWorld() {
  const server = createPackServer()
  await server.publish(FIRST)
  const browser = createBrowser(server)
  const library = unwrap(await openPackLibrary(browser.environment()))
  unwrap(await library.install('core', { languages: ['zh', 'ko'], scenarios: ['reception'] }))
  const now = () => epochMillis(browser.clock.now)
  const store = createMemoryStore({ now, randomDeviceId: () => 'abcdefghij' })
  // Of the outside world a lesson uses these; anything else would fail here as undefined.
  const environment = {
    now,
    zone: () => 'Asia/Shanghai',
    whenIdle: () => undefined,
  } as unknown as Environment
  const learner = createLearner(store, environment)
  await learner.record(
    { kind: 'setting', name: 'learning', value: ['ko'] },
    { kind: 'enrol', scenario: 'reception', on: true },
  )
  const shelf = createShelf(library)
  const remembered: (SessionState | undefined)[] = []
  let session: SessionState | undefined
  const begin = (): Lesson => {
    session ??= startSession(planned(), { id: 'one', random: createRandom('one') })
    return createLesson(session, { learner, shelf, environment, remember: (state) => remembered.push(state) })
  }
  const planned = () => {
    const plan = planToday({
      now: now(),
      zone: 'Asia/Shanghai',
      settings: learner.settings.value,
      progress: learner.progress.value,
      concepts: shelf.concepts(),
      newToday: 0,
    })
    return plan
  }
  const log = async (): Promise<readonly StoredEvent[]> => {
    const lines: string[] = []
    for await (const line of store.exportLines()) lines.push(line)
    return unwrap(readLogFile(lines.join('\n'))).events
  }
  return { browser, learner, store, begin, log, remembered, shelf }
}

const question = async (lesson: Lesson) => {
  await vi.waitFor(() => expect(lesson.stage.value.kind).toBe('question'))
  return lesson.stage.value as Extract<LessonStage, { kind: 'question' }>
}
const answered = (lesson: Lesson) => lesson.stage.value as Extract<LessonStage, { kind: 'answered' }>

/** The option that is right, or one that is not. */
const option = ({ exercise }: { exercise: { key: unknown } }, isRight: boolean) => {
  const { right, options } = exercise.key as { right: number; options: readonly unknown[] }
  return { option: isRight ? right : (right + 1) % options.length }
}
const kinds = (events: readonly StoredEvent[]) => events.map(({ kind }) => kind)

test('stores an answer before it lets the learner go on, and asks the item again later', async () => {
  const { begin, log } = await lessonWorld()
  const lesson = begin()
  const stage = await question(lesson)
  await lesson.answer(option(stage, true))
  expect(answered(lesson)).toMatchObject({
    stored: 'saved',
    answered: { rating: 3, verdict: { kind: 'right' } },
  })
  expect(kinds(await log())).toEqual(['setting', 'enrol', 'review'])
  expect(lesson.position.value).toEqual({ done: 1, total: 4 })
})

test('undo takes the answer back in the log and asks the very same question', async () => {
  const { begin, log, learner } = await lessonWorld()
  const lesson = begin()
  const before = await question(lesson)
  await lesson.answer(option(before, false))
  await lesson.undo()
  const after = await question(lesson)
  expect(after.exercise.prompt).toEqual(before.exercise.prompt)
  expect(kinds(await log())).toEqual(['setting', 'enrol', 'review', 'void'])
  expect(learner.progress.value.item(before.exercise.task.item)).toBeUndefined()
  expect(lesson.canUndo.value).toBe(false)
})

test('"I was right" leaves the state a right answer would have left', async () => {
  const overruled = await lessonWorld()
  const first = overruled.begin()
  const stage = await question(first)
  await first.answer(option(stage, false))
  await first.overrule()
  expect(answered(first)).toMatchObject({ stored: 'saved', answered: { overruled: true, rating: 3 } })

  const plain = await lessonWorld()
  const second = plain.begin()
  await second.answer(option(await question(second), true))
  const { item } = stage.exercise.task
  expect(overruled.learner.progress.value.item(item)).toEqual(plain.learner.progress.value.item(item))
  expect(kinds(await overruled.log())).toEqual(['setting', 'enrol', 'review', 'void', 'review'])
})

test('"I know this cold" is an easy answer, before and after answering', async () => {
  for (const isAnswered of [false, true]) {
    const { begin, log } = await lessonWorld()
    const lesson = begin()
    const stage = await question(lesson)
    if (isAnswered) await lesson.answer(option(stage, true))
    await lesson.knowCold()
    const standing = foldEvents(await log()).item(stage.exercise.task.item)
    expect(standing).toMatchObject({ phase: 'review', reviews: 1 })
  }
})

test('a hint makes a right answer hard, and "don’t know" is a miss', async () => {
  const { begin, log } = await lessonWorld()
  const lesson = begin()
  const stage = await question(lesson)
  lesson.hint()
  await lesson.answer(option(stage, true))
  await lesson.next()
  await question(lesson)
  await lesson.reveal()
  const reviews = (await log()).filter(({ kind }) => kind === 'review')
  expect(reviews).toMatchObject([
    { rating: 2, hinted: true, verdict: 'right' },
    { rating: 1, hinted: false, verdict: 'revealed' },
  ])
})

test('ends when everything is settled, and forgets the session then', async () => {
  const { begin, remembered, browser } = await lessonWorld()
  const lesson = begin()
  for (let turn = 0; turn < 20 && lesson.stage.value.kind !== 'finished'; turn++) {
    const stage = await question(lesson)
    await lesson.answer(option(stage, true))
    browser.clock.now += 60_000
    await lesson.next()
  }
  expect(lesson.stage.value.kind).toBe('finished')
  expect(lesson.position.value).toEqual({ done: 4, total: 4 })
  expect(remembered[remembered.length - 1]).toBeUndefined()
})

test('an item whose entry left the shelf is passed over without a trace in the log', async () => {
  const { begin, shelf, log } = await lessonWorld()
  unwrap(await shelf.library.remove('core'))
  const lesson = begin()
  await vi.waitFor(() => expect(lesson.stage.value.kind).toBe('finished'))
  expect(kinds(await log())).toEqual(['setting', 'enrol'])
})

test('two tabs with the same session count each answer once, and go on together', async () => {
  const { begin, log } = await lessonWorld()
  const [here, there] = [begin(), begin()]
  const asked = await question(here)
  expect((await question(there)).exercise.task).toEqual(asked.exercise.task)
  await here.answer(option(asked, true))
  await vi.waitFor(async () => expect((await question(there)).exercise.task).not.toEqual(asked.exercise.task))
  expect(there.position.value).toEqual({ done: 1, total: 4 })
  expect(kinds(await log())).toEqual(['setting', 'enrol', 'review'])
})

test('what a session has answered is known again after a reload, and can be undone', async () => {
  const { begin, log } = await lessonWorld()
  const before = begin()
  const stage = await question(before)
  const resumed = { ...stage.exercise }
  await before.answer(option(stage, true))
  before.end()
  const after = begin()
  expect((await question(after)).exercise.task.item).not.toBe(resumed.task.item)
  expect(after.position.value).toEqual({ done: 1, total: 4 })
  await after.undo()
  expect(after.position.value).toEqual({ done: 0, total: 4 })
  expect(kinds(await log())).toEqual(['setting', 'enrol', 'review', 'void'])
})

test('a wrong answer is no proof of knowing it cold', async () => {
  const { begin, log } = await lessonWorld()
  const lesson = begin()
  await lesson.answer(option(await question(lesson), false))
  await lesson.knowCold()
  expect(kinds(await log())).toEqual(['setting', 'enrol', 'review'])
})
