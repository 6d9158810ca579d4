import { type LocalDay, localDay } from '../lib/units.ts'
import {
  type ItemKey,
  parseItemKey,
  type ReviewEvent,
  type Skill,
  type StoredEvent,
} from '../progress/index.ts'
import { calendarOf } from '../schedule/index.ts'
import { standingReviews } from './standing-reviews.ts'

/** What was done on one day, as far as the unsealed end of the log tells. */
export interface DaySoFar {
  /** Answers that still stand, oldest first. */
  readonly reviews: readonly ReviewEvent[]
  /** Phrases begun today: their every scored answer is of today. */
  readonly begun: readonly ItemKey[]
  /** How many of the day's reviews are done: first attempts at what was begun on an earlier day. */
  readonly reviewed: number
  /** Phrases produced for the first time today. */
  readonly produced: readonly ItemKey[]
}

interface SoFarView {
  readonly tail: readonly StoredEvent[]
  item(key: ItemKey): { readonly reviews: number } | undefined
}

export function daySoFar(progress: SoFarView, today: LocalDay, zone: string): DaySoFar {
  const reviews = reviewsOf(progress.tail, today, zone)
  const scored = new Map<ItemKey, number>()
  for (const { scored: counts, item } of reviews) if (counts) scored.set(item, (scored.get(item) ?? 0) + 1)
  const first = [...scored.keys()].filter((item) => progress.item(item)?.reviews === scored.get(item))
  const begunIn = (skill: Skill) => first.filter((item) => parseItemKey(item).skill === skill)
  const reviewed = scored.size - first.length
  return { reviews, reviewed, begun: begunIn('recognise'), produced: begunIn('produce') }
}

/** Those of one day. */
function reviewsOf(tail: readonly StoredEvent[], day: LocalDay, zone: string): readonly ReviewEvent[] {
  const { startOf } = calendarOf(zone)
  const [start, end] = [startOf(day), startOf(localDay(day + 1))]
  return standingReviews(tail).filter(({ at }) => at >= start && at < end)
}
