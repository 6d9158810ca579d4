import { useState } from 'preact/hooks'
import { useApp } from '../components/app-context.ts'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { ImportProgress } from '../components/import-progress.tsx'
import { storageMessage } from '../components/problem-messages.ts'
import type { RecoveryState } from '../storage/index.ts'
import styles from './recovery.module.css'

/** The database is empty although there was progress: get it back before anything else. Never onboarding. */
export function Recovery({ state }: { state: RecoveryState }) {
  const { messages, learner } = useApp()
  const { t } = messages
  const [sure, setSure] = useState(false)
  const restore = async () => {
    const restored = await learner.store.restore()
    if (!restored.ok) learner.problem.value = restored.problem
  }
  /** With what the file brought, when there is no copy that could bring more. */
  const goOn = async () => {
    if (state.copy === undefined && learner.progress.value.eventCount > 0) await learner.store.startFresh()
  }
  const startFresh = async () => {
    if (!sure) return setSure(true)
    const fresh = await learner.store.startFresh()
    if (!fresh.ok) learner.problem.value = fresh.problem
  }
  return (
    <main class={styles.page}>
      <h1>{t('recovery.title')}</h1>
      <p>{t('recovery.what-happened', { count: state.expected })}</p>
      {learner.problem.value && <Banner tone="warning">{storageMessage(t, learner.problem.value)}</Banner>}
      {state.copy ? (
        <Button look="main" onClick={() => void restore()}>
          {t('recovery.restore', { count: state.copy.events })}
        </Button>
      ) : (
        <p>{t('recovery.no-copy')}</p>
      )}
      <ImportProgress onImported={() => void goOn()} />
      <Button look="danger" onClick={() => void startFresh()}>
        {t(sure ? 'recovery.start-fresh-sure' : 'recovery.start-fresh')}
      </Button>
    </main>
  )
}
