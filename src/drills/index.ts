import { choice } from './choice/rules.ts'
import { registerDrills } from './door.ts'
import { typing } from './typing/rules.ts'

/** The rules of every drill. A new drill is one folder, one line here and one in rooms.ts. */
export const drills = registerDrills({ choice, typing })

export type DrillKind = keyof typeof drills
type Rules<Kind extends DrillKind> = (typeof drills)[Kind]
export type PromptOf<Kind extends DrillKind> = ReturnType<Rules<Kind>['make']>['prompt']
export type KeyOf<Kind extends DrillKind> = ReturnType<Rules<Kind>['make']>['key']
export type AnswerOf<Kind extends DrillKind> = NonNullable<ReturnType<Rules<Kind>['readAnswer']>>

export const isDrillKind = (value: unknown): value is DrillKind =>
  typeof value === 'string' && Object.keys(drills).includes(value)

export type { ChoiceAnswer, ChoiceKey, ChoiceOption, ChoicePrompt, Wording } from './choice/rules.ts'
export type { Drill, DrillEntry, NearEntry } from './door.ts'
export type { TypingAnswer, TypingKey, TypingPrompt } from './typing/rules.ts'
