import type { EventId, StoredEvent } from '../progress/index.ts'
import type { SessionAnswer } from './session.ts'
import { standingReviews } from './standing-reviews.ts'

/** An answer with the event that stored it. */
export interface LoggedAnswer extends SessionAnswer {
  readonly event: EventId
}

/**
 * What has been answered in a session, as the log tells it: also after a reload, after an undo, and when another tab runs
 * the same session. `tail` is the unsealed end of the log, which holds the whole day.
 */
export const answersOf = (tail: readonly StoredEvent[], session: string): LoggedAnswer[] =>
  standingReviews(tail)
    .filter((review) => review.session === session)
    .map(({ id, item, rating, verdict, due, at }) => ({
      event: id,
      item,
      rating,
      verdictKind: verdict,
      due,
      at,
    }))
