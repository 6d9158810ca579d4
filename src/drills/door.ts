import type { Verdict } from '../core/grade/index.ts'
import type { Language, TargetLanguage } from '../core/lib/language.ts'
import type { Random } from '../core/lib/random.ts'
import type { Concept, Rendering } from '../core/pack/index.ts'

/** An entry as a drill sees it: the two languages in play and what stands near it in meaning. */
export interface DrillEntry {
  readonly concept: Concept
  readonly own: Language
  readonly target: TargetLanguage
  readonly renderings: { readonly own: Rendering; readonly target: Rendering }
  /** Other entries to draw distractors from, the nearest in meaning first. Never the entry itself. */
  readonly near: readonly NearEntry[]
  /** What is installed around the entry in the target language: the words a misspelling could turn into. */
  readonly known: readonly Rendering[]
}

export interface NearEntry {
  readonly concept: Concept
  readonly renderings: { readonly own: Rendering; readonly target: Rendering }
}

/**
 * The contract every drill meets. `Prompt` is for the learner; `Key` stays with whoever grades; both survive JSON.
 * Nothing here knows the time, and chance comes in as an argument.
 */
export interface Drill<Kind extends string, Prompt, Key, Answer> {
  readonly kind: Kind
  /** Whether this entry can be drilled this way at all. */
  canMake(entry: DrillEntry): boolean
  /** The same entry and the same chance make the same task. Call only when `canMake` says so. */
  make(entry: DrillEntry, random: Random): { readonly prompt: Prompt; readonly key: Key }
  /** Total: never throws. */
  grade(key: Key, answer: Answer): Verdict
  /** The answer in an unknown value, or undefined when there is none in it. */
  readAnswer(value: unknown): Answer | undefined
}

/** Rules keyed by their own `kind`; what each room says in prompt, key and answer is its own affair. */
type KeyedByKind<Rooms> = {
  readonly [Kind in keyof Rooms]: Drill<Kind & string, unknown, unknown, unknown>
}

/** Gives the rooms back as they are; a room that lacks a member, or stands under another name, does not compile. */
export const registerDrills = <Rooms extends KeyedByKind<Rooms>>(rooms: Rooms): Readonly<Rooms> => rooms
