import type { ComponentType } from 'preact'
import { ChoiceView } from './choice/view.tsx'
import type { DrillKind } from './index.ts'
import type { DrillViewProps } from './view-props.ts'

/** A view whose types are known to its own room only; prompt, key and answer come from the room's rules. */
// biome-ignore lint/suspicious/noExplicitAny: each room's view narrows these three to its own types.
export type DrillView = ComponentType<DrillViewProps<any, any, any>>

type Views = Readonly<Record<DrillKind, () => DrillView | Promise<DrillView>>>

/** One line a room. Choice opens every first session, so it comes with the app; the others load when first needed. */
export const VIEWS: Views = {
  choice: () => ChoiceView,
  typing: async () => (await import('./typing/view.tsx')).TypingView,
}
