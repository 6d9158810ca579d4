import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TargetLanguage } from '../lib/language.ts'
import {
  days,
  epochMillis,
  type LocalDay,
  localDay,
  MILLIS_PER_DAY,
  MILLIS_PER_MINUTE,
  millis,
} from '../lib/units.ts'
import type { Concept, ScenarioId } from '../pack/index.ts'
import { type ItemKey, parseItemKey } from '../progress/index.ts'
import {
  DEFAULT_WEIGHTS,
  type ItemState,
  isDue,
  localDayOf,
  retrievability,
  startOfLocalDay,
} from '../schedule/index.ts'
import { dailyReviewGoal, type PlanInput, type ProgressView, planToday } from './index.ts'

const zone = 'Asia/Shanghai'
const now = epochMillis(Date.parse('2026-11-24T02:00Z'))
const today = localDayOf(now, zone)

const concept = (id: string, changes: Partial<Concept> = {}): Concept => ({
  id,
  kind: 'phrase',
  scenario: 'reception',
  speaker: 'clerk',
  level: 1,
  meaning: 1,
  ...changes,
})
const concepts = (count: number, scenario: ScenarioId, changes: Partial<Concept> = {}) =>
  Array.from({ length: count }, (_, index) =>
    concept(`${scenario.replaceAll('_', '-')}-${index}`, { scenario, ...changes }),
  )

const reviewed = (changes: Partial<ItemState> = {}): ItemState => ({
  memory: { stability: days(10), difficulty: 5 },
  phase: 'review',
  step: 0,
  due: { day: localDay(today + 5) },
  lastReviewAt: epochMillis(now - 10 * MILLIS_PER_DAY),
  reviews: 3,
  lapses: 0,
  meaning: 1,
  ...changes,
})
const due = (changes: Partial<ItemState> = {}) => reviewed({ due: { day: today }, ...changes })
const inSteps = (step: number, changes: Partial<ItemState> = {}) =>
  reviewed({ phase: 'learning', step, due: { at: epochMillis(now + 5 * MILLIS_PER_MINUTE) }, ...changes })

interface World {
  readonly items?: Readonly<Record<string, ItemState>>
  readonly enrolled?: readonly ScenarioId[] | 'all'
  readonly suspended?: readonly string[]
}

function progressOf({ items = {}, enrolled = 'all', suspended = [] }: World): ProgressView {
  // The keys are written as literals in each test.
  const entries = Object.entries(items) as [ItemKey, ItemState][]
  const byKey = new Map(entries)
  return {
    item: (key) => byKey.get(key),
    dueItems: (at, day) => entries.flatMap(([key, state]) => (isDue(state, at, day) ? [{ key, state }] : [])),
    dues: () => entries.map(([key, state]) => ({ key, due: state.due })),
    weights: DEFAULT_WEIGHTS,
    isEnrolled: (scenario) => enrolled === 'all' || enrolled.includes(scenario),
    isSuspended: (entry, language) => suspended.includes(`${entry}/${language}`),
  }
}

const plan = (
  installed: readonly Concept[],
  world: World,
  { learning = ['en'], dailyNew = 5, ...rest }: Partial<PlanInput & PlanInput['settings']> = {},
) =>
  planToday({
    now,
    zone,
    settings: { learning, dailyNew },
    progress: progressOf(world),
    concepts: installed,
    newToday: 0,
    ...rest,
  })

const keys = (items: readonly { item: ItemKey }[]) => items.map(({ item }) => item)

test('a first day is new phrases only, to be recognised', () => {
  const { reviews, fresh, backlog, ...rest } = plan(concepts(9, 'reception'), {})
  expect(reviews).toEqual([])
  expect(backlog).toBe(0)
  expect(keys(fresh)).toEqual([0, 1, 2, 3, 4].map((index) => `reception-${index}/en/recognise`))
  expect(fresh.every(({ reason }) => reason === 'new')).toBe(true)
  expect(rest).not.toHaveProperty('catchUpDays')
  expect(rest).not.toHaveProperty('nextDueAt')
})

test('only what is installed, being learnt and not suspended is asked', () => {
  const installed = [concept('here'), concept('also')]
  const items = {
    'here/en/recognise': due(),
    'here/en/produce': due(),
    'here/ko/recognise': due(),
    'also/en/recognise': due(),
    'gone/en/recognise': due(),
  }
  const { reviews } = plan(installed, { items, suspended: ['also/en'] }, { dailyNew: 0 })
  expect(keys(reviews)).toEqual(['here/en/recognise', 'here/en/produce'])
})

test('reviews do not need their scenario to be enrolled, what is new does', () => {
  const installed = [...concepts(2, 'hotline'), ...concepts(2, 'reception')]
  const items = { 'hotline-0/en/recognise': due() }
  const { reviews, fresh } = plan(installed, { items, enrolled: ['reception'] })
  expect(keys(reviews)).toEqual(['hotline-0/en/recognise'])
  expect(keys(fresh)).toEqual(['reception-0/en/recognise', 'reception-1/en/recognise'])
})

test('a long leave is capped to the daily goal: what is in steps, what changed, then the best remembered', () => {
  const installed = [...concepts(60, 'reception'), concept('changed', { meaning: 2 }), concept('steps')]
  const items: Record<string, ItemState> = {
    'changed/en/recognise': due({ memory: { stability: days(1), difficulty: 5 } }),
    'steps/en/recognise': inSteps(0, { due: { at: now } }),
  }
  for (let index = 0; index < 60; index++) {
    // Stabilities in no order: 7 and 60 have no common divisor.
    items[`reception-${index}/en/recognise`] = due({
      memory: { stability: days(1 + ((index * 7) % 60)), difficulty: 5 },
    })
  }
  const { reviews, backlog, catchUpDays } = plan(installed, { items }, { dailyNew: 2 })
  expect(reviews).toHaveLength(dailyReviewGoal(2))
  expect(backlog).toBe(62 - 24)
  expect(reviews.slice(0, 2)).toMatchObject([
    { item: 'steps/en/recognise', reason: 'review', inSteps: true },
    { item: 'changed/en/recognise', reason: 'changed', inSteps: false },
  ])
  const recalled = reviews.slice(2).map(({ item }) => {
    const state = items[item]
    return state ? retrievability(state.memory, days(10), DEFAULT_WEIGHTS) : Number.NaN
  })
  expect(recalled).toEqual([...recalled].sort((a, b) => b - a))
  const left = Object.keys(items).filter((key) => !keys(reviews).includes(key as ItemKey))
  const bestLeft = Math.max(
    ...left.map((key) => retrievability(items[key]?.memory ?? due().memory, days(10), DEFAULT_WEIGHTS)),
  )
  expect(bestLeft).toBeLessThan(recalled[recalled.length - 1] ?? 0)
  expect(catchUpDays).toBeGreaterThanOrEqual(2)
})

test.each([
  [0, 20],
  [1, 20],
  [2, 24],
  [5, 60],
  [50, 600],
])('with %i new phrases a day the goal is %i reviews', (dailyNew, goal) => {
  expect(dailyReviewGoal(dailyNew)).toBe(goal)
})

test('an entry whose meaning changed is asked again, due or not', () => {
  const items = {
    'changed/en/recognise': reviewed({ meaning: 1 }),
    'changed/en/produce': reviewed({ meaning: 2 }),
    'changed/ko/recognise': reviewed({ meaning: 1 }),
  }
  const { reviews } = plan([concept('changed', { meaning: 2 })], { items })
  expect(reviews).toMatchObject([{ item: 'changed/en/recognise', reason: 'changed' }])
})

test('new phrases are taken in turn from languages and scenarios, the easy ones first', () => {
  const installed = [
    concept('reception-hard', { level: 2 }),
    concept('reception-easy'),
    ...concepts(3, 'hotline'),
    ...concepts(3, 'work_permit'),
  ]
  const { fresh } = plan(installed, {}, { learning: ['en', 'ko'], dailyNew: 6 })
  const lanes = fresh.map(({ item, scenario }) => `${scenario} ${parseItemKey(item).language}`)
  expect(new Set(lanes).size).toBe(6)
  expect(keys(fresh)).toContain('reception-easy/en/recognise')
  expect(keys(fresh)).not.toContain('reception-hard/en/recognise')
})

test('with few new phrases a day, every scenario and language gets its turn within days', () => {
  const installed = [...concepts(9, 'hotline'), ...concepts(9, 'reception'), ...concepts(9, 'work_permit')]
  const learning: readonly TargetLanguage[] = ['en', 'ko', 'ru']
  const lanes = new Set<string>()
  const items: Record<string, ItemState> = {}
  for (let day = 0; day < 5; day++) {
    const at = epochMillis(now + day * MILLIS_PER_DAY)
    const { fresh } = plan(installed, { items }, { learning, dailyNew: 2, now: at })
    for (const { item, scenario, reason } of fresh) {
      if (reason !== 'new') continue
      lanes.add(`${scenario} ${parseItemKey(item).language}`)
      items[item] = inSteps(0)
    }
  }
  expect(lanes.size).toBe(9)
})

test('a lane that has run dry leaves its turn to the others', () => {
  const { fresh } = plan([...concepts(1, 'hotline'), ...concepts(9, 'reception')], {}, { dailyNew: 6 })
  expect(fresh).toHaveLength(6)
  expect(new Set(keys(fresh)).size).toBe(6)
})

test('a lane without new phrases hands its turn to the next one, not the one after', () => {
  const scenarios: readonly ScenarioId[] = ['hotline', 'reception', 'work_permit']
  const installed = scenarios.flatMap((scenario) => concepts(9, scenario))
  const items = Object.fromEntries(concepts(9, 'hotline').map(({ id }) => [`${id}/en/recognise`, inSteps(0)]))
  const firsts = [0, 1, 2].map(
    (newToday) => plan(installed, { items }, { dailyNew: 9, newToday }).fresh[0]?.scenario,
  )
  expect(firsts.sort()).toEqual(['reception', 'reception', 'work_permit'])
})

test.each([
  [0, 5],
  [3, 2],
  [5, 0],
  [9, 0],
])('after %i new phrases today %i remain', (newToday, remaining) => {
  expect(plan(concepts(20, 'reception'), {}, { newToday }).fresh).toHaveLength(remaining)
})

test.each([
  ['never asked', undefined, false],
  ['failed', inSteps(0), false],
  ['right once, the second step ahead', inSteps(1), true],
  ['in review', reviewed(), true],
  ['lapsed', reviewed({ phase: 'relearning' }), false],
])('a phrase %s: to be produced now %s', (_name, state, opens) => {
  const items = state ? { 'known/en/recognise': state } : {}
  const { fresh } = plan([concept('known')], { items })
  const skills = fresh.filter(({ reason }) => reason === 'new-skill')
  expect(keys(skills)).toEqual(opens ? ['known/en/produce'] : [])
})

test('as many phrases are produced for the first time as the daily number allows', () => {
  const installed = concepts(20, 'reception')
  const items = Object.fromEntries(installed.map(({ id }) => [`${id}/en/recognise`, reviewed()]))
  expect(plan(installed, { items }, { dailyNew: 5 }).fresh).toHaveLength(5)
  expect(plan(installed, { items }, { dailyNew: 5, newToday: 5 }).fresh).toHaveLength(5)
  expect(plan(installed, { items }, { dailyNew: 5, newSkillsToday: 3 }).fresh).toHaveLength(2)
  const begun = { ...items, 'reception-0/en/produce': reviewed() }
  expect(keys(plan(installed, { items: begun }, { dailyNew: 1 }).fresh)).toEqual(['reception-1/en/produce'])
})

test.each([
  [
    'in some minutes',
    { 'a/en/recognise': inSteps(1), 'b/en/recognise': reviewed() },
    now + 5 * MILLIS_PER_MINUTE,
  ],
  ['at the start of its day', { 'a/en/recognise': reviewed() }, startOfLocalDay(localDay(today + 5), zone)],
  [
    'not what is due already',
    { 'a/en/recognise': inSteps(0, { due: { at: now } }), 'b/en/recognise': reviewed() },
    startOfLocalDay(localDay(today + 5), zone),
  ],
  [
    'not what is not installed',
    { 'gone/en/recognise': reviewed(), 'gone/en/produce': inSteps(1) },
    undefined,
  ],
])('next due: %s', (_name, items, expected) => {
  expect(plan([concept('a'), concept('b')], { items }).nextDueAt).toBe(expected)
})

test('the time counts a review once and what is new twice, by assumed or own latencies', () => {
  const installed = [concept('old'), concept('fresh')]
  const items = { 'old/en/recognise': due(), 'old/en/produce': due() }
  expect(plan(installed, { items }).estimate).toBe(9_000 + 25_000 + 2 * 9_000)
  const medianLatency = { choice: millis(4_000), listening: millis(1) }
  expect(plan(installed, { items }, { medianLatency }).estimate).toBe(4_000 + 25_000 + 2 * 4_000)
})

test('whatever the progress, nothing is planned twice and nothing that may not be asked', () => {
  const state = fc.constantFrom(due(), reviewed(), inSteps(0), inSteps(1), due({ meaning: 2 }))
  const key = fc
    .tuple(
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom('hotline', 'reception', 'gone'),
      fc.constantFrom('en', 'ko', 'fr'),
      fc.constantFrom('recognise', 'produce'),
    )
    .map(([index, name, language, skill]) => `${name}-${index}/${language}/${skill}`)
  const worlds = fc.record({
    items: fc.dictionary(key, state, { maxKeys: 60 }),
    suspended: fc.array(fc.constantFrom('hotline-1/en', 'reception-2/ko', 'reception-0/en')),
    enrolled: fc.subarray<ScenarioId>(['hotline', 'reception']),
  })
  const installed = [...concepts(8, 'hotline'), ...concepts(8, 'reception', { meaning: 2 })]
  fc.assert(
    fc.property(worlds, fc.nat({ max: 6 }), (world, dailyNew) => {
      const { reviews, fresh, backlog } = plan(installed, world, { learning: ['en', 'ko'], dailyNew })
      const all = [...reviews, ...fresh]
      expect(new Set(keys(all)).size).toBe(all.length)
      expect(reviews.length).toBeLessThanOrEqual(dailyReviewGoal(dailyNew))
      if (backlog > 0) expect(reviews).toHaveLength(dailyReviewGoal(dailyNew))
      for (const { item, scenario } of all) {
        const { entry, language } = parseItemKey(item)
        expect(installed.find(({ id }) => id === entry)?.scenario).toBe(scenario)
        expect(['en', 'ko']).toContain(language)
        expect(world.suspended).not.toContain(`${entry}/${language}`)
      }
      for (const { item, reason } of reviews) {
        const asked = world.items[item]
        const isOutdated = item.startsWith('reception') && asked?.meaning === 1
        expect(asked && (isDue(asked, now, today) || isOutdated)).toBe(true)
        expect(reason).toBe(isOutdated ? 'changed' : 'review')
      }
      for (const { item } of fresh) expect(world.items[item]).toBeUndefined()
    }),
  )
})

test('the day turns at 04:00 local', () => {
  const items = { 'a/en/recognise': due({ due: { day: today } }) }
  const at = (day: LocalDay) => startOfLocalDay(day, zone)
  const before = epochMillis(at(today) - 1)
  expect(plan([concept('a')], { items }, { now: before, dailyNew: 0 }).reviews).toHaveLength(0)
  expect(plan([concept('a')], { items }, { now: at(today), dailyNew: 0 }).reviews).toHaveLength(1)
})

test('the goal is one of the day: what was reviewed today counts towards it, what is in steps is finished anyway', () => {
  const installed = [...concepts(60, 'reception'), concept('steps')]
  const items: Record<string, ItemState> = { 'steps/en/recognise': inSteps(0, { due: { at: now } }) }
  for (let index = 0; index < 60; index++) items[`reception-${index}/en/recognise`] = due()
  const after = (reviewsToday: number) =>
    plan(installed, { items }, { dailyNew: 2, reviewsToday }).reviews.length
  expect([after(0), after(10), after(24), after(90)]).toEqual([24, 14, 1, 1])
})

test('a phrase is produced on another day than it was first recognised, unless the learner asks for more', () => {
  const installed = concepts(2, 'reception')
  const items = { 'reception-0/en/recognise': due({ due: { day: localDay(30_000) } }) }
  const fresh = (recognisedToday: readonly ItemKey[]) =>
    keys(plan(installed, { items }, { dailyNew: 0, newSkillsToday: -1, recognisedToday }).fresh)
  expect(fresh([])).toEqual(['reception-0/en/produce'])
  expect(fresh(['reception-0/en/recognise'])).toEqual([])
})
