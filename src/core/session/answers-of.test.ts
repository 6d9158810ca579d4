import { expect, test } from 'vitest'
import { epochMillis, localDay, millis } from '../lib/units.ts'
import { type EventId, isHlc, type ReviewEvent, type StoredEvent } from '../progress/index.ts'
import { answersOf } from './index.ts'

const hlc = (value: number) => {
  if (!isHlc(value)) throw new RangeError(`Wanted a clock reading, got ${value}`)
  return value
}
const review = (seq: number, session: string): ReviewEvent => ({
  id: `phone:${seq}`,
  hlc: hlc(seq),
  at: epochMillis(seq),
  tz: 'Asia/Shanghai',
  kind: 'review',
  item: 'hello/ko/recognise',
  rating: 3,
  scored: seq === 1,
  drill: 'choice',
  verdict: 'right',
  dangerous: false,
  hinted: false,
  overruled: false,
  latency: millis(900),
  meaning: 1,
  due: { day: localDay(20_782) },
  session,
})
const undo = (seq: number, target: EventId): StoredEvent => ({
  id: `phone:${seq}`,
  hlc: hlc(seq),
  at: epochMillis(seq),
  tz: 'Asia/Shanghai',
  kind: 'void',
  target,
})

test('tells the answers of one session in order, with the events that stored them', () => {
  const tail = [review(1, 'mine'), review(2, 'yours'), review(3, 'mine')]
  expect(answersOf(tail, 'mine').map(({ event }) => event)).toEqual(['phone:1', 'phone:3'])
  expect(answersOf(tail, 'mine')[0]).toEqual({
    event: 'phone:1',
    item: 'hello/ko/recognise',
    rating: 3,
    verdictKind: 'right',
    due: { day: 20_782 },
    at: 1,
  })
})

test('leaves out what was taken back, in this tab or another', () => {
  expect(answersOf([review(1, 'mine'), review(2, 'mine'), undo(3, 'phone:1')], 'mine')).toMatchObject([
    { event: 'phone:2' },
  ])
})
