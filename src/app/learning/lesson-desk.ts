import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { createRandom } from '../../core/lib/random.ts'
import { parseItemKey } from '../../core/progress/index.ts'
import { localDayOf } from '../../core/schedule/index.ts'
import { readSession, type SessionState, startSession } from '../../core/session/index.ts'
import type { Environment } from '../environment.ts'
import type { Learner } from './learner.ts'
import { createLesson, type Lesson } from './lesson.ts'
import type { Shelf } from './shelf.ts'
import { lookAtToday } from './today.ts'

/** Where lessons begin and, after a reload, go on. */
export interface LessonDesk {
  readonly lesson: ReadonlySignal<Lesson | undefined>
  /** Goes on with the interrupted lesson, or begins one of what is due and new; `extra` asks for more new phrases. */
  open(extra?: number): Lesson | undefined
  leave(): void
  /** Resolves when no answer is on its way to the store. */
  settled(): Promise<void>
}

const MEMO = 'lesson'

export function createLessonDesk(world: {
  learner: Learner
  shelf: Shelf
  environment: Environment
}): LessonDesk {
  const { environment, learner } = world
  const lesson = signal<Lesson | undefined>(undefined)

  const begin = (session: SessionState) => {
    lesson.value?.end()
    lesson.value = createLesson(session, { ...world, remember })
    return lesson.value
  }
  const remember = (session: SessionState | undefined) =>
    environment.hints.write(
      MEMO,
      session === undefined
        ? undefined
        : JSON.stringify({ day: today(), session: { ...session, answers: [] } }),
    )
  /** Not after starting afresh, nor with a language that is learnt no more. */
  const isStillWanted = ({ id, items }: SessionState) =>
    id.startsWith(`${learner.store.device}-`) &&
    items.every(({ item }) => learner.settings.value.learning.includes(parseItemKey(item).language))
  const today = () => localDayOf(environment.now(), environment.zone())

  return {
    lesson,
    open: (extra = 0) => {
      const interrupted = readMemo(environment.hints.read(MEMO), today())
      if (interrupted !== undefined && extra === 0 && isStillWanted(interrupted)) return begin(interrupted)
      const { plan } = lookAtToday(world, extra)
      if (plan.reviews.length + plan.fresh.length === 0) {
        lesson.value = undefined
        return undefined
      }
      const id = `${learner.store.device}-${environment.now().toString(36)}`
      return begin(startSession(plan, { id, random: createRandom(id) }))
    },
    leave: () => {
      lesson.value?.end()
      lesson.value = undefined
      // Who is called away in the middle has a second copy of today's answers, too.
      void learner.store.tidy()
    },
    settled: async () => {
      await lesson.value?.settled()
      await notWriting(lesson)
    },
  }
}

/** Resolves when nobody is in the middle of typing an answer, which a reload would lose. */
function notWriting(lesson: ReadonlySignal<Lesson | undefined>): Promise<void> {
  return new Promise((resolve) => {
    effect(() => {
      const stage = lesson.value?.stage.value
      const isWriting = stage?.kind === 'question' && stage.exercise.room.rules.kind === 'typing'
      if (!isWriting) resolve()
    })
  })
}

/** An interrupted session goes on only within its day: tomorrow's plan knows better. */
function readMemo(text: string | undefined, today: number): SessionState | undefined {
  if (text === undefined) return undefined
  try {
    const memo: unknown = JSON.parse(text)
    if (typeof memo !== 'object' || memo === null || !('day' in memo) || !('session' in memo))
      return undefined
    return memo.day === today ? readSession(memo.session) : undefined
  } catch {
    return undefined
  }
}
