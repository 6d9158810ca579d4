import { expect, test } from 'vitest'
import { probability } from '../lib/units.ts'
import { catchUpDays, type Workload } from './index.ts'

const load = (changes: Partial<Workload>): Workload => ({
  due: 0,
  upcoming: [],
  goal: 40,
  fresh: 0,
  recall: probability(1),
  ...changes,
})

test.each([
  ['nothing due', {}, undefined],
  ['just the goal', { due: 40 }, undefined],
  ['one more', { due: 41 }, 1],
  ['twice the goal', { due: 80 }, 1],
  ['ten times the goal', { due: 400 }, 9],
  ['ten times the goal, ten more each day', { due: 400, upcoming: [10, 10, 10] }, 12],
  ['a tenth of the answers forgotten', { due: 400, recall: probability(0.9) }, 10],
  ['two new ones a day, returning twice', { due: 400, fresh: 2 }, 10],
  ['as many arriving as the goal', { due: 400, upcoming: [40] }, 365],
])('%s', (_name, changes, expected) => {
  expect(catchUpDays(load(changes))).toBe(expected)
})
