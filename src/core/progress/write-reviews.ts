import { MILLIS_PER_DAY } from '../lib/units.ts'
import type { ReviewEvent, StoredEvent } from './event.ts'
import { frontCode } from './front-coding.ts'
import { TICKS_PER_MILLI } from './hlc.ts'
import { parseItemKey } from './item-key.ts'
import { deviceOf, seqOf } from './order.ts'
import { COLUMNS, named, type PackedReviews, TABLES } from './review-columns.ts'
import { packMarks } from './review-marks.ts'
import { VarintWriter } from './varint.ts'
import { WordTable } from './word-table.ts'

/** Fractions, and clocks after the year 2109, do not fit into columns. */
export function isColumnar(event: StoredEvent): event is ReviewEvent {
  if (event.kind !== 'review') return false
  const ticks = event.at * TICKS_PER_MILLI
  return [event.latency, ticks, 2 * (event.hlc - ticks)].every(Number.isSafeInteger)
}

export function writeReviews(reviews: readonly ReviewEvent[]): PackedReviews {
  const tables = named(TABLES, () => new WordTable())
  const columns = named(COLUMNS, () => new VarintWriter())
  const entries = new WordTable(entriesOf(reviews))
  const lastSeq = new Map<string, number>()
  let lastAt = 0
  for (const review of reviews) {
    const device = deviceOf(review.id)
    const seq = seqOf(review.id)
    const item = parseItemKey(review.item)
    columns.device.write(tables.devices.numberOf(device))
    columns.seq.write(seq - (lastSeq.get(device) ?? 0))
    columns.zone.write(tables.zones.numberOf(review.tz))
    columns.at.write(review.at - lastAt)
    columns.skew.write(review.hlc - review.at * TICKS_PER_MILLI)
    columns.entry.write(entries.numberOf(item.entry))
    columns.marks.write(packMarks(review, item))
    columns.drill.write(tables.drills.numberOf(review.drill))
    columns.session.write(tables.sessions.numberOf(review.session))
    columns.latency.write(review.latency)
    columns.meaning.write(review.meaning)
    columns.due.write(dueDistance(review))
    lastSeq.set(device, seq)
    lastAt = review.at
  }
  return {
    tables: named(TABLES, (name) => tables[name].words),
    parts: [frontCode(entries.words), ...COLUMNS.map((name) => columns[name].bytes())],
  }
}

const entriesOf = (reviews: readonly ReviewEvent[]): string[] =>
  [...new Set(reviews.map(({ item }) => parseItemKey(item).entry))].sort()

const dueDistance = ({ due, at }: ReviewEvent): number =>
  'day' in due ? due.day - Math.floor(at / MILLIS_PER_DAY) : due.at - at
