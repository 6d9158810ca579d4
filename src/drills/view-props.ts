import type { Verdict } from '../core/grade/index.ts'

/** What a drill's view says in words; the app translates. */
export type DrillMessage =
  | 'drill.your-answer'
  | 'drill.check'
  | 'drill.right-option'
  | 'drill.chosen-option'
  | 'drill.means'

/** A view shows a task and hands back the learner's answer; it decides nothing. */
export interface DrillViewProps<Prompt, Answer, Key> {
  readonly prompt: Prompt
  /** Present once the answer is in: the view then shows what was right. */
  readonly outcome: DrillOutcome<Answer, Key> | undefined
  readonly onAnswer: (answer: Answer) => void
  readonly say: (message: DrillMessage, values?: Readonly<Record<string, string>>) => string
}

export interface DrillOutcome<Answer, Key> {
  readonly key: Key
  /** Undefined: "don't know". */
  readonly answer: Answer | undefined
  readonly verdict: Verdict | undefined
}
