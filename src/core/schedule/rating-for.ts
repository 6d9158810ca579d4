import type { Verdict } from '../grade/index.ts'
import type { Rating } from './item-state.ts'

/** What a first attempt is worth. Easy is never concluded, only said by the learner; how long it took never counts. */
export function ratingFor(outcome: {
  readonly verdict: Verdict['kind'] | 'revealed'
  readonly hinted: boolean
}): Rating {
  switch (outcome.verdict) {
    case 'wrong':
    case 'revealed':
      return 1
    case 'slip':
    case 'register':
      return 2
    case 'right':
      return outcome.hinted ? 2 : 3
  }
}
