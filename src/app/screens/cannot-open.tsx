import { Banner } from '../components/banner.tsx'
import { storageMessage, syncMessage } from '../components/problem-messages.ts'
import type { Messages } from '../i18n.ts'
import type { StorageProblem } from '../storage/index.ts'
import type { SyncProblem } from '../sync/index.ts'

type Problem =
  | { readonly from: 'progress'; readonly problem: StorageProblem }
  | { readonly from: 'packs'; readonly problem: SyncProblem }

/** The database can't be opened at all: what happened and what to do. Nothing stored has been touched. */
export function CannotOpen({ messages, from, problem }: Problem & { readonly messages: Messages }) {
  return (
    <main style={{ maxWidth: '38rem', margin: '0 auto', padding: '24px 20px', display: 'grid', gap: '16px' }}>
      <h1>{messages.t('cannot-open.title')}</h1>
      <Banner
        tone="warning"
        action={{ label: messages.t('action.reload'), run: () => window.location.reload() }}
      >
        {from === 'progress' ? storageMessage(messages.t, problem) : syncMessage(messages.t, problem)}
      </Banner>
    </main>
  )
}
