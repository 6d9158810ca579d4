import { expect, test } from 'vitest'
import { drillEntry } from '../../../tests/contracts/entries.ts'
import { createRandom } from '../../core/lib/random.ts'
import type { DrillEntry } from '../door.ts'
import { typing } from './rules.ts'

const make = (entry: DrillEntry) => typing.make(entry, createRandom('any'))
const withText = (text: string, lexicon: readonly string[] = []): DrillEntry => {
  const entry = drillEntry('visa', 'zh', 'en')
  const target = { ...entry.renderings.target, text, accept: [] }
  return { ...entry, renderings: { ...entry.renderings, target }, lexicon: new Set(lexicon) }
}

test('shows the text in the learner’s own language and asks for the target language', () => {
  expect(make(drillEntry('show-passport', 'zh', 'ru')).prompt).toMatchObject({
    question: { language: 'zh', text: '请出示您的护照。' },
    target: 'ru',
  })
})

test.each([
  ['Could I see your passport, please?', 'C____ _ s__ y___ p_______, p_____?'],
  ['7 working days', '_ w______ d___'],
  ['12367', '_____'],
  ["s'il vous plaît", "_'i_ v___ p____"],
  ['여권을 보여 주십시오.', '여__ 보_ 주___.'],
  ['№ 5: в окно', '№ _: _ о___'],
])('hints at "%s" with "%s"', (text, hint) => {
  expect(make(withText(text)).prompt.hintLetters).toBe(hint)
})

test('keeps only the words one slip away from an expected one in the key', () => {
  const known = ['visa', 'vista', 'vise', 'vias', 'via', 'visits', 'permit', 'passport']
  expect(make(withText('visa', known)).key.lexicon).toEqual(['visa', 'vista', 'vise', 'vias', 'via'])
})

test('keeps in the key what grading needs and nothing else of the rendering', () => {
  const { rendering } = make(drillEntry('visa', 'zh', 'ko')).key
  expect(Object.keys(rendering).toSorted()).toEqual(['accept', 'avoid', 'keyTerms', 'register', 'text'])
})

test('grades an accepted variant as right and a listed one by its kind', () => {
  const { key } = make(drillEntry('show-passport', 'zh', 'fr'))
  expect(typing.grade(key, { text: "votre passeport, s'il vous plaît" }).kind).toBe('right')
  expect(typing.grade(key, { text: 'Donnez-moi votre passeport' })).toMatchObject({
    kind: 'register',
    reasons: [{ code: 'too-blunt' }],
  })
})
