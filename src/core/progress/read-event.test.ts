import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventLine, foldEvents, readEvent } from './index.ts'
import { ITEMS, randomLog } from './random-log.fixture.ts'

const stamp = { id: 'phone00000:1', hlc: 3_617_000_000_000_000, at: 1_767_571_200_000, tz: 'Asia/Shanghai' }
const review = {
  ...stamp,
  kind: 'review',
  item: 'please-sign-here/en/recognise',
  rating: 3,
  scored: true,
  drill: 'choice',
  verdict: 'right',
  dangerous: false,
  hinted: false,
  overruled: false,
  latency: 2500,
  meaning: 1,
  due: { day: 20_460 },
  session: 'a',
}
const setting = { ...stamp, kind: 'setting', name: 'dailyNew', value: 5 }
const params = { ...stamp, kind: 'params', weights: Array(21).fill(1) }

test('reads back what it wrote, also as stored rows and twice', () => {
  fc.assert(
    fc.property(randomLog, (log) => {
      for (const event of log) {
        expect(readEvent(JSON.parse(eventLine(event)))).toEqual({ ok: true, value: event })
        expect(readEvent(structuredClone(event))).toEqual({ ok: true, value: event })
      }
    }),
  )
})

test('prints the same line whatever order the fields came in', () => {
  const reversed = Object.fromEntries(Object.entries(review).reverse())
  const [a, b] = [readEvent(review), readEvent(reversed)]
  expect(a.ok && b.ok && eventLine(a.value) === eventLine(b.value)).toBe(true)
})

test.each([
  ['no object', null, 'not-an-event', ''],
  ['a list', [review], 'not-an-event', ''],
  ['no kind', stamp, 'missing', 'kind'],
  ['an id without a number', { ...review, id: 'phone00000' }, 'malformed', 'id'],
  ['a device in capitals', { ...review, id: 'PHONE00000:1' }, 'malformed', 'id'],
  ['sequence number 0', { ...review, id: 'phone00000:0' }, 'malformed', 'id'],
  ['a clock reading with a fraction', { ...review, hlc: 1.5 }, 'out-of-range', 'hlc'],
  ['a clock reading beyond 2^53', { ...review, hlc: 2 ** 53 }, 'out-of-range', 'hlc'],
  ['a negative clock reading', { ...review, hlc: -1 }, 'out-of-range', 'hlc'],
  ['a clock reading as text', { ...review, hlc: '1' }, 'wrong-type', 'hlc'],
  ['the year 1999', { ...review, at: Date.UTC(1999, 11, 31) }, 'out-of-range', 'at'],
  ['the year 2201', { ...review, at: Date.UTC(2201, 0) }, 'out-of-range', 'at'],
  ['no moment at all', { ...review, at: Number.NaN }, 'out-of-range', 'at'],
  ['an endless time zone', { ...review, tz: 'A'.repeat(65) }, 'malformed', 'tz'],
  ['rating 0', { ...review, rating: 0 }, 'out-of-range', 'rating'],
  ['rating 5', { ...review, rating: 5 }, 'out-of-range', 'rating'],
  ['rating 2.5', { ...review, rating: 2.5 }, 'out-of-range', 'rating'],
  ['a negative latency', { ...review, latency: -1 }, 'out-of-range', 'latency'],
  ['no latency', { ...review, latency: undefined }, 'missing', 'latency'],
  ['scored as a word', { ...review, scored: 'yes' }, 'wrong-type', 'scored'],
  ['an item of two parts', { ...review, item: 'fee/en' }, 'malformed', 'item'],
  ['an item of four parts', { ...review, item: 'fee/en/produce/x' }, 'malformed', 'item'],
  ['an item with capitals', { ...review, item: 'Fee/en/produce' }, 'malformed', 'item'],
  ['an entry of 61 letters', { ...review, item: `${'a'.repeat(61)}/en/produce` }, 'malformed', 'item'],
  ['a due day of 1970', { ...review, due: { day: 3 } }, 'out-of-range', 'due.day'],
  ['a due day with a fraction', { ...review, due: { day: 20_460.5 } }, 'out-of-range', 'due.day'],
  ['an empty due', { ...review, due: {} }, 'missing', 'due'],
  ['due as a number', { ...review, due: 20_460 }, 'wrong-type', 'due'],
  ['no session', { ...review, session: '' }, 'out-of-range', 'session'],
  ['an undo of nothing', { ...stamp, kind: 'void', target: 'x' }, 'malformed', 'target'],
  ['51 new phrases', { ...setting, value: 51 }, 'out-of-range', 'value'],
  ['a retention of 1', { ...setting, name: 'desiredRetention', value: 1 }, 'out-of-range', 'value'],
  [
    'a language that is a number',
    { ...setting, name: 'learning', value: ['en', 3] },
    'wrong-type',
    'value.1',
  ],
  ['20 weights', { ...params, weights: Array(20).fill(1) }, 'out-of-range', 'weights'],
  ['a negative weight', { ...params, weights: [...Array(20).fill(1), -1] }, 'out-of-range', 'weights.20'],
  [
    'a report of 501 letters',
    { ...stamp, kind: 'report', entry: 'fee', language: 'en', about: 'other', text: 'x'.repeat(501) },
    'out-of-range',
    'text',
  ],
  [
    'an opaque event inside an opaque one',
    { kind: 'opaque', source: { kind: 'opaque', source: review } },
    'malformed',
    'source.kind',
  ],
])('refuses %s', (_, value, code, path) => {
  expect(readEvent(value)).toEqual({ ok: false, problem: { code, path } })
})

test.each([
  ['a kind', { ...stamp, kind: 'dialogue-turn', words: ['a', { b: null }] }],
  ['a kind that is an object member', { ...stamp, kind: 'constructor' }],
  ['a field', { ...review, confidence: 0.4 }],
  ['a field beside one whose range has grown', { ...review, rating: 5, scale: 'five' }],
  ['a field instead of another', (({ latency, ...rest }) => ({ ...rest, latencyMicros: 9 }))(review)],
  ['a verdict', { ...review, verdict: 'half-right' }],
  ['a language', { ...review, item: 'fee/ja/recognise' }],
  ['a skill', { ...review, item: 'fee/en/shadow' }],
  ['a kind of due', { ...review, due: { week: 3000 } }],
  ['a setting', { ...stamp, kind: 'setting', name: 'fontFamily', value: { any: 'thing' } }],
  ['a theme', { ...setting, name: 'theme', value: 'sepia' }],
  ['a scenario', { ...stamp, kind: 'enrol', scenario: 'space_port', on: true }],
])('keeps whole what has %s of a newer version', (_, source) => {
  const read = readEvent(source)
  expect(read).toMatchObject({ ok: true, value: { kind: 'opaque', id: stamp.id } })
  expect(read.ok && JSON.parse(eventLine(read.value))).toEqual(source)
  expect(read.ok && foldEvents([read.value]).unknownEvents).toBe(1)
})

test('takes up what an older version could not understand', () => {
  expect(readEvent({ ...stamp, kind: 'opaque', source: review })).toEqual(readEvent(review))
})

test('is total: nothing makes it throw, and what it accepts can be written', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(readEvent(value).ok).toBe(false)
    }),
  )
  const spoilt = fc.record({ name: fc.constantFrom(...Object.keys(review)), value: fc.anything() })
  fc.assert(
    fc.property(spoilt, ({ name, value }) => {
      const read = readEvent({ ...review, [name]: value })
      if (read.ok) expect(readEvent(JSON.parse(eventLine(read.value)))).toEqual(read)
    }),
    { numRuns: 1000 },
  )
})

test('whatever weights it accepts, memory stays finite', () => {
  const weights = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 21, maxLength: 21 })
  fc.assert(
    fc.property(randomLog, weights, (log, list) => {
      const read = readEvent({ ...params, hlc: 0, id: 'earliest00:1', weights: list })
      fc.pre(read.ok)
      const progress = foldEvents([read.value, ...log])
      for (const key of ITEMS) {
        const state = progress.item(key)
        expect(state === undefined || Number.isFinite(state.memory.stability + state.memory.difficulty)).toBe(
          true,
        )
      }
    }),
  )
})
