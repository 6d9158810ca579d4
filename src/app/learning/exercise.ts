import type { Verdict } from '../../core/grade/index.ts'
import type { Language } from '../../core/lib/language.ts'
import { createRandom } from '../../core/lib/random.ts'
import type { EpochMillis } from '../../core/lib/units.ts'
import { parseItemKey } from '../../core/progress/index.ts'
import type { ItemState } from '../../core/schedule/index.ts'
import { drillKindFor, type Task } from '../../core/session/index.ts'
import type { DrillEntry } from '../../drills/door.ts'
import { KINDS, type Room, roomFor } from '../../drills/rooms.ts'
import type { Environment } from '../environment.ts'
import { hintFor } from './hint.ts'
import type { Learner } from './learner.ts'
import type { Shelf } from './shelf.ts'

/** One task on the screen. */
export interface Exercise {
  readonly task: Task
  readonly room: Room
  readonly entry: DrillEntry
  readonly prompt: unknown
  readonly key: unknown
  readonly shownAt: EpochMillis
  /** What was known of the item before it was answered: an answer that replaces another starts from here too. */
  readonly stateBefore: ItemState | undefined
}

interface ExerciseWorld {
  readonly learner: Learner
  readonly shelf: Pick<Shelf, 'drillEntry'>
  readonly environment: Pick<Environment, 'now'>
}

/**
 * `gone`: the entry is not to be had now (its pack was removed meanwhile, say). `nothing-to-ask`: both languages say the
 * same, or there is nothing to tell it from. The same task of the same session is the same exercise.
 */
export async function makeExercise(
  task: Task,
  session: string,
  { learner, shelf, environment }: ExerciseWorld,
): Promise<Exercise | 'gone' | 'nothing-to-ask'> {
  const { entry: id, language } = parseItemKey(task.item)
  const random = createRandom(`${session}/${task.item}/${task.attempt}`)
  const wanted = drillKindFor(task.item, task.reason, KINDS, random) ?? 'choice'
  const entry = await shelf.drillEntry(id, learner.settings.value.ownLanguage, language, wanted)
  if (entry === undefined) return 'gone'
  const room = await roomFor(wanted, entry)
  if (room === 'nothing-to-ask') return room
  if (room === 'out-of-reach') return 'gone'
  const { prompt, key } = room.rules.make(entry, random)
  const stateBefore = learner.progress.value.item(task.item)
  return { task, room, entry, prompt, key, shownAt: environment.now(), stateBefore }
}

/** Undefined when `value` is no answer of this drill. */
export function gradeExercise({ room, key }: Exercise, value: unknown): Verdict | undefined {
  const answer = room.rules.readAnswer(value)
  return answer === undefined ? undefined : room.rules.grade(key, answer)
}

/** What is asked, and in which language the answer is wanted. */
export function questionOf({ room, prompt, entry }: Exercise): Question {
  const { own, target, renderings } = entry
  // Choice is the one drill that asks both ways; its prompt says which.
  const forMeaning = room.rules.kind === 'choice' && (prompt as { direction: string }).direction === 'to-own'
  return forMeaning
    ? { language: target, text: renderings.target.text, answerIn: own, answer: renderings.own.text }
    : { language: own, text: renderings.own.text, answerIn: target, answer: renderings.target.text }
}

export interface Question {
  readonly language: Language
  readonly text: string
  readonly answerIn: Language
  readonly answer: string
}

export function hintOf(exercise: Exercise): string {
  const { answerIn, answer } = questionOf(exercise)
  return hintFor(answerIn, answer)
}

/** What was said, in words, whichever drill it was said in. */
export function saidText({ prompt }: Exercise, answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined
  if ('text' in answer && typeof answer.text === 'string') return answer.text
  if (!('option' in answer) || typeof answer.option !== 'number') return undefined
  // Only choice answers with an option, and its prompt lists them.
  return (prompt as { options: readonly { text: string }[] }).options[answer.option]?.text
}
