import type { ReviewEvent, StoredEvent } from '../progress/index.ts'

/** The answers that still stand, oldest first: those nobody has taken back. */
export function standingReviews(tail: readonly StoredEvent[]): readonly ReviewEvent[] {
  const voided = new Set(tail.flatMap((event) => (event.kind === 'void' ? [event.target] : [])))
  return tail.filter((event) => event.kind === 'review').filter(({ id }) => !voided.has(id))
}
