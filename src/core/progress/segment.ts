import { failed, ok, type Result } from '../lib/result.ts'
import { jsonBytes, jsonIn } from './ascii.ts'
import type { ReviewEvent, StoredEvent } from './event.ts'
import { type BytesProblem, decodeFrame, encodeFrame, type FrameFormat } from './frame.ts'
import { isPlainObject } from './json.ts'
import { plainEvent } from './order.ts'
import { readEvent } from './read-event.ts'
import { readReviews } from './read-reviews.ts'
import { isColumnar, writeReviews } from './write-reviews.ts'

const SEGMENT: FrameFormat = { mark: 'GuiS', version: 1 }

export type SegmentProblem = BytesProblem

/**
 * A stretch of the log, about a thousand events, in its order and without loss: reviews in columns, everything else
 * as JSON with its place.
 */
export function encodeSegment(events: readonly StoredEvent[]): Uint8Array {
  const reviews = events.filter(isColumnar)
  const others = events.flatMap((event, place) => (isColumnar(event) ? [] : [[place, plainEvent(event)]]))
  const { tables, parts } = writeReviews(reviews)
  return encodeFrame(SEGMENT, { count: events.length, parts: [jsonBytes({ tables, others }), ...parts] })
}

/** All of the events or none: a damaged segment gives no wrong ones. */
export function decodeSegment(bytes: Uint8Array): Result<StoredEvent[], SegmentProblem> {
  const frame = decodeFrame(SEGMENT, bytes)
  if (!frame.ok) return frame
  const { count, parts } = frame.value
  const [headPart, ...packed] = parts
  const head = jsonIn(headPart)
  const others = isPlainObject(head) ? readOthers(head.others) : undefined
  const reviews = isPlainObject(head)
    ? readReviews(head.tables, packed, count - (others?.size ?? 0))
    : undefined
  const events = others && reviews && interleave(others, reviews)
  return events ? ok(events) : failed({ code: 'damaged' })
}

function readOthers(others: unknown): ReadonlyMap<number, StoredEvent> | undefined {
  const byPlace = new Map<number, StoredEvent>()
  if (!Array.isArray(others)) return undefined
  for (const [place, plain] of others) {
    const event = readEvent(plain)
    if (!event.ok || typeof place !== 'number') return undefined
    byPlace.set(place, event.value)
  }
  return byPlace
}

/** Puts the others where they were, the reviews around them. */
function interleave(
  others: ReadonlyMap<number, StoredEvent>,
  reviews: readonly ReviewEvent[],
): StoredEvent[] | undefined {
  const events: StoredEvent[] = []
  let next = 0
  for (let place = 0; place < others.size + reviews.length; place++) {
    const event = others.get(place) ?? reviews[next++]
    if (!event) return undefined
    events.push(event)
  }
  return events
}
