import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp } from '../components/app-context.ts'
import { Button, IconButton } from '../components/button.tsx'
import {
  CheckIcon,
  CloseIcon,
  EyeIcon,
  FlagIcon,
  HintIcon,
  RightIcon,
  StarIcon,
  UndoIcon,
} from '../components/icons.ts'
import { Lazy } from '../components/lazy.tsx'
import { Phrase } from '../components/phrase.tsx'
import type { Translate } from '../i18n.ts'
import { LATER } from '../later.ts'
import { type Exercise, questionOf, saidText } from '../learning/exercise.ts'
import { type Lesson, type LessonStage, mayBeCold } from '../learning/lesson.ts'
import { singleKeysAllowed } from '../learning/single-keys.ts'
import styles from './session.module.css'

/** One sitting. A deep link to it begins or goes on with today's. */
export function SessionScreen() {
  const { lessons, router } = useApp()
  const lesson = lessons.lesson.value
  useEffect(() => {
    if (lessons.lesson.value === undefined && lessons.open() === undefined) router.go('/', 'replace')
  }, [lessons, router])
  if (lesson === undefined) return null
  const stage = lesson.stage.value
  if (stage.kind === 'finished') return <Lazy what={LATER.summary} props={{ answers: stage.answers }} />
  return <Running lesson={lesson} stage={stage} />
}

type ActiveStage = Exclude<LessonStage, { kind: 'finished' }>

function Running({ lesson, stage }: { lesson: Lesson; stage: ActiveStage }) {
  const { router, lessons } = useApp()
  const [reporting, setReporting] = useState(false)
  const leave = () => {
    lessons.leave()
    router.go('/', 'replace')
  }
  useKeys(lesson, reporting, leave)
  useSingleKeys(singleKeysAllowed(useApp().environment.hints))
  return (
    <div class={styles.session}>
      <Header lesson={lesson} stage={stage} onLeave={leave} onReport={() => setReporting(true)} />
      {stage.kind === 'loading' ? (
        <main class={styles.main} aria-busy="true" />
      ) : (
        <Task key={taskKey(stage.exercise)} lesson={lesson} stage={stage} />
      )}
      {reporting && stage.kind !== 'loading' && (
        <Lazy
          what={LATER.report}
          props={{
            entry: stage.exercise.entry,
            typed: typedText(stage),
            onClose: () => setReporting(false),
          }}
        />
      )}
    </div>
  )
}

const taskKey = ({ task, shownAt }: Exercise) => `${task.item}/${task.attempt}/${shownAt}`

interface HeaderProps {
  readonly lesson: Lesson
  readonly stage: ActiveStage
  readonly onLeave: () => void
  readonly onReport: () => void
}

function Header({ lesson, stage, onLeave, onReport }: HeaderProps) {
  const { messages, learner } = useApp()
  const { done, total } = lesson.position.value
  const entry = stage.kind === 'loading' ? undefined : stage.exercise.entry.concept.id
  const starred = entry !== undefined && learner.progress.value.isStarred(entry)
  const { t } = messages
  return (
    <header class={styles.header}>
      <IconButton icon={CloseIcon} label={t('session.leave')} onClick={onLeave} keys="Escape" />
      <div
        class={styles.track}
        role="progressbar"
        aria-label={t('session.progress')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <span style={{ transform: `scaleX(${total === 0 ? 0 : done / total})` }} />
      </div>
      <span class={styles.count} aria-hidden="true">
        {done}/{total}
      </span>
      <IconButton
        icon={UndoIcon}
        label={t('session.undo')}
        onClick={() => void lesson.undo()}
        disabled={!lesson.canUndo.value}
        keys="z"
      />
      <IconButton
        icon={StarIcon}
        label={t('session.star')}
        pressed={starred}
        filled={starred}
        disabled={entry === undefined}
        onClick={() => {
          if (entry !== undefined) void learner.record({ kind: 'star', entry, on: !starred })
        }}
      />
      <IconButton
        icon={FlagIcon}
        label={t('session.report')}
        disabled={entry === undefined}
        onClick={onReport}
      />
    </header>
  )
}

type TaskStage = Exclude<ActiveStage, { kind: 'loading' }>

function Task({ lesson, stage }: { lesson: Lesson; stage: TaskStage }) {
  const { messages } = useApp()
  const { exercise } = stage
  const { View } = exercise.room
  const answered = stage.kind === 'answered' ? stage.answered : undefined
  // Each task stands on its own, at the top, however far the last one was read.
  useEffect(() => window.scrollTo(0, 0), [])
  return (
    <>
      <main class={styles.main}>
        <Question exercise={exercise} />
        <div class={styles.grow} />
        {stage.kind === 'question' && stage.hint !== undefined && (
          <p class={styles.hint} role="status">
            {messages.t('session.hint')}:{' '}
            <Phrase language={questionOf(exercise).answerIn} text={stage.hint} />
          </p>
        )}
        <View
          prompt={exercise.prompt}
          outcome={answered && { key: exercise.key, answer: answered.answer, verdict: answered.verdict }}
          onAnswer={(answer: unknown) => void lesson.answer(answer)}
          say={messages.t}
        />
        {stage.kind === 'answered' && <Lazy what={LATER.feedback} props={{ stage }} />}
      </main>
      <footer class={styles.footer}>
        {stage.kind === 'question' ? (
          <QuestionActions lesson={lesson} hinted={stage.hint !== undefined} />
        ) : (
          <AnswerActions lesson={lesson} stage={stage} />
        )}
      </footer>
    </>
  )
}

function Question({ exercise }: { exercise: Exercise }) {
  const { messages } = useApp()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Typing focuses its field; elsewhere the question is read out first.
    if (exercise.room.rules.kind !== 'typing') heading.current?.focus({ preventScroll: true })
  }, [exercise])
  const { t } = messages
  const { task, entry } = exercise
  const { language, text } = questionOf(exercise)
  return (
    <div class={styles.question}>
      <p class={styles.context}>
        {t(`scenario.${entry.concept.scenario}`)} · {instruction(t, exercise)}
        {task.reason !== 'review' && task.attempt === 0 && (
          <span class={styles.badge}>{t(`session.${task.reason}`)}</span>
        )}
        {task.attempt > 0 && <span class={styles.badge}>{t('session.again')}</span>}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        <Phrase language={language} text={text} size="hero" />
      </h1>
    </div>
  )
}

function instruction(t: Translate, exercise: Exercise): string {
  const { answerIn } = questionOf(exercise)
  if (answerIn === exercise.entry.own) return t('drill.choose-meaning')
  const language = t(`language.${answerIn}`)
  return t(exercise.room.rules.kind === 'typing' ? 'drill.type-in' : 'drill.choose-in', { language })
}

const typedText = (stage: TaskStage): string =>
  stage.kind === 'answered' && stage.exercise.room.rules.kind === 'typing'
    ? (saidText(stage.exercise, stage.answered.answer) ?? '')
    : ''

function QuestionActions({ lesson, hinted }: { lesson: Lesson; hinted: boolean }) {
  const { t } = useApp().messages
  return (
    <div class={styles.actions}>
      <Button look="quiet" icon={EyeIcon} keys="d" onClick={() => void lesson.reveal()}>
        {t('session.dont-know')}
      </Button>
      <Button look="quiet" icon={HintIcon} keys="h" disabled={hinted} onClick={() => hintAndReturn(lesson)}>
        {t('session.show-hint')}
      </Button>
      <Button look="quiet" icon={CheckIcon} keys="k" onClick={() => void lesson.knowCold()}>
        {t('session.know-cold')}
      </Button>
    </div>
  )
}

/** The button retires with the hint; the focus goes back to the field, where the learner was writing. */
function hintAndReturn(lesson: Lesson): void {
  lesson.hint()
  document.querySelector('textarea')?.focus()
}

interface AnswerActionsProps {
  readonly lesson: Lesson
  readonly stage: Extract<LessonStage, { kind: 'answered' }>
}

function AnswerActions({ lesson, stage }: AnswerActionsProps) {
  const { t } = useApp().messages
  const { stored } = stage
  return (
    <>
      <div class={styles.actions}>
        {mayOverrule(stage) && (
          <Button look="quiet" icon={RightIcon} keys="r" onClick={() => void lesson.overrule()}>
            {t('session.i-was-right')}
          </Button>
        )}
        {mayBeCold(stage.answered) && (
          <Button look="quiet" icon={CheckIcon} keys="k" onClick={() => void lesson.knowCold()}>
            {t('session.know-cold')}
          </Button>
        )}
      </div>
      <Button look="main" keys="Enter" onClick={() => void lesson.next()}>
        {stored === 'saving' || stored === 'saved' ? t('action.continue') : t('action.try-again')}
      </Button>
    </>
  )
}

/** What was chosen is right or wrong; only what was typed can be right beyond what the authors thought of. */
const mayOverrule = ({ exercise, answered: { overruled, verdict } }: AnswerActionsProps['stage']): boolean =>
  exercise.room.rules.kind === 'typing' && !overruled && verdict !== undefined && verdict.kind !== 'right'

/** Enter goes on, Esc leaves, Z undoes; D, H, R, K as their buttons say. Options are the choice view's own 1 to 4. */
function useKeys(lesson: Lesson, reporting: boolean, leave: () => void) {
  useEffect(() => {
    if (reporting) return
    const press = (event: KeyboardEvent) => {
      // A key held down is one press: it must not answer, go on and answer again.
      if (event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
      // The stage as it is now: what is drawn may be a moment behind a quick typist.
      const action = actionFor(event, lesson, lesson.stage.value, leave)
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [lesson, reporting, leave])
}

/** Speech input presses letters by accident (WCAG 2.1.4): who turned single keys off keeps Enter, Esc and the fields. */
function useSingleKeys(areAllowed: boolean): void {
  useEffect(() => {
    if (areAllowed) return
    const refuse = (event: KeyboardEvent) => {
      const isInField =
        event.target instanceof Element && event.target.closest('input, textarea, select') !== null
      if (event.key.length === 1 && event.key !== ' ' && !isInField) event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', refuse, { capture: true })
    return () => window.removeEventListener('keydown', refuse, { capture: true })
  }, [areAllowed])
}

function actionFor(
  event: KeyboardEvent,
  lesson: Lesson,
  stage: LessonStage,
  leave: () => void,
): (() => void) | undefined {
  if (event.key === 'Escape') return leave
  // While an answer is being typed every letter is text, wherever the focus has gone meanwhile.
  if (stage.kind === 'question' && stage.exercise.room.rules.kind === 'typing') return undefined
  // An option chosen by key keeps the focus for a moment after it is switched off; Enter then means "go on".
  const onControl =
    (event.target instanceof HTMLButtonElement && !event.target.disabled) ||
    event.target instanceof HTMLAnchorElement ||
    isSummary(event.target)
  const answered = stage.kind === 'answered'
  if (event.key === 'Enter') return answered && !onControl ? () => void lesson.next() : undefined
  const asking = stage.kind === 'question'
  switch (event.key.toLowerCase()) {
    case 'z':
      return () => void lesson.undo()
    case 'd':
      return asking ? () => void lesson.reveal() : undefined
    case 'h':
      return asking ? lesson.hint : undefined
    case 'k':
      return asking || (answered && mayBeCold(stage.answered)) ? () => void lesson.knowCold() : undefined
    case 'r':
      return answered && mayOverrule(stage) ? () => void lesson.overrule() : undefined
    default:
      return undefined
  }
}

const isSummary = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.tagName === 'SUMMARY'
