import { useApp } from './app-context.ts'
import { Banner } from './banner.tsx'
import { storageMessage } from './problem-messages.ts'

/** What the learner should know about the app itself, at the top of every place; never during a task. */
export function Notices() {
  const { messages, update, learner } = useApp()
  const { t } = messages
  const condition = learner.condition.value
  const accept = update.accept.value
  const problem = learner.problem.value
  return (
    <>
      {accept && !update.dismissed.value && (
        <Banner
          tone="note"
          action={{ label: t('update.take'), run: accept }}
          dismiss={{
            label: t('update.later'),
            run: () => {
              update.dismissed.value = true
            },
          }}
        >
          {t('update.offer')}
        </Banner>
      )}
      {condition.memoryOnly && <Banner tone="warning">{t('storage.memory-only')}</Banner>}
      {problem && (
        <Banner
          tone="warning"
          dismiss={{
            label: t('action.close'),
            run: () => {
              learner.problem.value = undefined
            },
          }}
        >
          {storageMessage(t, problem)}
        </Banner>
      )}
      {condition.damagedSegments > 0 && (
        <Banner tone="warning">{t('storage.damaged', { count: condition.damagedSegments })}</Banner>
      )}
      {condition.unknownEvents > 0 && (
        <Banner tone="note">{t('storage.unknown-events', { count: condition.unknownEvents })}</Banner>
      )}
      {condition.quarantined > 0 && (
        <Banner tone="warning">{t('storage.quarantined', { count: condition.quarantined })}</Banner>
      )}
    </>
  )
}
