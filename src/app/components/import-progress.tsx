import { useRef, useState } from 'preact/hooks'
import { readLogFile } from '../../core/progress/index.ts'
import type { Messages } from '../i18n.ts'
import type { ImportOutcome } from '../storage/index.ts'
import { useApp } from './app-context.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { UploadIcon } from './icons.ts'
import styles from './import-progress.module.css'
import { storageMessage } from './problem-messages.ts'

/** Takes a progress file: adds what is not there yet, any number of times, from any device, and says what came of it. */
export function ImportProgress({ onImported }: { readonly onImported?: () => void }) {
  const { messages, learner } = useApp()
  const { t } = messages
  const [said, setSaid] = useState<Said | undefined>(undefined)
  const picker = useRef<HTMLInputElement>(null)
  const load = async (file: File) => {
    const text = await file.text().catch(() => undefined)
    if (text === undefined) return setSaid({ tone: 'warning', text: t('file.unreadable') })
    const read = readLogFile(text)
    if (!read.ok) {
      const line = read.problem.line ?? 0
      return setSaid({ tone: 'warning', text: t(`file.${read.problem.code}`, { line }) })
    }
    const added = await learner.store.importEvents(read.value.events)
    if (!added.ok) return setSaid({ tone: 'warning', text: storageMessage(t, added.problem) })
    setSaid({ tone: 'note', text: outcomeText(messages, added.value) })
    onImported?.()
  }
  return (
    <>
      <Button icon={UploadIcon} onClick={() => picker.current?.click()}>
        {t('file.import')}
      </Button>
      <input
        ref={picker}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={t('file.import')}
        accept=".jsonl,.ndjson,.txt,application/x-ndjson"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file !== undefined) void load(file)
        }}
      />
      {said && (
        <div class={styles.outcome}>
          <Banner tone={said.tone}>{said.text}</Banner>
        </div>
      )}
    </>
  )
}

interface Said {
  readonly tone: 'note' | 'warning'
  readonly text: string
}

function outcomeText({ t, sentences }: Messages, { added, known, quarantined }: ImportOutcome): string {
  const told = [t('file.added', { count: added }), t('file.known', { count: known })]
  if (quarantined > 0) told.push(t('file.quarantined', { count: quarantined }))
  return sentences(told)
}
