import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../lib/language.ts'
import { buildLexicon, type GradedRendering, gradeAnswer, normalise, REASON_CODES } from './index.ts'

const rendering = (text: string, more: Partial<GradedRendering> = {}): GradedRendering => ({
  text,
  accept: [],
  avoid: [],
  keyTerms: [],
  register: 'formal',
  ...more,
})

const language = fc.constantFrom(...LANGUAGES)
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
)

test('grading never throws, whatever the strings', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(language, anything, anything, anything, (spoken, text, other, answer) => {
      const verdict = gradeAnswer(spoken, rendering(text, { accept: [other], keyTerms: [other] }), answer)
      expect(verdict.dangerous && verdict.kind !== 'wrong').toBe(false)
      expect(verdict.reasons.every(({ code }) => REASON_CODES.includes(code))).toBe(true)
      expect([text, other]).toContain(verdict.matched)
    }),
    { numRuns: 400 },
  )
})

test('a text that says anything is the right answer to itself', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(language, anything, (spoken, text) => {
      fc.pre(normalise(spoken, text) !== '')
      expect(gradeAnswer(spoken, rendering(text), text).kind).toBe('right')
    }),
    { numRuns: 300 },
  )
})

test('an answer listed under avoid gets the kind and reason the authors gave', () => {
  const avoid = [
    { text: 'Give me your passport.', kind: 'register', reason: 'too-blunt' },
    { text: 'Please walk slowly.', kind: 'wrong', reason: 'word-for-word' },
  ] as const
  const asked = rendering('Could I see your passport, please?', { avoid })
  expect(gradeAnswer('en', asked, 'give me your PASSPORT')).toMatchObject({
    kind: 'register',
    reasons: [{ code: 'too-blunt' }],
  })
  expect(gradeAnswer('en', asked, 'Please walk slowly')).toMatchObject({
    kind: 'wrong',
    dangerous: false,
    reasons: [{ code: 'word-for-word' }],
  })
})

test('the nearest accepted wording is the one held against the answer', () => {
  const fee = rendering('The fee is 400 yuan.', { accept: ['It costs 400 yuan.'] })
  expect(gradeAnswer('en', fee, 'It costs 500 yuan').matched).toBe('It costs 400 yuan.')
})

test('the tokens say what was said and what was meant, word by word', () => {
  expect(gradeAnswer('en', rendering('It takes 30 days.'), 'It takes 13 days').tokens).toEqual([
    { kind: 'same', expected: 'It', given: 'It' },
    { kind: 'same', expected: 'takes', given: 'takes' },
    { kind: 'changed', expected: '30', given: '13' },
    { kind: 'same', expected: 'days', given: 'days' },
  ])
})

test('a misspelling that makes another known word is another word', () => {
  const lexicon = buildLexicon('en', [rendering('Your employer must sign.')])
  const asked = rendering('Please give this letter to your employee.')
  expect(gradeAnswer('en', asked, 'Please give this letter to your employes').kind).toBe('slip')
  expect(gradeAnswer('en', asked, 'Please give this letter to your employer', lexicon).kind).toBe('wrong')
})

test('what differs only in sound or stands for another person is not taken for the text', () => {
  const named = rendering('Vous pouvez former un recours.')
  expect(gradeAnswer('fr', named, 'Vous voulez-vous former un recours.').kind).toBe('wrong')
  const sign = rendering('이 신청서를 작성하시고 여기에 서명해 주십시오.')
  expect(gradeAnswer('ko', sign, '이 신청서를 작성하시고 여기에 설명해 주십시오.').kind).toBe('wrong')
})

test('nothing said is empty, not other words', () => {
  for (const spoken of LANGUAGES) {
    expect(gradeAnswer(spoken, rendering('1'), ' …!').reasons).toEqual([{ code: 'empty' }])
  }
})
