import { type EpochMillis, epochMillis, type LocalDay, localDay, MILLIS_PER_DAY } from '../lib/units.ts'

/** A learner's days in one time zone: each begins at 04:00, so that an evening ends when it ends. */
export interface Calendar {
  dayOf(at: EpochMillis): LocalDay
  /** The first moment of the day: 04:00, also on the days the clocks change. */
  startOf(day: LocalDay): EpochMillis
}

const DAY_BEGINS = 4 * 3_600_000

/** Setting one up costs as much as a hundred questions, and a learner's device is in one zone for months. */
const calendars = /* @__PURE__ */ new Map<string, Calendar>()

/**
 * The calendar of a zone by its IANA name. An unknown zone counts as UTC.
 *
 * @example calendarOf('Asia/Shanghai').startOf(localDay(20_000)) // 2024-10-03T20:00:00Z
 */
export function calendarOf(zone: string): Calendar {
  const calendar = calendars.get(zone) ?? makeCalendar(zone)
  calendars.set(zone, calendar)
  return calendar
}

function makeCalendar(zone: string): Calendar {
  const clock = clockOf(zone)
  const dayOf = (at: EpochMillis): LocalDay =>
    localDay(Math.floor((wallTime(clock, at) - DAY_BEGINS) / MILLIS_PER_DAY))

  const startOf = (day: LocalDay): EpochMillis => {
    const wall = day * MILLIS_PER_DAY + DAY_BEGINS
    const guess = epochMillis(wall - offsetAt(clock, epochMillis(wall)))
    const start = epochMillis(wall - offsetAt(clock, guess))
    return isStart(start, day) ? start : searchStart(day, wall)
  }

  const isStart = (at: EpochMillis, day: LocalDay): boolean =>
    dayOf(at) === day && dayOf(epochMillis(at - 1)) < day

  /** For a day that has no 04:00: Samoa went from 29 to 31 December 2011, and its 30th lasted four hours. */
  const searchStart = (day: LocalDay, wall: number): EpochMillis => {
    let before = wall - 2 * MILLIS_PER_DAY
    let after = wall + 2 * MILLIS_PER_DAY
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2)
      if (dayOf(epochMillis(middle)) < day) before = middle
      else after = middle
    }
    return epochMillis(after)
  }

  return { dayOf, startOf }
}

export const localDayOf = (at: EpochMillis, zone: string): LocalDay => calendarOf(zone).dayOf(at)
export const startOfLocalDay = (day: LocalDay, zone: string): EpochMillis => calendarOf(zone).startOf(day)

function clockOf(zone: string): Intl.DateTimeFormat {
  try {
    return createClock(zone)
  } catch {
    return createClock('UTC')
  }
}

const createClock = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })

/** What the clock on the wall shows, as if it hung in Greenwich; whole seconds. */
function wallTime(clock: Intl.DateTimeFormat, at: EpochMillis): number {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of clock.formatToParts(at)) shown[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

const offsetAt = (clock: Intl.DateTimeFormat, at: EpochMillis): number =>
  wallTime(clock, at) - Math.floor(at / 1000) * 1000
