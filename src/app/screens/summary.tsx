import { useEffect } from 'preact/hooks'
import { parseItemKey } from '../../core/progress/index.ts'
import type { SessionAnswer } from '../../core/session/index.ts'
import { useApp } from '../components/app-context.ts'
import { Button } from '../components/button.tsx'
import { EntryText } from '../components/entry-text.tsx'
import { Card, Screen } from '../components/screen.tsx'
import { askToKeep } from '../storage/index.ts'
import styles from './summary.module.css'

/** What the session came to: no score, just what sat and what to look at again. */
export function Summary({ answers }: { answers: readonly SessionAnswer[] }) {
  const { messages, router, lessons, learner, environment } = useApp()
  const first = [...new Map([...answers].reverse().map((answer) => [answer.item, answer])).values()]
  const right = first.filter(({ rating }) => rating > 1)
  const slipped = [...new Set(answers.filter(({ rating }) => rating <= 2).map(({ item }) => item))]
  useEffect(() => {
    window.scrollTo(0, 0)
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
            router.go('/', 'replace')
          }}
        >
          {messages.t('summary.done')}
        </Button>
      }
    >
      <p>
        {messages.sentences([
          messages.t('summary.answered', { count: first.length }),
          messages.t('summary.right', { count: right.length }),
        ])}
      </p>
      {slipped.length > 0 && (
        <Card title={messages.t('summary.look-again')}>
          <ul class={styles.list}>
            {slipped.map(parseItemKey).map(({ entry, language, skill }) => (
              <li key={`${entry}/${language}/${skill}`}>
                <EntryText entry={entry} languages={[language, learner.settings.value.ownLanguage]} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Screen>
  )
}
