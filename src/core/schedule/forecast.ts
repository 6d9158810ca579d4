import { type EpochMillis, type LocalDay, localDay, MILLIS_PER_DAY } from '../lib/units.ts'
import { calendarOf } from './calendar.ts'
import type { Due } from './item-state.ts'

/**
 * How many items are due on each of the next `length` days. The first number is today with all that is overdue; what
 * lies beyond is left out.
 */
export function forecast(dues: Iterable<Due>, today: LocalDay, zone: string, length: number): number[] {
  const counts = new Array<number>(length).fill(0)
  const dayOf = dayFinder(today, zone, length)
  for (const due of dues) {
    const ahead = Math.max(0, 'day' in due ? due.day - today : dayOf(due.at))
    if (ahead < length) counts[ahead] = (counts[ahead] ?? 0) + 1
  }
  return counts
}

/** Days from today, by arithmetic: asking Intl about each of 100,000 items would take seconds. */
function dayFinder(today: LocalDay, zone: string, length: number): (at: EpochMillis) => number {
  const calendar = calendarOf(zone)
  const starts = Array.from({ length: length + 1 }, (_, ahead) => calendar.startOf(localDay(today + ahead)))
  const [first = 0] = starts
  return (at) => {
    // Days of 23 to 25 hours: the guess is off by one day at most, and only near a start.
    let ahead = Math.min(length, Math.max(0, Math.floor((at - first) / MILLIS_PER_DAY)))
    while (ahead > 0 && at < (starts[ahead] ?? 0)) ahead--
    while (ahead < length && at >= (starts[ahead + 1] ?? Number.POSITIVE_INFINITY)) ahead++
    return ahead
  }
}
