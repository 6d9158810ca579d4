import type { ComponentType } from 'preact'
import { choice } from './choice/rules.ts'
import { ChoiceView } from './choice/view.tsx'
import type { Drill, DrillEntry } from './door.ts'
import type { DrillKind } from './index.ts'
import type { DrillViewProps } from './view-props.ts'

/** A drill as the app uses it: its rules and its view, whose prompt, key and answer belong to this room alone. */
export interface Room {
  readonly rules: Drill<DrillKind, unknown, unknown, unknown>
  // biome-ignore lint/suspicious/noExplicitAny: each room's view narrows these three to its own types.
  readonly View: ComponentType<DrillViewProps<any, any, any>>
}

/** One line a room. Choice opens every first session, so it comes with the app; the others load when first needed. */
export const ROOMS: Readonly<Record<DrillKind, () => Promise<Room>>> = {
  choice: async () => ({ rules: choice, View: ChoiceView }),
  typing: async () => {
    const [{ typing }, { TypingView }] = await Promise.all([
      import('./typing/rules.ts'),
      import('./typing/view.tsx'),
    ])
    return { rules: typing, View: TypingView }
  },
}

/**
 * The room for an entry: the wanted kind where the entry allows it and the room can be had, else any other.
 * `nothing-to-ask`: no drill can be made of this entry. `out-of-reach`: offline before the room was ever fetched.
 */
export async function roomFor(
  wanted: DrillKind,
  entry: DrillEntry,
): Promise<Room | 'nothing-to-ask' | 'out-of-reach'> {
  let isMissing = false
  for (const kind of [wanted, ...KINDS.filter((other) => other !== wanted)]) {
    const room = await ROOMS[kind]().catch(() => undefined)
    if (room?.rules.canMake(entry)) return room
    isMissing ||= room === undefined
  }
  return isMissing ? 'out-of-reach' : 'nothing-to-ask'
}

// Object.keys forgets the type; ROOMS has exactly these.
export const KINDS = Object.keys(ROOMS) as readonly DrillKind[]
