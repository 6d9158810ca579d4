import { choice } from './choice/rules.ts'
import { registerDrills } from './door.ts'
import { typing } from './typing/rules.ts'

/** The rules of every drill. A new drill is one folder, one line here and one in rooms.ts. */
export const drills = registerDrills({ choice, typing })

export type DrillKind = keyof typeof drills

export type { ChoiceAnswer, ChoiceKey, ChoiceOption, ChoicePrompt, Wording } from './choice/rules.ts'
export type { Drill, DrillEntry, NearEntry } from './door.ts'
export type { TypingAnswer, TypingKey, TypingPrompt } from './typing/rules.ts'
