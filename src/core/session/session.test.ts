import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../lib/random.ts'
import { epochMillis, localDay, MILLIS_PER_MINUTE } from '../lib/units.ts'
import { type ItemKey, parseItemKey } from '../progress/index.ts'
import type { Due, Rating } from '../schedule/index.ts'
import { entryOf } from './arrange.ts'
import {
  afterAnswer,
  currentTask,
  type PlannedItem,
  type SessionState,
  sessionProgress,
  startSession,
  type Task,
  undoAnswer,
} from './index.ts'

const SCENARIOS = ['reception', 'hotline', 'customs_ecommerce'] as const
const start = epochMillis(Date.parse('2026-11-24T02:00Z'))
const later = (minutes: number) => epochMillis(start + minutes * MILLIS_PER_MINUTE)
const tomorrow: Due = { day: localDay(20_782) }

const plannedItem = (item: ItemKey, changes: Partial<PlannedItem> = {}): PlannedItem => ({
  item,
  reason: 'review',
  scenario: 'reception',
  inSteps: false,
  ...changes,
})

const started = (items: readonly PlannedItem[], seed = 'seed') =>
  startSession({ reviews: items, fresh: [] }, { id: 'session', random: createRandom(seed) })

interface Said {
  readonly rating: Rating
  readonly verdictKind: 'right' | 'register' | 'wrong'
  readonly minutes: number
  readonly due: 'moment' | 'day'
}

const said = fc.record<Said>({
  rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
  verdictKind: fc.constantFrom('right', 'register', 'wrong'),
  minutes: fc.integer({ min: 0, max: 12 }),
  due: fc.constantFrom('moment', 'day'),
})

const item = fc
  .record({
    entry: fc.integer({ min: 0, max: 11 }),
    language: fc.constantFrom('en', 'ko'),
    skill: fc.constantFrom('recognise', 'produce'),
    inSteps: fc.boolean(),
  })
  .map(({ entry, language, skill, inSteps }) =>
    plannedItem(`entry-${entry}/${language as 'en' | 'ko'}/${skill as 'recognise' | 'produce'}`, {
      inSteps,
      scenario: SCENARIOS[entry % SCENARIOS.length] ?? 'reception',
    }),
  )
const items = fc.uniqueArray(item, { selector: (each) => each.item, maxLength: 24 })

interface Turn {
  readonly before: SessionState
  readonly task: Task
  readonly after: SessionState
  readonly at: number
}

/** Plays a session to its end, or until there is nothing more to say. */
function play(state: SessionState, saying: readonly Said[]): Turn[] {
  const turns: Turn[] = []
  let now = start
  let before = state
  for (const { rating, verdictKind, minutes, due } of saying) {
    now = epochMillis(now + minutes * MILLIS_PER_MINUTE)
    const task = currentTask(before, now)
    if (!task) break
    const chosen: Due = due === 'day' ? tomorrow : { at: epochMillis(now + 10 * MILLIS_PER_MINUTE) }
    const after = afterAnswer(before, task, { rating, verdictKind, due: chosen }, now)
    turns.push({ before, task, after, at: now })
    before = after
  }
  return turns
}

const sessions = fc.record({
  planned: items,
  seed: fc.string(),
  saying: fc.array(said, { minLength: 30, maxLength: 160 }),
})

const eachSession = (check: (turns: Turn[], planned: PlannedItem[]) => void) =>
  fc.assert(
    fc.property(sessions, ({ planned, seed, saying }) =>
      check(play(started(planned, seed), saying), planned),
    ),
  )

/** What could have been asked instead: asking with the others taken out, one after another. */
const open = ({ before, at }: Turn): PlannedItem[] =>
  before.items.filter(({ item: one }) => {
    const alone = { ...before, items: before.items.filter((other) => other.item === one) }
    return currentTask(alone, epochMillis(at)) !== undefined
  })

test('nothing is asked of an empty plan', () => {
  expect(currentTask(started([]), start)).toBeUndefined()
  expect(sessionProgress(started([]))).toEqual({ done: 0, total: 0 })
})

test('everything planned is asked, once where it is answered right', () => {
  fc.assert(
    fc.property(items, fc.string(), (planned, seed) => {
      const right = planned.map((): Said => ({ rating: 3, verdictKind: 'right', minutes: 0, due: 'day' }))
      const turns = play(started(planned, seed), [...right, ...right, ...right])
      expect(turns.map(({ task }) => task.item).sort()).toEqual(planned.map((each) => each.item).sort())
      expect(turns.every(({ task }) => task.scored && task.attempt === 0)).toBe(true)
    }),
  )
})

test('undo leads back to what was, all the way to the start', () => {
  eachSession((turns) => {
    for (const { before, after } of turns) expect(undoAnswer(after)).toEqual(before)
    if (turns[0]) expect(undoAnswer(turns[0].before)).toBeUndefined()
  })
})

test('a session survives JSON', () => {
  eachSession((turns) => {
    for (const { after, at } of turns) {
      const revived: SessionState = JSON.parse(JSON.stringify(after))
      expect(revived).toEqual(after)
      expect(currentTask(revived, epochMillis(at))).toEqual(currentTask(after, epochMillis(at)))
    }
  })
})

test('a session ends, whatever is answered, after six attempts of an item at most', () => {
  fc.assert(
    fc.property(items, fc.string(), fc.infiniteStream(said), (planned, seed, saying) => {
      const turns = play(started(planned, seed), [...saying.take(planned.length * 6 + 1)])
      expect(turns.length).toBeLessThanOrEqual(planned.length * 6)
      expect(Math.max(0, ...turns.map(({ task }) => task.attempt))).toBeLessThan(6)
    }),
  )
})

test('only the first attempt in a session is scored', () => {
  eachSession((turns) => {
    const asked = new Map<ItemKey, number>()
    for (const { task } of turns) {
      expect(task.attempt).toBe(asked.get(task.item) ?? 0)
      expect(task.scored).toBe(task.attempt === 0)
      asked.set(task.item, task.attempt + 1)
    }
  })
})

test('no item is asked twice in a row, and no two of one entry, while there is another', () => {
  eachSession((turns) => {
    turns.forEach((turn, index) => {
      const last = turns[index - 1]?.task
      if (!last) return
      const others = open(turn).filter((each) => each.item !== last.item)
      if (others.length > 0) expect(turn.task.item).not.toBe(last.item)
      if (others.some((each) => entryOf(each) !== entryOf(last)))
        expect(entryOf(turn.task)).not.toBe(entryOf(last))
    })
  })
})

test('a repeat comes three tasks later or more, unless only its entry or other early repeats are left', () => {
  eachSession((turns) => {
    turns.forEach((turn, index) => {
      const previous = turns.slice(Math.max(0, index - 2), index).map(({ task }) => task.item)
      if (!previous.includes(turn.task.item)) return
      const last = turns[index - 1]?.task
      const better = open(turn).filter(
        (each) => !previous.includes(each.item) && (!last || entryOf(each) !== entryOf(last)),
      )
      expect(better).toEqual([])
    })
  })
})

test('what is done only grows, and an ended session is done', () => {
  eachSession((turns) => {
    let done = 0
    for (const { after } of turns) {
      const progress = sessionProgress(after)
      expect(progress.done).toBe(done + 1)
      expect(progress.total).toBeGreaterThanOrEqual(progress.done)
      done = progress.done
    }
    const end = turns[turns.length - 1]
    if (end && currentTask(end.after, epochMillis(end.at)) === undefined) {
      expect(sessionProgress(end.after).total).toBe(done)
    }
  })
})

test('an entry is recognised before it is produced', () => {
  eachSession((turns, planned) => {
    const firsts = turns.filter(({ task }) => task.scored).map(({ task }) => task.item)
    firsts.forEach((key, index) => {
      const { entry, language, skill } = parseItemKey(key)
      const recognise: ItemKey = `${entry}/${language}/recognise`
      const both = [key, recognise].map((one) => planned.find((each) => each.item === one))
      // What is in steps comes first, whichever skill it is.
      if (skill === 'recognise' || both.some((each) => each === undefined || each.inSteps)) return
      expect(firsts.slice(0, index)).toContain(recognise)
    })
  })
})

const many = (count: number, scenario: PlannedItem['scenario'], inSteps = false) =>
  Array.from({ length: count }, (_, index) =>
    plannedItem(`${scenario.replaceAll('_', '-')}-${index}/en/recognise`, { scenario, inSteps }),
  )

test('scenarios alternate as long as they last', () => {
  const planned = [...many(7, 'hotline'), ...many(4, 'reception'), ...many(2, 'work_permit')]
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const { items: order } = started(planned, seed)
      const repeated = order.filter(({ scenario }, index) => order[index - 1]?.scenario === scenario)
      expect(repeated).toEqual([])
    }),
  )
})

test('two items of one entry are neighbours only where no order could part them', () => {
  const ways = ['en', 'ko', 'ru', 'fr'].flatMap((language) => [
    `${language}/recognise`,
    `${language}/produce`,
  ])
  // One entry in many ways and some others: tight.
  const crowd = fc
    .tuple(fc.subarray(ways), fc.integer({ min: 0, max: 9 }))
    .map(([taken, others]) => [
      ...taken.map((way) => plannedItem(`crowd/${way}` as ItemKey)),
      ...many(others, 'reception'),
    ])
  fc.assert(
    fc.property(fc.oneof(items, crowd), fc.string(), (planned, seed) => {
      const { items: order } = started(
        planned.map((each) => ({ ...each, inSteps: false })),
        seed,
      )
      const entries = order.map(entryOf)
      const most = Math.max(0, ...entries.map((entry) => entries.filter((other) => other === entry).length))
      fc.pre(most <= Math.ceil(entries.length / 2))
      expect(entries.filter((entry, index) => entries[index - 1] === entry)).toEqual([])
    }),
  )
})

test('what was left in steps comes first', () => {
  const { items: order } = started([...many(6, 'hotline'), ...many(3, 'reception', true)])
  expect(order.map(({ inSteps }) => inSteps)).toEqual([true, true, true, ...new Array(6).fill(false)])
})

test('the same seed gives the same order, another seed another', () => {
  const planned = many(20, 'hotline')
  expect(started(planned, 'a')).toEqual(started(planned, 'a'))
  expect(started(planned, 'a').items).not.toEqual(started(planned, 'b').items)
})

test('a failed item comes back when its minute is over, before new ones', () => {
  let state = started(many(9, 'hotline'))
  const answer = (minute: number, rating: Rating) => {
    const task = currentTask(state, later(minute))
    if (!task) expect.fail('nothing to ask')
    const due = rating === 1 ? { at: later(minute + 1) } : tomorrow
    state = afterAnswer(state, task, { rating, verdictKind: 'right', due }, later(minute))
    return task.item
  }
  for (const minute of [0, 0.1, 0.2]) answer(minute, 3)
  const failed = answer(0.3, 1)
  for (const minute of [0.4, 0.5, 0.6]) answer(minute, 3)
  expect(currentTask(state, later(1.2))?.item).not.toBe(failed)
  expect(currentTask(state, later(1.3))).toMatchObject({ item: failed, attempt: 1, scored: false })
})

test('a step is asked up to twenty minutes early when nothing else is left, and no earlier', () => {
  const state = started(many(1, 'hotline'))
  const [only] = state.items
  if (!only) expect.fail('nothing planned')
  const waiting = (minutes: number) =>
    afterAnswer(state, only, { rating: 3, verdictKind: 'right', due: { at: later(minutes) } }, start)
  expect(currentTask(waiting(20), start)?.item).toBe(only.item)
  expect(currentTask(waiting(21), start)).toBeUndefined()
})

test('the wrong register is asked again in this session, though its day is fixed', () => {
  const state = started(many(1, 'hotline'))
  const [only] = state.items
  if (!only) expect.fail('nothing planned')
  const blunt = afterAnswer(state, only, { rating: 2, verdictKind: 'register', due: tomorrow }, start)
  expect(currentTask(blunt, start)).toMatchObject({ attempt: 1, scored: false })
  const polite = afterAnswer(blunt, only, { rating: 3, verdictKind: 'right', due: tomorrow }, start)
  expect(currentTask(polite, start)).toBeUndefined()
})
