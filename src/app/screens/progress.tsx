import { useComputed } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { TargetLanguage } from '../../core/lib/language.ts'
import type { ScenarioId } from '../../core/pack/index.ts'
import { type Mastery, masteryByScenario } from '../../core/session/index.ts'
import { useApp } from '../components/app-context.ts'
import { Button, IconButton } from '../components/button.tsx'
import { EntryText } from '../components/entry-text.tsx'
import { Forecast } from '../components/forecast.tsx'
import { CheckIcon, DownloadIcon, StarIcon } from '../components/icons.ts'
import { Card, Screen } from '../components/screen.tsx'
import { followToday } from '../learning/follow-today.ts'
import { lookAhead } from '../learning/today.ts'
import styles from './progress.module.css'

const FORECAST_DAYS = 14

export function ProgressScreen() {
  const app = useApp()
  const { messages, learner, shelf } = app
  const { t } = messages
  const [followed] = useState(() => followToday(app))
  useEffect(followed.start, [followed])
  const view = useComputed(() => {
    const progress = learner.progress.value
    return {
      today: followed.today.value,
      ahead: lookAhead(app, FORECAST_DAYS),
      mastery: masteryByScenario(shelf.concepts(), learner.settings.value.learning, (key) =>
        progress.item(key),
      ),
    }
  }).value
  const { soFar } = view.today
  return (
    <Screen title={t('progress.title')}>
      <Card title={t('progress.today')}>
        <p>
          {soFar.reviews.length === 0
            ? t('progress.nothing-today')
            : messages.sentences([
                t('today.so-far', { count: soFar.reviews.length }),
                t('progress.begun', { count: soFar.begun.length }),
              ])}
        </p>
      </Card>
      <Card title={t('progress.by-window')}>
        <MasteryTable mastery={view.mastery} languages={learner.settings.value.learning} />
      </Card>
      <Card title={t('progress.ahead', { count: FORECAST_DAYS })}>
        <Forecast counts={view.ahead} from={view.today.at} />
      </Card>
      <Starred />
      <Reports />
    </Screen>
  )
}

interface MasteryTableProps {
  readonly mastery: ReadonlyMap<ScenarioId, ReadonlyMap<TargetLanguage, Mastery>>
  readonly languages: readonly TargetLanguage[]
}

function MasteryTable({ mastery, languages }: MasteryTableProps) {
  const { messages } = useApp()
  const { t } = messages
  return (
    <>
      <div class={styles.scroll}>
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('progress.window')}</th>
              {languages.map((language) => (
                <th key={language} scope="col">
                  {t(`language.${language}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...mastery].map(([scenario, row]) => (
              <tr key={scenario}>
                <th scope="row">{t(`scenario.${scenario}`)}</th>
                {languages.map((language) => (
                  <td key={language}>
                    <MasteryCell mastery={row.get(language) ?? { known: 0, learning: 0, new: 0 }} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class={styles.legend}>
        <span class={styles.known}>{t('progress.known')}</span>
        <span class={styles.learning}>{t('progress.learning')}</span>
        <span class={styles.fresh}>{t('progress.new')}</span>
      </p>
      <p class={styles.soft}>{t('progress.known-means')}</p>
    </>
  )
}

/** Three numbers and, above them, their proportion. */
function MasteryCell({ mastery }: { mastery: Mastery }) {
  const { t } = useApp().messages
  const total = mastery.known + mastery.learning + mastery.new
  return (
    <>
      <svg
        class={styles.bar}
        viewBox={`0 0 ${Math.max(1, total)} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect class={styles.barKnown} width={mastery.known} height="1" />
        <rect class={styles.barLearning} x={mastery.known} width={mastery.learning} height="1" />
      </svg>
      <span aria-hidden="true" class={styles.numbers}>
        {mastery.known} · {mastery.learning} · {mastery.new}
      </span>
      <span class="visually-hidden">
        {t('progress.cell', { known: mastery.known, learning: mastery.learning, new: mastery.new })}
      </span>
    </>
  )
}

function Starred() {
  const { messages, learner } = useApp()
  const starred = [...learner.progress.value.starred]
  const { learning, ownLanguage } = learner.settings.value
  if (starred.length === 0) return null
  return (
    <Card title={messages.t('progress.starred')}>
      <ul class={styles.list}>
        {starred.map((entry) => (
          <li key={entry} class={styles.starred}>
            <EntryText entry={entry} languages={[...learning, ownLanguage]} />
            <IconButton
              icon={StarIcon}
              filled
              pressed
              label={messages.t('session.star')}
              onClick={() => void learner.record({ kind: 'star', entry, on: false })}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Names the newest report that the learner has handed over. */
const HANDED = 'reports-handed'

/** Reports stay on this device until the learner hands them on, as a file. */
function Reports() {
  const { messages, learner, environment } = useApp()
  const [hasSaved, setHasSaved] = useState(false)
  const [handed, setHanded] = useState(() => environment.hints.read(HANDED))
  const all = learner.progress.value.reports
  // The log keeps them all; what was handed over need not be handed over again.
  const reports = all.slice(all.findIndex(({ id }) => id === handed) + 1)
  if (reports.length === 0) return null
  const save = () => {
    const lines = reports.map(({ entry, language, about, text, at }) =>
      [new Date(at).toISOString(), entry, language, about, JSON.stringify(text)].join('\t'),
    )
    environment.saveFile('guichet-reports.tsv', [
      `${['at', 'entry', 'language', 'about', 'text'].join('\t')}\n`,
      `${lines.join('\n')}\n`,
    ])
    setHasSaved(true)
  }
  const putAway = () => {
    const newest = reports[reports.length - 1]?.id
    environment.hints.write(HANDED, newest)
    setHanded(newest)
    setHasSaved(false)
  }
  return (
    <Card title={messages.t('progress.reports', { count: reports.length })}>
      <p class={styles.soft}>{messages.t('progress.reports-help')}</p>
      <Button icon={DownloadIcon} onClick={save}>
        {messages.t('progress.save-reports')}
      </Button>
      {hasSaved && (
        <Button look="quiet" icon={CheckIcon} onClick={putAway}>
          {messages.t('progress.reports-handed')}
        </Button>
      )}
    </Card>
  )
}
