import type { Random } from '../lib/random.ts'
import { type ItemKey, parseItemKey } from '../progress/index.ts'
import type { PlannedItem } from './plan.ts'

/** The drills a session draws from. */
export type SessionDrill = 'choice' | 'typing'

/**
 * The drill that exercises a skill as directly as the entry allows: recognition by choosing, production by typing, and
 * where that cannot be made, what can. Undefined when nothing can. Reason and chance do not matter as long as there is
 * one drill a skill.
 */
export function drillKindFor(
  item: ItemKey,
  _reason: PlannedItem['reason'],
  available: readonly SessionDrill[],
  _random: Random,
): SessionDrill | undefined {
  return [wantedDrill(item), 'choice' as const, 'typing' as const].find((kind) => available.includes(kind))
}

export const wantedDrill = (item: ItemKey): SessionDrill =>
  parseItemKey(item).skill === 'produce' ? 'typing' : 'choice'
