import { expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../lib/language.ts'
import { fixtureCases } from './grading-cases.fixture.ts'
import { type DiffToken, type GradedRendering, gradeAnswer } from './index.ts'

/*
 * What a verdict shows: where the answer differs from the wording, and the gravest reasons first.
 */

const asked = (text: string, more: Partial<GradedRendering> = {}): GradedRendering => ({
  text,
  accept: [],
  avoid: [],
  keyTerms: [],
  register: 'formal',
  ...more,
})

/** As the look writes it: [-given-] {+expected+} same. */
const shown = (tokens: readonly DiffToken[]): string =>
  tokens
    .map((token) => {
      if (token.kind === 'same') return token.given
      if (token.kind === 'missing') return `{+${token.expected}+}`
      return token.kind === 'extra' ? `[-${token.given}-]` : `[-${token.given}-] {+${token.expected}+}`
    })
    .filter((text) => text !== '')
    .join(' ')

test.each<[Language, string, string, string]>([
  ['en', 'Could you sign here, please?', 'Sign here', '{+Could you+} Sign here {+please+}'],
  [
    'en',
    'Wait a moment, please. I’ll check.',
    "Wait a moment. I'll check.",
    "Wait a moment {+please+} I'll check",
  ],
  ['en', 'Hello. How can I help you?', 'Hi. How can I help you?', '[-Hi-] {+Hello+} How can I help you'],
  ['ru', 'Предъявите, пожалуйста, паспорт.', 'Предъявите паспорт', 'Предъявите {+пожалуйста+} паспорт'],
  [
    'ru',
    'Предъявите, пожалуйста, паспорт.',
    'Предъяви паспорт',
    '[-Предъяви-] {+Предъявите пожалуйста+} паспорт',
  ],
  [
    'ru',
    'Подождите, пожалуйста, ещё минутку.',
    'Подождите еще минутку',
    'Подождите {+пожалуйста+} еще минутку',
  ],
  ['fr', 'Signez ici, s’il vous plaît.', 'Signez ici', 'Signez ici {+s’il vous plaît+}'],
  ['fr', 'Veuillez signer ici.', 'Signez ici', '[-Signez-] {+Veuillez signer+} ici'],
  ['fr', 'Vous ne pouvez pas entrer.', 'Vous pouvez pas entrer', 'Vous {+ne+} pouvez pas entrer'],
  ['zh', '您好，请您在这里签字。', '请您在这里签字', '{+您好+} 请您在这里签字'],
  ['ko', '여기에 서명해 주십시오.', '여기에 서명해', '여기에 [-서명해-] {+서명해 주십시오+}'],
])('%s: "%s" shows what is not polite in "%s"', (language, text, answer, difference) => {
  const verdict = gradeAnswer(language, asked(text), answer)
  expect({ kind: verdict.kind, difference: shown(verdict.tokens) }).toEqual({ kind: 'register', difference })
})

test('among polite wordings the one with the same words is shown', () => {
  const sign = asked('Pourriez-vous signer ici ?', {
    accept: ['Veuillez signer ici.', 'Signez ici, s’il vous plaît.'],
  })
  expect(gradeAnswer('fr', sign, 'Signez ici').matched).toBe('Signez ici, s’il vous plaît.')
})

test('a polite word that only moved is no difference beside a wrong number', () => {
  const { tokens } = gradeAnswer('en', asked('Please come to window 3.'), 'Come to window 4, please')
  expect(shown(tokens)).toBe('Come to window [-4-] {+3+} please')
})

test('what has next to nothing of the phrase is shown whole, with one reason', () => {
  const window = asked('Please come to window 3 before 5 p.m.', { keyTerms: ['window'] })
  expect(gradeAnswer('en', window, 'x')).toMatchObject({
    kind: 'wrong',
    reasons: [{ code: 'other-words' }],
    tokens: [{ kind: 'changed', expected: window.text, given: 'x' }],
  })
})

test('what would mislead comes before what is left out, and that before manner', () => {
  const window = asked('Please come to window 3 before 5 p.m. with your passport.', {
    keyTerms: ['passport'],
  })
  const { reasons } = gradeAnswer('en', window, 'Come to window 4 after 5 p.m.')
  expect(reasons.map(({ code }) => code)).toEqual([
    'different-number',
    'wrong-meaning',
    'missing-term',
    'other-words',
    'too-blunt',
  ])
})

const FORM = new Set(['misspelt', 'accent', 'article', 'plural', 'spacing', 'numeral'])

test.each(LANGUAGES)(
  '%s: whatever is not right shows a difference, and a wrong one no small slips',
  (language) => {
    for (const { rendering, answer } of fixtureCases(language)) {
      const { kind, reasons, tokens } = gradeAnswer(language, rendering, answer)
      if (kind === 'right') continue
      expect(
        tokens.filter((token) => token.kind !== 'same'),
        answer,
      ).not.toEqual([])
      if (kind === 'wrong')
        expect(
          reasons.filter(({ code }) => FORM.has(code)),
          answer,
        ).toEqual([])
    }
  },
)
