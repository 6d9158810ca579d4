import { expect, test } from 'vitest'
import { days, epochMillis, localDay } from '../lib/units.ts'
import type { Concept, ScenarioId } from '../pack/index.ts'
import type { ItemState } from '../schedule/index.ts'
import { masteryByScenario } from './index.ts'

const concept = (id: string, scenario: ScenarioId): Concept => ({
  id,
  kind: 'term',
  scenario,
  speaker: 'clerk',
  level: 1,
  meaning: 1,
})
const state = (phase: ItemState['phase'], stability: number): ItemState => ({
  memory: { stability: days(stability), difficulty: 5 },
  phase,
  step: 0,
  due: { day: localDay(20_000) },
  lastReviewAt: epochMillis(0),
  reviews: 1,
  lapses: 0,
  meaning: 1,
})

test('known is what is recognised and lasts a week; what was begun is being learned', () => {
  const states: Readonly<Record<string, ItemState>> = {
    'a/ko/recognise': state('review', 7),
    'b/ko/recognise': state('review', 6.9),
    'c/ko/recognise': state('relearning', 30),
    'd/ko/produce': state('review', 30),
    'a/en/recognise': state('learning', 2),
  }
  const concepts = ['a', 'b', 'c', 'd'].map((id) => concept(id, 'hotline'))
  const mastery = masteryByScenario(
    [...concepts, concept('e', 'reception')],
    ['ko', 'en'],
    (key) => states[key],
  )
  expect(mastery.get('hotline')?.get('ko')).toEqual({ known: 1, learning: 2, new: 1 })
  expect(mastery.get('hotline')?.get('en')).toEqual({ known: 0, learning: 1, new: 3 })
  expect(mastery.get('reception')?.get('ko')).toEqual({ known: 0, learning: 0, new: 1 })
  expect(mastery.get('hotline')?.has('fr')).toBe(false)
})
