import { epochMillis, localDay, MILLIS_PER_DAY, millis } from '../lib/units.ts'
import type { Due } from '../schedule/index.ts'
import type { ReviewEvent } from './event.ts'
import { frontDecode } from './front-coding.ts'
import { type Hlc, TICKS_PER_MILLI } from './hlc.ts'
import { itemKey } from './item-key.ts'
import { COLUMNS, isTables, named } from './review-columns.ts'
import { unpackMarks } from './review-marks.ts'
import { VarintReader } from './varint.ts'

/** Undefined unless tables and parts hold exactly `count` reviews. */
export function readReviews(
  tables: unknown,
  [entryPart, ...columnParts]: readonly Uint8Array[],
  count: number,
): ReviewEvent[] | undefined {
  if (!isTables(tables) || !entryPart || columnParts.length !== COLUMNS.length) return undefined
  const columns = named(COLUMNS, (_, index) => new VarintReader(columnParts[index] ?? entryPart))
  const entries = frontDecode(entryPart)
  const lastSeq = new Map<string, number>()
  const reviews: ReviewEvent[] = []
  let lastAt = 0
  while (reviews.length < count) {
    const device = tables.devices[columns.device.read()] ?? ''
    const seq = (lastSeq.get(device) ?? 0) + columns.seq.read()
    const tz = tables.zones[columns.zone.read()]
    const at = lastAt + columns.at.read()
    const hlc = at * TICKS_PER_MILLI + columns.skew.read()
    const entry = entries[columns.entry.read()]
    const marks = unpackMarks(columns.marks.read())
    const drill = tables.drills[columns.drill.read()]
    const session = tables.sessions[columns.session.read()]
    const latency = millis(columns.latency.read())
    const meaning = columns.meaning.read()
    const distance = columns.due.read()
    if (!tz || !entry || !marks || !drill || !session || Number.isNaN(distance)) return undefined
    reviews.push({
      id: `${device}:${seq}`,
      // The brand: it was a reading of the clock when it was written.
      hlc: hlc as Hlc,
      at: epochMillis(at),
      tz,
      kind: 'review',
      item: itemKey(entry, marks.language, marks.skill),
      rating: marks.rating,
      scored: marks.scored,
      drill,
      verdict: marks.verdict,
      dangerous: marks.dangerous,
      hinted: marks.hinted,
      overruled: marks.overruled,
      latency,
      meaning,
      due: dueAt(at, distance, marks.dueOnDay),
      session,
    })
    lastSeq.set(device, seq)
    lastAt = at
  }
  return Object.values(columns).every(({ isDone }) => isDone) ? reviews : undefined
}

const dueAt = (at: number, distance: number, onDay: boolean): Due =>
  onDay ? { day: localDay(Math.floor(at / MILLIS_PER_DAY) + distance) } : { at: epochMillis(at + distance) }
