import { epochMillis, localDay, MILLIS_PER_DAY, millis } from '../lib/units.ts'
import type { Due } from '../schedule/index.ts'
import type { ProgressEvent, ReviewBody, StoredEvent } from './event.ts'
import { type Hlc, TICKS_PER_MILLI } from './hlc.ts'
import { itemKey, parseItemKey } from './item-key.ts'
import { isPlainObject } from './json.ts'
import { deviceOf, seqOf } from './order.ts'
import { packMarks, unpackMarks } from './review-marks.ts'
import { VarintReader, VarintWriter } from './varint.ts'
import { WordTable } from './word-table.ts'

/*
 * Reviews as one column of varints per field, moments and sequence numbers as differences from the review before: a
 * usual one takes some twenty bytes beside its share of the tables of words.
 */

export type ReviewEvent = ProgressEvent & ReviewBody

const TABLES = ['devices', 'zones', 'entries', 'drills', 'sessions'] as const
const COLUMNS = [
  'device',
  'seq',
  'zone',
  'at',
  /** The hybrid clock minus the device's own, in ticks. */
  'skew',
  'entry',
  'marks',
  'drill',
  'session',
  'latency',
  'meaning',
  /** Days after the UTC day of the answer, or milliseconds after the answer. */
  'due',
] as const

type Tables = Readonly<Record<(typeof TABLES)[number], readonly string[]>>

/** Fractions, and clocks after the year 2109, go another way. */
export function isColumnar(event: StoredEvent): event is ReviewEvent {
  if (event.kind !== 'review') return false
  const ticks = event.at * TICKS_PER_MILLI
  return (
    Number.isSafeInteger(event.latency) &&
    Number.isSafeInteger(ticks) &&
    Number.isSafeInteger(2 * (event.hlc - ticks))
  )
}

export function writeReviews(reviews: readonly ReviewEvent[]): { tables: Tables; columns: Uint8Array[] } {
  const tables = named(TABLES, () => new WordTable())
  const columns = named(COLUMNS, () => new VarintWriter())
  const seqs = new Map<string, number>()
  let before = 0
  for (const review of reviews) {
    const { entry, language, skill } = parseItemKey(review.item)
    const device = deviceOf(review.id)
    const seq = seqOf(review.id)
    columns.device.write(tables.devices.numberOf(device))
    columns.seq.write(seq - (seqs.get(device) ?? 0))
    columns.zone.write(tables.zones.numberOf(review.tz))
    columns.at.write(review.at - before)
    columns.skew.write(review.hlc - review.at * TICKS_PER_MILLI)
    columns.entry.write(tables.entries.numberOf(entry))
    columns.marks.write(packMarks({ ...review, language, skill, dueOnDay: 'day' in review.due }))
    columns.drill.write(tables.drills.numberOf(review.drill))
    columns.session.write(tables.sessions.numberOf(review.session))
    columns.latency.write(review.latency)
    columns.meaning.write(review.meaning)
    columns.due.write(dueAfter(review))
    seqs.set(device, seq)
    before = review.at
  }
  return {
    tables: named(TABLES, (name) => tables[name].words),
    columns: COLUMNS.map((name) => columns[name].bytes()),
  }
}

/** Undefined when tables and columns do not hold exactly `count` reviews. */
export function readReviews(
  tables: unknown,
  parts: readonly Uint8Array[],
  count: number,
): ReviewEvent[] | undefined {
  if (!isTables(tables) || parts.length !== COLUMNS.length) return undefined
  const readers = parts.map((part) => new VarintReader(part))
  // There are as many readers as names.
  const columns = named(COLUMNS, (_, index) => readers[index] as VarintReader)
  const seqs = new Map<string, number>()
  const reviews: ReviewEvent[] = []
  let before = 0
  while (reviews.length < count) {
    const device = tables.devices[columns.device.read()]
    const seq = (seqs.get(device ?? '') ?? 0) + columns.seq.read()
    const tz = tables.zones[columns.zone.read()]
    const at = epochMillis(before + columns.at.read())
    // Hlc is a brand; the number was one when written.
    const hlc = (at * TICKS_PER_MILLI + columns.skew.read()) as Hlc
    const entry = tables.entries[columns.entry.read()]
    const marks = unpackMarks(columns.marks.read())
    const drill = tables.drills[columns.drill.read()]
    const session = tables.sessions[columns.session.read()]
    const latency = millis(columns.latency.read())
    const meaning = columns.meaning.read()
    const distance = columns.due.read()
    if (device === undefined || tz === undefined || entry === undefined || drill === undefined)
      return undefined
    if (session === undefined || marks === undefined || Number.isNaN(distance)) return undefined
    const { rating, scored, verdict, dangerous, hinted, overruled } = marks
    reviews.push({
      id: `${device}:${seq}`,
      hlc,
      at,
      tz,
      kind: 'review',
      item: itemKey(entry, marks.language, marks.skill),
      rating,
      scored,
      drill,
      verdict,
      dangerous,
      hinted,
      overruled,
      latency,
      meaning,
      due: marks.dueOnDay ? { day: localDay(utcDay(at) + distance) } : { at: epochMillis(at + distance) },
      session,
    })
    seqs.set(device, seq)
    before = at
  }
  return readers.every((reader) => reader.isDone) ? reviews : undefined
}

const dueAfter = ({ due, at }: { readonly due: Due; readonly at: number }): number =>
  'day' in due ? due.day - utcDay(at) : due.at - at

const utcDay = (at: number): number => Math.floor(at / MILLIS_PER_DAY)

function isTables(value: unknown): value is Tables {
  if (!isPlainObject(value)) return false
  return TABLES.every((name) => {
    const words = value[name]
    return Array.isArray(words) && words.every((word) => typeof word === 'string')
  })
}

function named<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name, index: number) => Value,
): Readonly<Record<Name, Value>> {
  const entries = names.map((name, index): [Name, Value] => [name, make(name, index)])
  // One entry for each name, which fromEntries can't say.
  return Object.fromEntries(entries) as Record<Name, Value>
}
