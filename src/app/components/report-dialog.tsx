import { useState } from 'preact/hooks'
import type { ReportBody } from '../../core/progress/index.ts'
import type { DrillEntry } from '../../drills/door.ts'
import { useApp } from './app-context.ts'
import { Button } from './button.tsx'
import { Modal } from './modal.tsx'
import styles from './report-dialog.module.css'

export interface ReportDialogProps {
  readonly entry: DrillEntry
  /** What the learner typed, to go along. */
  readonly typed: string
  readonly onClose: () => void
}

const SUBJECTS: readonly ReportBody['about'][] = [
  'wrong-translation',
  'impolite',
  'my-answer-is-right',
  'other',
]

/** Keeps a report in the log, until the learner hands the reports to the content office (Progress). */
export function ReportDialog({ entry, typed, onClose }: ReportDialogProps) {
  const { messages, learner } = useApp()
  const [about, setAbout] = useState<ReportBody['about']>(
    typed === '' ? 'wrong-translation' : 'my-answer-is-right',
  )
  const [text, setText] = useState(typed)
  const [sent, setSent] = useState(false)
  const save = async () => {
    const body: ReportBody = {
      kind: 'report',
      entry: entry.concept.id,
      language: entry.target,
      about,
      text: text.slice(0, 500),
    }
    if ((await learner.record(body)) !== undefined) setSent(true)
  }
  return (
    <Modal title={messages.t('report.title')} closeLabel={messages.t('action.close')} onClose={onClose}>
      {sent ? (
        <div class={styles.form}>
          <p role="status">{messages.t('report.saved')}</p>
          <Button look="main" onClick={onClose}>
            {messages.t('action.close')}
          </Button>
        </div>
      ) : (
        <form
          class={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <fieldset class={styles.subjects}>
            <legend>{messages.t('report.about')}</legend>
            {SUBJECTS.map((subject) => (
              <label key={subject} class={styles.subject}>
                <input
                  type="radio"
                  name="about"
                  checked={about === subject}
                  onChange={() => setAbout(subject)}
                />
                {messages.t(`report.${subject}`)}
              </label>
            ))}
          </fieldset>
          <label class={styles.text}>
            {messages.t('report.text')}
            <textarea
              rows={3}
              maxLength={500}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <Button look="main" type="submit">
            {messages.t('report.save')}
          </Button>
        </form>
      )}
    </Modal>
  )
}
