import type { ItemKey } from '../progress/index.ts'
import type { SessionState } from './session.ts'

/** The session without an item that can no longer be asked; what was answered of it is forgotten here, not in the log. */
export function withoutItem(state: SessionState, item: ItemKey): SessionState {
  return {
    ...state,
    items: state.items.filter((planned) => planned.item !== item),
    answers: state.answers.filter((answer) => answer.item !== item),
  }
}
