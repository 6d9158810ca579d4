import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochMillis, localDay, MILLIS_PER_DAY } from '../lib/units.ts'
import { calendarOf, type Due, forecast, isDue } from './index.ts'

test('today holds what is overdue, and what lies beyond is left out', () => {
  const today = localDay(20_000)
  const dues: Due[] = [-400, -1, 0, 1, 1, 3, 4, 90].map((ahead) => ({ day: localDay(today + ahead) }))
  expect(forecast(dues, today, 'Asia/Shanghai', 4)).toEqual([3, 2, 0, 1])
})

test('a moment counts on the day the calendar gives it, also when the clocks change', () => {
  const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia')
  // Around the changes of 2011 in each zone, Samoa's lost day among them.
  const todays = fc.integer({ min: 15_030, max: 15_350 })
  const hoursAhead = fc.array(fc.double({ min: -48, max: 24 * 16, noNaN: true }), { maxLength: 30 })
  fc.assert(
    fc.property(zones, todays, hoursAhead, (zone, day, hours) => {
      const calendar = calendarOf(zone)
      const today = localDay(day)
      const moments = hours.map((hour) => epochMillis(Math.round(calendar.startOf(today) + hour * 3_600_000)))
      const expected = new Array(14).fill(0)
      for (const moment of moments) {
        const ahead = Math.max(0, calendar.dayOf(moment) - today)
        if (ahead < 14) expected[ahead]++
      }
      expect(
        forecast(
          moments.map((moment) => ({ at: moment })),
          today,
          zone,
          14,
        ),
      ).toEqual(expected)
    }),
  )
})

test.each([
  ['of 25 hours', '2011-11-05'],
  ['of 23 hours', '2011-03-12'],
])('the last minute of a day %s is that day, the first of the next is not', (_name, date) => {
  const calendar = calendarOf('America/New_York')
  const today = localDay(Date.parse(`${date}T00:00Z`) / MILLIS_PER_DAY)
  const tomorrow = calendar.startOf(localDay(today + 1))
  const dues = [-60_000, 0, 60_000].map((offset) => ({ at: epochMillis(tomorrow + offset) }))
  expect(forecast(dues, today, 'America/New_York', 3)).toEqual([1, 2, 0])
})

test('an item is due from its day or its moment on', () => {
  const now = epochMillis(20_000.5 * MILLIS_PER_DAY)
  const today = localDay(20_000)
  expect(isDue({ due: { day: today } }, now, today)).toBe(true)
  expect(isDue({ due: { day: localDay(today + 1) } }, now, today)).toBe(false)
  expect(isDue({ due: { at: now } }, now, today)).toBe(true)
  expect(isDue({ due: { at: epochMillis(now + 1) } }, now, today)).toBe(false)
})
