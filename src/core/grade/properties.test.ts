import { expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../lib/language.ts'
import { fixtureCases } from './grading-cases.fixture.ts'
import { type GradedRendering, gradeAnswer } from './index.ts'

/*
 * What must hold for every phrase we have, whatever its words. The phrases are those of the fixtures.
 */

/** Milliseconds; thousands of phrases are graded, on machines that may have other work. */
const PATIENT = 60_000

const renderings = (language: Language): GradedRendering[] => [
  ...new Map(fixtureCases(language).map(({ rendering }) => [rendering.text, rendering])).values(),
]
const wordings = ({ text, accept }: GradedRendering): readonly string[] => [text, ...accept]
const forEachWording = (check: (language: Language, rendering: GradedRendering, wording: string) => void) => {
  for (const language of LANGUAGES) {
    for (const rendering of renderings(language)) {
      for (const wording of wordings(rendering)) check(language, rendering, wording)
    }
  }
}

test('the text and every accepted variant are right', { timeout: PATIENT }, () => {
  forEachWording((language, rendering, wording) => {
    expect(gradeAnswer(language, rendering, wording), wording).toMatchObject({
      kind: 'right',
      dangerous: false,
      reasons: [],
    })
  })
})

test('case, final punctuation, Unicode form and outer spaces change nothing', { timeout: PATIENT }, () => {
  forEachWording((language, rendering, wording) => {
    const dressed = [
      wording.toUpperCase(),
      wording.toLowerCase(),
      wording.replace(/[\s.?!。？！]+$/u, ''),
      `${wording.replace(/[\s.?!。？！]+$/u, '')} !`,
      wording.normalize('NFD'),
      wording.normalize('NFKC'),
      `  ${wording}\u00a0`,
    ]
    for (const answer of dressed) expect(gradeAnswer(language, rendering, answer).kind, answer).toBe('right')
  })
})

test('a changed digit is always wrong and dangerous', { timeout: PATIENT }, () => {
  forEachWording((language, rendering, wording) => {
    for (const { index } of wording.matchAll(/\d/g)) {
      const digit = (Number(wording[index]) + 3) % 10
      const answer = wording.slice(0, index) + digit + wording.slice(index + 1)
      expect(gradeAnswer(language, rendering, answer), answer).toMatchObject({
        kind: 'wrong',
        dangerous: true,
      })
    }
  })
})

const NOT: Readonly<Record<Language, string>> = { zh: '不', en: 'not', ko: '안', ru: 'не', fr: 'pas' }

test('a "not" put anywhere is always wrong and dangerous', { timeout: PATIENT }, () => {
  forEachWording((language, rendering, wording) => {
    const pieces = language === 'zh' ? [...wording] : wording.split(' ')
    for (let place = 1; place < pieces.length; place++) {
      const gap = language === 'zh' ? '' : ' '
      const answer = [...pieces.slice(0, place), NOT[language], ...pieces.slice(place)].join(gap)
      expect(gradeAnswer(language, rendering, answer), answer).toMatchObject({
        kind: 'wrong',
        dangerous: true,
      })
    }
  })
})

const NEGATIONS: Readonly<Record<Language, RegExp>> = {
  zh: /不/g,
  en: /\b(not |no )|n't\b/g,
  ko: /지 않(?=습|으)/g,
  ru: /(?<![а-яё])не (?!позднее)/gi,
  fr: / pas\b| plus\b/g,
}

test('a "not" left out is never right nor a slip', { timeout: PATIENT }, () => {
  let tried = 0
  forEachWording((language, rendering, wording) => {
    for (const found of wording.matchAll(NEGATIONS[language])) {
      const answer = wording.slice(0, found.index) + wording.slice(found.index + found[0].length)
      expect(gradeAnswer(language, rendering, answer), answer).toMatchObject({
        kind: 'wrong',
        dangerous: true,
      })
      tried++
    }
  })
  expect(tried).toBeGreaterThan(10)
})
