import type { EpochMillis, LocalDay } from '../lib/units.ts'
import type { ItemState } from './item-state.ts'

/** Whether an item is to be asked: its moment is over, or its day has come. */
export function isDue({ due }: Pick<ItemState, 'due'>, now: EpochMillis, today: LocalDay): boolean {
  return 'day' in due ? due.day <= today : due.at <= now
}
