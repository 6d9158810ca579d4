import { expect, test } from 'vitest'
import { localDay, MILLIS_PER_DAY } from '../lib/units.ts'
import { foldEvents, readEvent, type StoredEvent } from '../progress/index.ts'
import { daySoFar } from './index.ts'

const zone = 'Asia/Shanghai'
const today = localDay(Date.parse('2026-11-24T00:00Z') / MILLIS_PER_DAY)

let seq = 0
function event(iso: string, body: object): StoredEvent {
  const at = Date.parse(iso)
  const read = readEvent({ id: `aaaaaaaaaa:${++seq}`, hlc: at * 2048 + seq, at, tz: zone, ...body })
  if (!read.ok) throw new RangeError(`not an event: ${JSON.stringify(read.problem)}`)
  return read.value
}
const review = (iso: string, item: string, changes: object = {}) =>
  event(iso, {
    kind: 'review',
    item,
    rating: 3,
    scored: true,
    drill: 'choice',
    verdict: 'right',
    dangerous: false,
    hinted: false,
    overruled: false,
    latency: 3000,
    meaning: 1,
    due: { day: today + 2 },
    session: 'one',
    ...changes,
  })

const soFar = (...events: StoredEvent[]) => daySoFar(foldEvents(events), today, zone)

test('the day begins at 04:00 local and ends at the next', () => {
  const first = review('2026-11-23T20:00:00.000Z', 'a/en/recognise')
  const last = review('2026-11-24T19:59:59.999Z', 'b/en/recognise')
  const { reviews } = soFar(
    review('2026-11-23T19:59:59.999Z', 'c/en/recognise'),
    first,
    last,
    review('2026-11-24T20:00:00.000Z', 'd/en/recognise'),
  )
  expect(reviews).toEqual([first, last])
})

test('a phrase is begun today when all its scored answers are of today', () => {
  const { begun, produced } = soFar(
    review('2026-11-22T02:00Z', 'old/en/recognise'),
    review('2026-11-24T02:00Z', 'old/en/recognise'),
    review('2026-11-24T02:01Z', 'new/en/recognise', {
      rating: 1,
      due: { at: Date.parse('2026-11-24T02:02Z') },
    }),
    review('2026-11-24T02:02Z', 'new/en/recognise', { scored: false }),
    review('2026-11-24T02:03Z', 'old/en/produce'),
  )
  expect(begun).toEqual(['new/en/recognise'])
  expect(produced).toEqual(['old/en/produce'])
})

test('what was undone did not happen', () => {
  const undone = review('2026-11-24T02:00Z', 'a/en/recognise')
  const { reviews, begun } = soFar(undone, event('2026-11-24T02:01Z', { kind: 'void', target: undone.id }))
  expect(reviews).toEqual([])
  expect(begun).toEqual([])
})
