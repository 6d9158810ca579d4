import { Banner } from '../components/banner.tsx'
import { storageMessage, syncMessage } from '../components/problem-messages.ts'
import type { Messages } from '../i18n.ts'
import type { StorageProblem } from '../storage/index.ts'
import type { SyncProblem } from '../sync/index.ts'
import styles from './recovery.module.css'

type Problem =
  | { readonly from: 'progress'; readonly problem: StorageProblem }
  | { readonly from: 'packs'; readonly problem: SyncProblem }

export type CannotOpenProps = Problem & { readonly messages: Messages }

/** The database can't be opened at all: what happened and what to do. Nothing stored has been touched. */
export function CannotOpen({ messages, from, problem }: CannotOpenProps) {
  return (
    <main class={styles.page}>
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
