import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { epochMillis, localDay, MILLIS_PER_DAY, MILLIS_PER_MINUTE } from '../lib/units.ts'
import { calendarOf, localDayOf, startOfLocalDay } from './index.ts'

const ZONES = [
  'Asia/Shanghai',
  'Asia/Kolkata', // +05:30
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe', // shifts by half an hour
  'Pacific/Apia', // skipped 30 December 2011
  'America/Sao_Paulo', // shifted at midnight until 2019
  'Asia/Pyongyang', // +08:30 from 2015 to 2018
  'Africa/Casablanca', // back from summer time for Ramadan
  'Antarctica/Troll', // shifts by two hours
  'UTC',
]

const at = (iso: string) => epochMillis(Date.parse(iso))
const dayNamed = (iso: string) => localDay(Date.parse(`${iso}T00:00Z`) / MILLIS_PER_DAY)

describe.each(ZONES)('in %s', (zone) => {
  const calendar = calendarOf(zone)
  const wallClock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  const moments = fc.integer({ min: Date.parse('1990-01-01T00:00Z'), max: Date.parse('2037-12-31T00:00Z') })
  const dayNumbers = fc.integer({ min: 7_305, max: 24_836 })

  test('the first moment of a day is of that day, and the one before is not', () => {
    fc.assert(
      fc.property(dayNumbers, (number) => {
        const start = calendar.startOf(localDay(number))
        expect(calendar.dayOf(start)).toBe(number)
        expect(calendar.dayOf(epochMillis(start - 1))).toBe(number - 1)
      }),
    )
  })

  test('every day of 2011 and 2026 begins when the wall clock reads 04:00', () => {
    const first = [dayNamed('2011-01-01'), dayNamed('2026-01-01')]
    const all = first.flatMap((day) => Array.from({ length: 365 }, (_, index) => localDay(day + index)))
    const odd = all.filter((day) => {
      const date = new Date(day * MILLIS_PER_DAY).toISOString().slice(0, 10)
      return wallClock.format(calendar.startOf(day)) !== `${date} 04:00:00`
    })
    expect(odd).toEqual(zone === 'Pacific/Apia' ? [dayNamed('2011-12-30')] : [])
  })

  test('a moment lies between the start of its day and of the next', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const day = calendar.dayOf(epochMillis(moment))
        expect(calendar.startOf(day)).toBeLessThanOrEqual(moment)
        expect(calendar.startOf(localDay(day + 1))).toBeGreaterThan(moment)
      }),
    )
  })
})

test.each([
  // Just before and at 04:00, in winter and in summer, and on the days the clocks change.
  ['Asia/Shanghai', '2026-11-23T19:59:59.999Z', '2026-11-23'],
  ['Asia/Shanghai', '2026-11-23T20:00:00.000Z', '2026-11-24'],
  ['Asia/Kolkata', '2026-11-23T22:29:59.999Z', '2026-11-23'],
  ['Asia/Kolkata', '2026-11-23T22:30:00.000Z', '2026-11-24'],
  ['America/New_York', '2026-03-08T07:59:59.999Z', '2026-03-07'],
  ['America/New_York', '2026-03-08T08:00:00.000Z', '2026-03-08'],
  ['America/New_York', '2026-11-01T08:59:59.999Z', '2026-10-31'],
  ['America/New_York', '2026-11-01T09:00:00.000Z', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-10-03T16:59:59.999Z', '2026-10-03'],
  ['Australia/Lord_Howe', '2026-10-03T17:00:00.000Z', '2026-10-04'],
  ['America/Sao_Paulo', '2018-11-04T05:59:59.999Z', '2018-11-03'],
  ['America/Sao_Paulo', '2018-11-04T06:00:00.000Z', '2018-11-04'],
])('in %s %s is on %s', (zone, moment, date) => {
  expect(localDayOf(at(moment), zone)).toBe(dayNamed(date))
})

test('the day Samoa skipped lasts the four hours after midnight', () => {
  const { startOf } = calendarOf('Pacific/Apia')
  expect(startOf(dayNamed('2011-12-30'))).toBe(at('2011-12-30T10:00Z'))
  expect(startOf(dayNamed('2011-12-31'))).toBe(at('2011-12-30T14:00Z'))
})

test('days before 1970 count backwards', () => {
  expect(localDayOf(at('1969-12-31T19:59:59.999Z'), 'Asia/Shanghai')).toBe(-1)
  expect(startOfLocalDay(localDay(-1), 'Asia/Shanghai')).toBe(at('1969-12-30T20:00Z'))
})

test.each(['', 'Mars/Olympus', 'Asia/Shanghai '])('the unknown zone %j counts as UTC', (zone) => {
  expect(startOfLocalDay(localDay(20_000), zone)).toBe(20_000 * MILLIS_PER_DAY + 240 * MILLIS_PER_MINUTE)
})
