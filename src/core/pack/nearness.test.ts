import { expect, test } from 'vitest'
import { type Comparable, nearEntries } from './nearness.ts'

const entry = (id: string, text: string, concept: Partial<Comparable['concept']> = {}): Comparable => ({
  concept: { id, kind: 'phrase', scenario: 'reception', level: 1, ...concept },
  renderings: { own: { text } },
})

const ids = (entries: readonly Comparable[]) => entries.map(({ concept }) => concept.id)

const asked = entry('asked', '请出示您的护照。', { function: 'request_document', terms: ['passport'] })

test('prefers the same function to a shared term, that to the scenario, that to the level', () => {
  const candidates = [
    entry('level', 'abc', { scenario: 'hotline', level: 1 }),
    entry('scenario', 'abc', { scenario: 'reception', level: 2 }),
    entry('term', 'abc', { scenario: 'hotline', level: 2, terms: ['visa', 'passport'] }),
    entry('function', 'abc', { scenario: 'hotline', level: 2, function: 'request_document' }),
    entry('nothing', 'abc', { scenario: 'hotline', level: 2 }),
  ]
  expect(ids(nearEntries(asked, candidates, 9))).toEqual(['function', 'term', 'scenario', 'level', 'nothing'])
})

test('puts what looks alike in the own language first when the meaning decides nothing', () => {
  const term = entry('residence-permit', '居留许可', { kind: 'term' })
  const candidates = [
    entry('invoice', '发票', { kind: 'term' }),
    entry('residence-document', '居留证件', { kind: 'term' }),
    entry('work-permit', '工作许可', { kind: 'term' }),
  ]
  expect(ids(nearEntries(term, candidates, 2))).toEqual(['residence-document', 'work-permit'])
})

test('never offers the entry itself or another kind', () => {
  const candidates = [asked, entry('term', '护照', { kind: 'term', terms: ['passport'] })]
  expect(nearEntries(asked, candidates, 9)).toEqual([])
})

test('breaks ties by id, whatever order the candidates come in', () => {
  const [a, b] = [entry('a', 'abc'), entry('b', 'abc')]
  expect(ids(nearEntries(asked, [a, b], 9))).toEqual(['a', 'b'])
  expect(ids(nearEntries(asked, [b, a], 9))).toEqual(['a', 'b'])
})
