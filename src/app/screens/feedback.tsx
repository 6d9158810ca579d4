import { useEffect, useRef } from 'preact/hooks'
import { bareWording } from '../../core/grade/index.ts'
import type { Note } from '../../core/pack/index.ts'
import { AnswerCard } from '../components/answer-card.tsx'
import { useApp } from '../components/app-context.ts'
import { Banner } from '../components/banner.tsx'
import { storageMessage } from '../components/problem-messages.ts'
import { VerdictPanel } from '../components/verdict-panel.tsx'
import { saidText } from '../learning/exercise.ts'
import type { LessonStage } from '../learning/lesson.ts'
import styles from './session.module.css'

type AnsweredStage = Extract<LessonStage, { kind: 'answered' }>

/** What became of the answer, and all there is to know about the entry. */
export function Feedback({ stage }: { stage: AnsweredStage }) {
  const { messages, learner } = useApp()
  const { exercise, answered } = stage
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (panel.current === null) return
    // The option that was chosen is a button no more: the focus goes on to what became of it.
    panel.current.querySelector<HTMLElement>('[role=status]')?.focus({ preventScroll: true })
    bringIntoView(panel.current)
  }, [])
  return (
    <div ref={panel} class={styles.feedback}>
      {stage.stored !== 'saving' && stage.stored !== 'saved' && (
        <Banner tone="warning">
          {storageMessage(messages.t, learner.problem.value ?? { kind: 'unknown' })}
        </Banner>
      )}
      <VerdictPanel
        verdict={answered.verdict}
        overruled={answered.overruled}
        language={exercise.entry.target}
        note={noteFor(stage)}
        typed={exercise.room.rules.kind === 'typing'}
      />
      <AnswerCard entry={exercise.entry} />
    </div>
  )
}

/** Scrolls just as far as it takes to show all of it, and never its beginning out of sight. */
function bringIntoView(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect()
  const free = { top: barHeight('header'), bottom: window.innerHeight - barHeight('footer') }
  window.scrollBy(0, Math.max(0, Math.min(bottom - free.bottom, top - free.top)))
}

/** The bars that stay in place above and below the task. */
const barHeight = (bar: 'header' | 'footer'): number =>
  document.querySelector(bar)?.getBoundingClientRect().height ?? 0

/** The authors' note on this very mistake, when they foresaw it. */
function noteFor({ exercise, answered }: AnsweredStage): Note | undefined {
  const said = saidText(exercise, answered.answer)
  if (said === undefined) return undefined
  const { avoid } = exercise.entry.renderings.target
  return avoid.find(({ text }) => bareWording(text) === bareWording(said))?.note
}
