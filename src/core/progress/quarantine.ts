import { type EpochMillis, MILLIS_PER_DAY } from '../lib/units.ts'
import type { StoredEvent } from './event.ts'

/** More than 24 hours ahead: no time zone and no slow clock explains that. */
export const isDatedAhead = (at: EpochMillis, now: EpochMillis): boolean => at - now > MILLIS_PER_DAY

/**
 * Sets aside what is dated more than 24 hours ahead: kept in the log, out of the fold until its time comes.
 *
 * Only the date decides, not the clock reading: a device whose clock once stood years ahead goes on with high readings
 * after it was put right, and what its learner does then counts everywhere.
 */
export function quarantine(
  events: Iterable<StoredEvent>,
  now: EpochMillis,
): { readonly accepted: StoredEvent[]; readonly quarantined: StoredEvent[] } {
  const accepted: StoredEvent[] = []
  const quarantined: StoredEvent[] = []
  for (const event of events) {
    const side = isDatedAhead(event.at, now) ? quarantined : accepted
    side.push(event)
  }
  return { accepted, quarantined }
}
