import { MILLIS_PER_DAY } from '../lib/units.ts'
import { type ItemKey, itemKey } from '../progress/index.ts'
import type { ItemState } from '../schedule/index.ts'
import type { PlannedItem } from './plan.ts'
import type { Scope } from './scope.ts'

export interface Review extends PlannedItem {
  readonly state: ItemState
}

/**
 * Everything that is due or changed, in the order in which a capped day takes it: what is in steps, what changed, and
 * the rest by descending retrievability, so that after a leave what can still be saved is saved first.
 */
export function dueReviews(scope: Scope): readonly Review[] {
  const { input, today } = scope
  const due = [...input.progress.dueItems(input.now, today)].flatMap(({ key, state }) =>
    reviewOf(scope, key, state),
  )
  const known = new Set(due.map(({ item }) => item))
  const changed = changedItems(scope).filter(({ item }) => !known.has(item))
  return inOrder([...due, ...changed], input.now)
}

function reviewOf(scope: Scope, item: ItemKey, state: ItemState): readonly Review[] {
  const concept = scope.conceptOf(item)
  if (!concept) return []
  const reason = state.meaning < concept.meaning ? 'changed' : 'review'
  return [{ item, state, reason, scenario: concept.scenario, inSteps: state.phase !== 'review' }]
}

/** An entry whose meaning rose is asked again, due or not. */
function changedItems(scope: Scope): Review[] {
  const raised = [...scope.concepts.values()].filter(({ meaning }) => meaning > 1)
  const items = raised.flatMap(({ id }) =>
    scope.languages.flatMap((language) => [
      itemKey(id, language, 'recognise'),
      itemKey(id, language, 'produce'),
    ]),
  )
  return items.flatMap((item) => {
    const state = scope.input.progress.item(item)
    return state ? reviewOf(scope, item, state).filter(({ reason }) => reason === 'changed') : []
  })
}

/** Retrievability falls with elapsed time over stability, whatever the weights: no need to compute it. */
function inOrder(reviews: readonly Review[], now: number): readonly Review[] {
  const ranked = reviews.map((review) => ({
    review,
    group: review.inSteps ? 0 : review.reason === 'changed' ? 1 : 2,
    faded: (now - review.state.lastReviewAt) / MILLIS_PER_DAY / review.state.memory.stability,
  }))
  ranked.sort((a, b) => a.group - b.group || a.faded - b.faded)
  return ranked.map(({ review }) => review)
}
