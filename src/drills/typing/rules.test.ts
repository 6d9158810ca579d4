import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drillEntries, drillEntry } from '../../../tests/contracts/entries.ts'
import { buildLexicon, gradeAnswer } from '../../core/grade/index.ts'
import { TARGET_LANGUAGES } from '../../core/lib/language.ts'
import { createRandom } from '../../core/lib/random.ts'
import type { DrillEntry } from '../door.ts'
import { typing } from './rules.ts'

const make = (entry: DrillEntry) => typing.make(entry, createRandom('any'))
const withText = (text: string, words: readonly string[] = []): DrillEntry => {
  const entry = drillEntry('visa', 'zh', 'en')
  const target = { ...entry.renderings.target, text, accept: [] }
  return {
    ...entry,
    renderings: { ...entry.renderings, target },
    known: words.map((word) => ({ ...target, text: word })),
  }
}

test('shows the text in the learner’s own language and asks for the target language', () => {
  expect(make(drillEntry('show-passport', 'zh', 'ru')).prompt).toMatchObject({
    question: { language: 'zh', text: '请出示您的护照。' },
    target: 'ru',
  })
})

test('keeps only the words one slip away from an expected one in the key', () => {
  const known = ['visa', 'vista', 'vise', 'vias', 'via', 'visits', 'permit', 'passport']
  expect(make(withText('visa', known)).key.lexicon).toEqual(['visa', 'vista', 'vise', 'vias', 'via'])
})

test('grades with those few words as it would with every known word', () => {
  const entries = TARGET_LANGUAGES.flatMap((target) => drillEntries('zh', target))
  const slips = fc.record({
    entry: fc.constantFrom(...entries),
    at: fc.nat(),
    letter: fc.constantFrom('', 'e', '이', 'и', 'swap'),
    isKnown: fc.boolean(),
  })
  fc.assert(
    fc.property(slips, ({ entry, at, letter, isKnown }) => {
      const { target, renderings } = entry
      const text = withSlip(renderings.target.text, at, letter)
      const known = isKnown ? [...entry.known, { ...renderings.target, text }] : entry.known
      const { key } = make({ ...entry, known })
      const verdict = gradeAnswer(target, renderings.target, text, buildLexicon(target, known))
      expect(typing.grade(key, { text })).toEqual(verdict)
    }),
    { numRuns: 500 },
  )
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

/** One letter replaced, or left out, or swapped with the next. */
function withSlip(text: string, at: number, letter: string): string {
  const letters = [...text]
  const place = at % letters.length
  const here = letters[place] ?? ''
  const next = letters[place + 1] ?? ''
  letters.splice(place, letter === 'swap' ? 2 : 1, ...(letter === 'swap' ? [next, here] : [letter]))
  return letters.join('')
}
