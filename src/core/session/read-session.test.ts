import { expect, test } from 'vitest'
import { epochMillis, localDay } from '../lib/units.ts'
import { readSession, type SessionState, withoutItem } from './index.ts'

const session: SessionState = {
  id: 'aaaaaaaaaa-1',
  items: [
    { item: 'hello/en/recognise', reason: 'new', scenario: 'reception', inSteps: false },
    { item: 'wait/ko/produce', reason: 'new-skill', scenario: 'hotline', inSteps: true },
  ],
  answers: [
    {
      item: 'hello/en/recognise',
      rating: 1,
      verdictKind: 'revealed',
      due: { at: epochMillis(60_000) },
      at: epochMillis(0),
    },
    {
      item: 'wait/ko/produce',
      rating: 4,
      verdictKind: 'right',
      due: { day: localDay(20) },
      at: epochMillis(1),
    },
  ],
}

test('a stored session is read as it was written', () => {
  expect(readSession(JSON.parse(JSON.stringify(session)))).toEqual(session)
})

const [item] = session.items
const [answer] = session.answers
test.each([
  undefined,
  null,
  [],
  {},
  'session',
  { ...session, id: 7 },
  { ...session, items: undefined },
  { ...session, items: [{ ...item, item: 'hello/en' }] },
  { ...session, items: [{ ...item, reason: 'boredom' }] },
  { ...session, items: [{ ...item, scenario: 'moon' }] },
  { ...session, items: [{ ...item, inSteps: undefined }] },
  { ...session, answers: [null] },
  { ...session, answers: [{ ...answer, rating: 5 }] },
  { ...session, answers: [{ ...answer, verdictKind: 'maybe' }] },
  { ...session, answers: [{ ...answer, due: {} }] },
  { ...session, answers: [{ ...answer, at: '0' }] },
])('%# is no session', (value) => {
  expect(readSession(value)).toBeUndefined()
})

test('an item that cannot be asked leaves the session with its answers', () => {
  const left = withoutItem(session, 'hello/en/recognise')
  expect(left.items.map((planned) => planned.item)).toEqual(['wait/ko/produce'])
  expect(left.answers).toEqual([session.answers[1]])
})
