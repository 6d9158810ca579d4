import { type ReadonlySignal, signal } from '@preact/signals'
import type { Verdict } from '../../core/grade/index.ts'
import { createRandom } from '../../core/lib/random.ts'
import { type EventId, parseItemKey, type ReviewBody } from '../../core/progress/index.ts'
import { type Rating, ratingFor } from '../../core/schedule/index.ts'
import {
  answersOf,
  currentTask,
  type LoggedAnswer,
  type SessionAnswer,
  type SessionState,
  sessionProgress,
  type Task,
  withoutItem,
} from '../../core/session/index.ts'
import type { Environment } from '../environment.ts'
import { createDueLoad, reviewBody } from './answering.ts'
import { type Exercise, gradeExercise, hintOf, makeExercise } from './exercise.ts'
import type { Learner } from './learner.ts'
import type { Shelf } from './shelf.ts'
import { rememberUnaskable } from './unaskable.ts'

export interface Answered {
  /** Undefined: "don't know". */
  readonly answer: unknown
  readonly verdict: Verdict | undefined
  readonly rating: Rating
  readonly hinted: boolean
  /** Whether the learner overruled the verdict. */
  readonly overruled: boolean
}

export type LessonStage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'question'; readonly exercise: Exercise; readonly hint: string | undefined }
  | {
      readonly kind: 'answered'
      readonly exercise: Exercise
      readonly answered: Answered
      readonly stored: Stored
    }
  | { readonly kind: 'finished'; readonly answers: readonly SessionAnswer[] }

/** `failed` remembers which events the answer was to replace, so that trying again does the same. */
export type Stored = 'saving' | 'saved' | { readonly failed: readonly EventId[] }

export interface Lesson {
  readonly stage: ReadonlySignal<LessonStage>
  readonly position: ReadonlySignal<{ readonly done: number; readonly total: number }>
  readonly canUndo: ReadonlySignal<boolean>
  answer(value: unknown): Promise<void>
  reveal(): Promise<void>
  hint(): void
  overrule(): Promise<void>
  knowCold(): Promise<void>
  next(): Promise<void>
  undo(): Promise<void>
  /** Resolves when no answer is on its way to the store. */
  settled(): Promise<void>
  /** Resolves when the first task stands, or there is none. */
  readonly begun: Promise<void>
  /** Stops following the log; call when the lesson is left. */
  end(): void
}

/**
 * Runs one session: shows a task, grades the answer, stores it, goes on. Every answer is stored by the time the
 * learner can move on; a failed write leaves the answer on the screen and can be tried again.
 */
export function createLesson(
  start: SessionState,
  { learner, shelf, environment, remember }: LessonWorld,
): Lesson {
  const stage = signal<LessonStage>({ kind: 'loading' })
  const position = signal(sessionProgress(start))
  const canUndo = signal(false)
  let session = start
  /** The answers of this session that stand in the log, whichever tab gave them. */
  let logged: readonly LoggedAnswer[] = []
  /** The event of the answer on the screen. */
  let shown: EventId | undefined
  let dueLoad: ReturnType<typeof createDueLoad> | undefined
  /**
   * One action after the other, each seeing what the one before led to: a tap while an answer is still being written
   * counts, and a double tap answers once.
   */
  let running: Promise<void> | undefined

  const refresh = () => {
    logged = answersOf(learner.progress.value.tail, session.id)
    const items = new Set(session.items.map(({ item }) => item))
    session = { ...session, answers: logged.filter(({ item }) => items.has(item)) }
    position.value = sessionProgress(session)
    canUndo.value = logged.length > 0
  }

  const show = async (): Promise<void> => {
    refresh()
    shown = undefined
    const task = currentTask(session, environment.now())
    if (task === undefined) {
      remember(undefined)
      stage.value = { kind: 'finished', answers: session.answers }
      return
    }
    remember(session)
    const exercise = await makeExercise(task, session.id, { learner, shelf, environment })
    if (exercise === 'gone') return skip(task)
    if (exercise === 'nothing-to-ask') return setAside(task)
    stage.value = { kind: 'question', exercise, hint: undefined }
    environment.whenIdle(countDueLoad)
  }

  /** Once a session, and not while an answer waits for it: with 100,000 items it takes a while. */
  const countDueLoad = () => {
    dueLoad ??= createDueLoad(learner.progress.value)
    return dueLoad
  }

  const skip = (task: Task): Promise<void> => {
    session = withoutItem(session, task.item)
    return show()
  }

  /** Lest every day's plan hold it again. */
  const setAside = (task: Task): Promise<void> => {
    const { entry, language } = parseItemKey(task.item)
    rememberUnaskable(environment.hints, learner.settings.value.ownLanguage, language, entry)
    return skip(task)
  }

  /** Writes an answer; one that replaces an earlier one (overruled) takes that back in the same transaction. */
  const store = async (exercise: Exercise, answered: Answered, undone: readonly EventId[]): Promise<void> => {
    stage.value = { kind: 'answered', exercise, answered, stored: 'saving' }
    const body = bodyFor(exercise, answered)
    const voids = undone.map((target) => ({ kind: 'void', target }) as const)
    const stored = await learner.record(...voids, body)
    if (stored === undefined) {
      stage.value = { kind: 'answered', exercise, answered, stored: { failed: undone } }
      return
    }
    shown = stored[stored.length - 1]?.id
    dueLoad?.add(body.due)
    refresh()
    stage.value = { kind: 'answered', exercise, answered, stored: 'saved' }
  }

  const bodyFor = (exercise: Exercise, answered: Answered): ReviewBody => {
    return reviewBody(
      {
        item: exercise.task.item,
        drill: exercise.room.rules.kind,
        verdict: answered.overruled ? 'right' : (answered.verdict?.kind ?? 'revealed'),
        dangerous: answered.overruled ? false : (answered.verdict?.dangerous ?? false),
        rating: answered.rating,
        scored: exercise.task.scored,
        hinted: answered.hinted,
        overruled: answered.overruled,
        shownAt: exercise.shownAt,
        at: environment.now(),
        meaning: exercise.entry.concept.meaning,
        session: session.id,
      },
      {
        progress: learner.progress.value,
        settings: learner.settings.value,
        zone: environment.zone(),
        random: createRandom(`${session.id}/${exercise.task.item}/due`),
        load: countDueLoad().load,
        stateBefore: exercise.stateBefore,
      },
    )
  }

  const inTurn =
    <Given extends readonly unknown[]>(action: (...given: Given) => Promise<void>) =>
    (...given: Given): Promise<void> => {
      const mine = settled()
        .then(() => action(...given))
        .finally(() => {
          if (running === mine) running = undefined
        })
      running = mine
      return mine
    }
  const settled = async () => running?.catch(() => undefined)

  const lesson: Omit<Lesson, 'begun' | 'end'> = {
    stage,
    position,
    canUndo,
    answer: inTurn(async (value) => {
      const now = stage.value
      if (now.kind !== 'question') return
      const verdict = gradeExercise(now.exercise, value)
      if (verdict === undefined) return
      const hinted = now.hint !== undefined
      const rating = ratingFor({ verdict: verdict.kind, hinted })
      await store(now.exercise, { answer: value, verdict, rating, hinted, overruled: false }, [])
    }),
    reveal: inTurn(async () => {
      const now = stage.value
      if (now.kind !== 'question') return
      const hinted = now.hint !== undefined
      await store(
        now.exercise,
        { answer: undefined, verdict: undefined, rating: 1, hinted, overruled: false },
        [],
      )
    }),
    hint: () => {
      const now = stage.value
      if (now.kind === 'question') stage.value = { ...now, hint: hintOf(now.exercise) }
    },
    overrule: inTurn(async () => {
      const now = stage.value
      if (now.kind !== 'answered' || now.answered.overruled) return
      await store(now.exercise, { ...now.answered, rating: 3, overruled: true }, lastEvents(now))
    }),
    knowCold: inTurn(async () => {
      const now = stage.value
      if (now.kind === 'question') {
        await store(
          now.exercise,
          { answer: undefined, verdict: undefined, rating: 4, hinted: false, overruled: true },
          [],
        )
      } else if (now.kind === 'answered' && mayBeCold(now.answered)) {
        await store(now.exercise, { ...now.answered, rating: 4, overruled: true }, lastEvents(now))
      }
    }),
    next: inTurn(async () => {
      const now = stage.value
      if (now.kind !== 'answered' || now.stored === 'saving') return
      if (now.stored === 'saved') await show()
      else await store(now.exercise, now.answered, now.stored.failed)
    }),
    undo: inTurn(async () => {
      const now = stage.value
      // An answer that was never stored is simply asked for again.
      if (now.kind === 'answered' && typeof now.stored === 'object') return show()
      const last = logged[logged.length - 1]
      if (last === undefined) return
      if ((await learner.record({ kind: 'void', target: last.event })) === undefined) return
      dueLoad = undefined
      await show()
    }),
    settled,
  }

  const lastEvents = (now: LessonStage & { kind: 'answered' }): readonly EventId[] =>
    now.stored === 'saved' && shown !== undefined ? [shown] : []

  /** Another tab may have answered what is being asked here: then it is asked no more. */
  const isOutrun = (): boolean => {
    const now = stage.value
    if (now.kind !== 'question') return false
    const { item, attempt } = now.exercise.task
    return logged.filter((answer) => answer.item === item).length !== attempt
  }
  const followOtherTabs = inTurn(async () => {
    refresh()
    if (isOutrun()) await show()
  })

  const begun = show()
  const stop = learner.progress.subscribe(() => {
    // What this lesson stores itself is followed up by its own action.
    if (running === undefined && stage.peek().kind === 'question') void followOtherTabs()
  })
  return { ...lesson, begun, end: stop }
}

/** Easy is for what was right: a wrong answer is no proof of knowing it cold. */
export const mayBeCold = ({ rating, verdict, overruled }: Answered): boolean =>
  rating !== 4 && (overruled || verdict?.kind === 'right')

export interface LessonWorld {
  readonly learner: Learner
  readonly shelf: Pick<Shelf, 'drillEntry'>
  readonly environment: Pick<Environment, 'now' | 'zone' | 'whenIdle' | 'hints'>
  /** Keeps the running session across a reload; undefined when it is over. */
  readonly remember: (session: SessionState | undefined) => void
}
