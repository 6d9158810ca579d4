import { type EpochMillis, MILLIS_PER_DAY } from '../lib/units.ts'
import type { StoredEvent } from './event.ts'
import { hlcMillis } from './hlc.ts'

/**
 * Sets aside what is dated more than 24 hours ahead: kept in the log, out of the fold until its time comes, so that one
 * device with a wild clock can't win every setting and push all other clocks ahead.
 */
export function quarantine(
  events: Iterable<StoredEvent>,
  now: EpochMillis,
): { readonly accepted: StoredEvent[]; readonly quarantined: StoredEvent[] } {
  const accepted: StoredEvent[] = []
  const quarantined: StoredEvent[] = []
  for (const event of events) {
    const ahead = Math.max(event.at, hlcMillis(event.hlc)) - now
    const side = ahead > MILLIS_PER_DAY ? quarantined : accepted
    side.push(event)
  }
  return { accepted, quarantined }
}
