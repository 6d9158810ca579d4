import { describe, expect, test } from 'vitest'
import { createRandom } from '../lib/random.ts'
import { days, epochMillis, type LocalDay, MILLIS_PER_DAY } from '../lib/units.ts'
import type { Concept, ScenarioId } from '../pack/index.ts'
import { type ItemKey, itemKey, parseItemKey } from '../progress/index.ts'
import {
  answerItem,
  chooseDue,
  DEFAULT_WEIGHTS,
  type ItemState,
  isDue,
  type Rating,
  retrievability,
} from '../schedule/index.ts'
import {
  afterAnswer,
  currentTask,
  type ProgressView,
  planToday,
  startSession,
  type TodayPlan,
} from './index.ts'

/*
 * Planner, session and schedule together: a learner who comes every evening for four weeks and remembers as well as
 * the model says.
 */

const zone = 'Europe/Paris'
const scenarios: readonly ScenarioId[] = ['hotline', 'reception', 'work_permit']
const concepts = Array.from({ length: 200 }, (_, index): Concept => {
  const scenario = scenarios[index % 3] ?? 'hotline'
  return { id: `entry-${index}`, kind: 'phrase', scenario, speaker: 'clerk', level: 1, meaning: 1 }
})

const progressOf = (states: ReadonlyMap<ItemKey, ItemState>): ProgressView => ({
  item: (key) => states.get(key),
  dueItems: (now, today) =>
    [...states].flatMap(([key, state]) => (isDue(state, now, today) ? [{ key, state }] : [])),
  dues: () => [...states].map(([key, { due }]) => ({ key, due })),
  weights: DEFAULT_WEIGHTS,
  isEnrolled: () => true,
  isSuspended: () => false,
})

interface Learner {
  readonly states: Map<ItemKey, ItemState>
  /** The evening of the first answer. */
  readonly begun: Map<ItemKey, number>
}

const DAILY_NEW = 5
const TEN_SECONDS = 10_000

/** Plans, and answers every ten seconds until the session is over. */
function spendEvening({ states, begun }: Learner, index: number): TodayPlan {
  const start = epochMillis(Date.parse('2026-10-10T18:00Z') + index * MILLIS_PER_DAY)
  const random = createRandom(`evening ${index}`)
  const settings = { learning: ['en'], dailyNew: DAILY_NEW } as const
  const plan = planToday({ now: start, zone, settings, progress: progressOf(states), concepts, newToday: 0 })
  const load = loadOf(states)
  let session = startSession(plan, { id: `evening ${index}`, random })
  let now = start
  for (let task = currentTask(session, now); task; task = currentTask(session, now)) {
    now = epochMillis(now + TEN_SECONDS)
    const { item, scored } = task
    const state = states.get(item)
    const rating: Rating = random() < recallOf(state, now) ? 3 : 1
    const context = { zone, desiredRetention: 0.9, weights: DEFAULT_WEIGHTS, random, load }
    const siblingDay = dayOfSibling(states, item)
    const due = chooseDue(state, { rating, scored, at: now }, { ...context, siblingDay })
    states.set(item, answerItem(state, { rating, scored, at: now, due, meaning: 1 }, DEFAULT_WEIGHTS))
    if (!state) begun.set(item, index)
    session = afterAnswer(session, task, { rating, verdictKind: rating === 3 ? 'right' : 'wrong', due }, now)
  }
  return plan
}

const recallOf = (state: ItemState | undefined, now: number): number =>
  state
    ? retrievability(state.memory, days((now - state.lastReviewAt) / MILLIS_PER_DAY), DEFAULT_WEIGHTS)
    : 0.5

const loadOf = (states: ReadonlyMap<ItemKey, ItemState>) => {
  const dueDays = [...states.values()].flatMap(({ due }) => ('day' in due ? [due.day] : []))
  return (day: LocalDay) => dueDays.filter((other) => other === day).length
}

function dayOfSibling(states: ReadonlyMap<ItemKey, ItemState>, item: ItemKey): LocalDay | undefined {
  const { entry, language, skill } = parseItemKey(item)
  const due = states.get(itemKey(entry, language, skill === 'produce' ? 'recognise' : 'produce'))?.due
  return due && 'day' in due ? due.day : undefined
}

describe('four weeks of evenings, the clocks going back in between', () => {
  const learner: Learner = { states: new Map(), begun: new Map() }
  const plans = Array.from({ length: 28 }, (_, index) => spendEvening(learner, index))
  const started = [...learner.begun]

  test('five phrases are begun every evening, and five more produced from the second on', () => {
    for (const skill of ['recognise', 'produce'] as const) {
      const evenings = started.flatMap(([item, evening]) =>
        parseItemKey(item).skill === skill ? [evening] : [],
      )
      const counts = plans.map((_, index) => evenings.filter((evening) => evening === index).length)
      const expected = plans.map((_, index) => (skill === 'produce' && index === 0 ? 0 : DAILY_NEW))
      expect(counts).toEqual(expected)
    }
  })

  test('no phrase is produced on the evening it is first recognised', () => {
    for (const [item, evening] of started) {
      const { entry, language } = parseItemKey(item)
      const recognised = learner.begun.get(itemKey(entry, language, 'recognise')) ?? Number.NaN
      if (parseItemKey(item).skill === 'produce') expect(evening).toBeGreaterThan(recognised)
    }
  })

  test('a session leaves nothing in steps', () => {
    expect([...learner.states].filter(([, { phase }]) => phase !== 'review')).toEqual([])
  })

  test('the work grows slowly and stays within the goal', () => {
    expect(plans.map(({ reviews }) => reviews.length).every((count) => count <= 60)).toBe(true)
    expect(plans.slice(0, 21).map(({ backlog }) => backlog)).toEqual(new Array(21).fill(0))
  })

  test('the two skills of an entry meet on one day only where the interval leaves no choice', () => {
    const together = [...learner.states].filter(
      ([item, { due }]) => 'day' in due && due.day === dayOfSibling(learner.states, item),
    )
    expect(together.length / learner.states.size).toBeLessThan(0.1)
  })
})
