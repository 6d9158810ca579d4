import { useApp } from './app-context.ts'
import { Banner } from './banner.tsx'
import { syncMessage } from './problem-messages.ts'

/** How fetching is going, and why it did not go. */
export function PackState() {
  const { messages, packs } = useApp()
  const busy = packs.busy.value
  const problem = packs.problem.value
  return (
    <>
      {problem && <Banner tone="warning">{syncMessage(messages.t, problem)}</Banner>}
      {busy && (
        <p role="status">
          {messages.t('library.fetching', {
            percent: messages.number(busy.done / busy.total, { style: 'percent' }),
          })}
        </p>
      )}
    </>
  )
}
