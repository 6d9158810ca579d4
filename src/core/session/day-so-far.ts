import type { LocalDay } from '../lib/units.ts'
import type { ItemKey, ProgressEvent, ReviewBody, StoredEvent } from '../progress/index.ts'
import { parseItemKey } from '../progress/index.ts'
import { localDayOf } from '../schedule/index.ts'

/** What was done on one day, as far as the unsealed end of the log tells. */
export interface DaySoFar {
  /** Answers that still stand, oldest first. */
  readonly reviews: readonly (ProgressEvent & ReviewBody)[]
  /** Phrases begun today: their every scored answer is of today. */
  readonly begun: readonly ItemKey[]
}

interface SoFarView {
  readonly tail: readonly StoredEvent[]
  item(key: ItemKey): { readonly reviews: number } | undefined
}

export function daySoFar(progress: SoFarView, today: LocalDay, zone: string): DaySoFar {
  const voided = new Set(progress.tail.flatMap((event) => (isVoid(event) ? [event.target] : [])))
  const reviews = progress.tail.filter(
    (event) => isReview(event) && !voided.has(event.id) && localDayOf(event.at, zone) === today,
  ) as (ProgressEvent & ReviewBody)[] // `filter` with a compound condition doesn't narrow; isReview did.
  const scored = new Map<ItemKey, number>()
  for (const review of reviews) {
    if (review.scored) scored.set(review.item, (scored.get(review.item) ?? 0) + 1)
  }
  const begun = [...scored].flatMap(([item, answers]) =>
    parseItemKey(item).skill === 'recognise' && progress.item(item)?.reviews === answers ? [item] : [],
  )
  return { reviews, begun }
}

const isReview = (event: StoredEvent): event is ProgressEvent & ReviewBody => event.kind === 'review' && 'item' in event
const isVoid = (event: StoredEvent): event is ProgressEvent & { kind: 'void' } => event.kind === 'void' && 'target' in event
