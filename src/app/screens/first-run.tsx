import { useEffect, useState } from 'preact/hooks'
import {
  BCP47,
  LANGUAGES,
  type Language,
  TARGET_LANGUAGES,
  type TargetLanguage,
} from '../../core/lib/language.ts'
import type { ScenarioId } from '../../core/pack/index.ts'
import { useApp } from '../components/app-context.ts'
import { Banner } from '../components/banner.tsx'
import { Button, IconButton } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { BackIcon, CheckIcon, ForwardIcon, UploadIcon } from '../components/icons.ts'
import { OWN_NAMES } from '../components/language-names.ts'
import { Lazy } from '../components/lazy.tsx'
import { Notices } from '../components/notices.tsx'
import { syncMessage } from '../components/problem-messages.ts'
import type { Messages } from '../i18n.ts'
import { LATER } from '../later.ts'
import styles from './first-run.module.css'

const STEPS = ['own', 'learning', 'window'] as const
type StepName = (typeof STEPS)[number]

/** Three questions, four taps: my language, the languages to learn, my window. Then the first drill. */
export function FirstRun() {
  const app = useApp()
  const { messages, learner, packs, lessons, router } = app
  const [step, setStep] = useState<StepName>('own')
  const [learning, setLearning] = useState<readonly TargetLanguage[]>([])
  const [starting, setStarting] = useState<ScenarioId | undefined>(undefined)
  const own = messages.language.value
  // Asked while the learner reads the first question, so that the list is there for the third.
  useEffect(() => void packs.check(), [packs])

  const begin = async (scenario: ScenarioId) => {
    setStarting(scenario)
    const ready = await packs.begin([own, ...learning], [scenario])
    if (ready) {
      const stored = await learner.record(
        { kind: 'setting', name: 'ownLanguage', value: own },
        { kind: 'setting', name: 'interfaceLanguage', value: own },
        { kind: 'setting', name: 'learning', value: learning },
        { kind: 'enrol', scenario, on: true },
      )
      if (stored !== undefined && lessons.open() !== undefined) router.go('/session', 'replace')
      // The other windows follow while the first drill is being answered.
      app.environment.whenIdle(() => void packs.complete())
    }
    setStarting(undefined)
  }

  return (
    <main class={styles.page}>
      <header class={styles.head}>
        {step !== 'own' ? (
          <IconButton
            icon={BackIcon}
            label={messages.t('action.back')}
            onClick={() => setStep(STEPS[STEPS.indexOf(step) - 1] ?? 'own')}
          />
        ) : (
          <span class={styles.brand}>窗口外语 · Guichet</span>
        )}
        <span>{messages.t('first.step', { step: STEPS.indexOf(step) + 1, of: STEPS.length })}</span>
      </header>
      <Notices />
      {packs.problem.value && (
        <Banner
          tone="warning"
          action={{ label: messages.t('action.try-again'), run: () => void packs.check() }}
        >
          {syncMessage(messages.t, packs.problem.value)}
        </Banner>
      )}
      {step === 'own' && (
        <OwnLanguage
          chosen={own}
          onChoose={async (language) => {
            if (!(await messages.use(language))) {
              packs.problem.value = { kind: 'offline', what: `the messages in ${language}` }
              return
            }
            setLearning(learning.filter((other) => other !== language))
            setStep('learning')
          }}
        />
      )}
      {step === 'learning' && (
        <Learning own={own} chosen={learning} onChange={setLearning} onDone={() => setStep('window')} />
      )}
      {step === 'window' && <Windows starting={starting} onChoose={begin} />}
    </main>
  )
}

function Question({ text, hint }: { text: string; hint: string }) {
  // Each question is a new place: its heading takes the focus, so that it is read out.
  useEffect(() => document.getElementById('question')?.focus(), [])
  return (
    <div class={styles.question}>
      <h1 id="question" tabIndex={-1}>
        {text}
      </h1>
      <p>{hint}</p>
    </div>
  )
}

function OwnLanguage({ chosen, onChoose }: { chosen: Language; onChoose: (language: Language) => void }) {
  const { messages } = useApp()
  return (
    <>
      <Question text={messages.t('first.own')} hint={messages.t('first.own-hint')} />
      <ul class={styles.rows}>
        {[chosen, ...LANGUAGES.filter((language) => language !== chosen)].map((language) => (
          <li key={language}>
            <button
              type="button"
              class={styles.row}
              aria-current={language === chosen}
              onClick={() => onChoose(language)}
            >
              <span lang={BCP47[language]} class={styles.name}>
                {OWN_NAMES[language]}
              </span>
              <Icon of={ForwardIcon} size={20} />
            </button>
          </li>
        ))}
      </ul>
      <HaveFile />
    </>
  )
}

/** Who comes from another device brings the answers to these questions along. */
function HaveFile() {
  const { t } = useApp().messages
  const [open, setOpen] = useState(false)
  return open ? (
    <div class={styles.file}>
      <h2>{t('file.title')}</h2>
      <p class={styles.soft}>{t('file.help')}</p>
      <Lazy what={LATER.importProgress} props={{}} />
    </div>
  ) : (
    <div class={styles.file}>
      <Button look="quiet" icon={UploadIcon} onClick={() => setOpen(true)}>
        {t('first.have-file')}
      </Button>
    </div>
  )
}

interface LearningProps {
  readonly own: Language
  readonly chosen: readonly TargetLanguage[]
  readonly onChange: (languages: readonly TargetLanguage[]) => void
  readonly onDone: () => void
}

function Learning({ own, chosen, onChange, onDone }: LearningProps) {
  const { messages } = useApp()
  const toggle = (language: TargetLanguage) =>
    onChange(chosen.includes(language) ? chosen.filter((other) => other !== language) : [...chosen, language])
  return (
    <>
      <Question text={messages.t('first.learning')} hint={messages.t('first.learning-hint')} />
      <ul class={styles.rows}>
        {TARGET_LANGUAGES.filter((language) => language !== own).map((language) => (
          <li key={language}>
            <button
              type="button"
              class={styles.row}
              aria-pressed={chosen.includes(language)}
              onClick={() => toggle(language)}
            >
              <span class={styles.box}>{chosen.includes(language) && <Icon of={CheckIcon} size={18} />}</span>
              <span class={`${styles.name} ${styles.language}`}>{messages.t(`language.${language}`)}</span>
              <span lang={BCP47[language]} class={styles.soft}>
                {OWN_NAMES[language]}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div class={styles.action}>
        <Button look="main" disabled={chosen.length === 0} onClick={onDone}>
          {messages.t('action.continue')}
        </Button>
      </div>
    </>
  )
}

function Windows({
  starting,
  onChoose,
}: {
  starting: ScenarioId | undefined
  onChoose: (scenario: ScenarioId) => void
}) {
  const { messages, packs } = useApp()
  const windows = packs.windows.value
  if (windows === undefined) return <p role="status">{messages.t('first.no-windows')}</p>
  return (
    <>
      <Question text={messages.t('first.window')} hint={messages.t('first.window-hint')} />
      <ul class={styles.rows}>
        {windows.map((scenario) => (
          <li key={scenario}>
            <button
              type="button"
              class={styles.row}
              disabled={starting !== undefined}
              aria-busy={starting === scenario}
              onClick={() => onChoose(scenario)}
            >
              <span class={styles.name}>{messages.t(`scenario.${scenario}`)}</span>
              {starting === scenario ? (
                <span class={styles.soft}>{progressText(messages, packs.busy.value)}</span>
              ) : (
                <Icon of={ForwardIcon} size={20} />
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function progressText(messages: Messages, busy: { done: number; total: number } | undefined): string {
  return busy === undefined
    ? messages.t('first.starting')
    : messages.number(busy.done / busy.total, { style: 'percent' })
}
