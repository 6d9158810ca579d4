import { useEffect } from 'preact/hooks'
import { useApp } from '../components/app-context.ts'
import { Button } from '../components/button.tsx'
import { Phrase } from '../components/phrase.tsx'
import { Card, Screen } from '../components/screen.tsx'
import type { Result } from '../learning/lesson.ts'
import { askToKeep } from '../storage/index.ts'
import styles from './summary.module.css'

/** What the session came to: no score, just what sat and what to look at again. */
export function Summary({ results }: { results: readonly Result[] }) {
  const { messages, router, lessons, learner, environment } = useApp()
  const first = results.filter((result) => result.exercise.task.attempt === 0)
  const right = first.filter((result) => result.answered.rating > 1)
  const slipped = [
    ...new Map(
      results
        .filter((result) => result.answered.rating <= 2)
        .map((result) => [result.exercise.task.item, result]),
    ).values(),
  ]
  useEffect(() => {
    // Asked once there is something worth keeping; browsers decide, and the answer only changes what Settings says.
    void askToKeep(environment.storage)
    void learner.store.tidy()
  }, [environment, learner])
  return (
    <Screen
      title={messages.t('summary.title')}
      action={
        <Button
          look="main"
          onClick={() => {
            lessons.leave()
            router.go('/')
          }}
        >
          {messages.t('summary.done')}
        </Button>
      }
    >
      <p>
        {messages.t('summary.answered', { count: first.length })}{' '}
        {messages.t('summary.right', { count: right.length })}
      </p>
      {slipped.length > 0 && (
        <Card title={messages.t('summary.look-again')}>
          <ul class={styles.list}>
            {slipped.map(({ exercise }) => (
              <li key={exercise.task.item}>
                <Phrase
                  language={exercise.entry.target}
                  text={exercise.entry.renderings.target.text}
                  size="large"
                />
                <span class={styles.soft}>
                  <Phrase language={exercise.entry.own} text={exercise.entry.renderings.own.text} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Screen>
  )
}
