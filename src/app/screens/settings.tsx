import { useEffect, useRef, useState } from 'preact/hooks'
import { LANGUAGES, TARGET_LANGUAGES } from '../../core/lib/language.ts'
import { readLogFile, type Settings } from '../../core/progress/index.ts'
import { useApp } from '../components/app-context.ts'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { DownloadIcon, UploadIcon } from '../components/icons.ts'
import { OWN_NAMES } from '../components/language-names.ts'
import { storageMessage } from '../components/problem-messages.ts'
import { Card, Screen } from '../components/screen.tsx'
import { appVersion } from '../version.ts'
import styles from './settings.module.css'

const RETENTIONS = [0.8, 0.85, 0.9, 0.95] as const
const TEXT_SIZES = [100, 125, 150, 175, 200] as const
const THEMES = ['system', 'light', 'dark'] as const
const MOST_NEW = 50

export function SettingsScreen() {
  const { t } = useApp().messages
  return (
    <Screen title={t('settings.title')}>
      <Languages />
      <Windows />
      <Pace />
      <Look />
      <ProgressFile />
      <About />
    </Screen>
  )
}

function Languages() {
  const { messages, learner, packs } = useApp()
  const { t } = messages
  const settings = learner.settings.value
  const toggle = async (language: (typeof TARGET_LANGUAGES)[number]) => {
    const on = settings.learning.includes(language)
    const learning = on
      ? settings.learning.filter((other) => other !== language)
      : [...settings.learning, language]
    if (learning.length === 0) return
    if (!on && !(await packs.addLanguage(language))) return
    await learner.choose('learning', learning)
  }
  return (
    <Card title={t('settings.languages')}>
      <fieldset class={styles.group}>
        <legend>{t('settings.learning')}</legend>
        {TARGET_LANGUAGES.filter((language) => language !== settings.ownLanguage).map((language) => (
          <label key={language} class={styles.check}>
            <input
              type="checkbox"
              checked={settings.learning.includes(language)}
              disabled={settings.learning.length === 1 && settings.learning.includes(language)}
              onChange={() => void toggle(language)}
            />
            {t(`language.${language}`)}
          </label>
        ))}
      </fieldset>
      <SelectRow
        label={t('settings.own')}
        value={settings.ownLanguage}
        options={LANGUAGES.filter((language) => !settings.learning.some((other) => other === language)).map(
          (language) => [language, OWN_NAMES[language]],
        )}
        onChange={async (language) => {
          if (await packs.addLanguage(language)) await learner.choose('ownLanguage', language)
        }}
      />
      <SelectRow
        label={t('settings.interface')}
        value={messages.language.value}
        options={LANGUAGES.map((language) => [language, OWN_NAMES[language]])}
        onChange={async (language) => {
          await messages.use(language)
          await learner.choose('interfaceLanguage', language)
        }}
      />
    </Card>
  )
}

interface SelectRowProps<Value extends string | number> {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
}

function SelectRow<Value extends string | number>({
  label,
  value,
  options,
  onChange,
}: SelectRowProps<Value>) {
  return (
    <label class={styles.row}>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => String(option) === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen[0])
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Which windows new phrases come from. What was begun goes on either way. */
function Windows() {
  const { messages, learner, shelf } = useApp()
  const { t } = messages
  const progress = learner.progress.value
  const scenarios = [...new Set(shelf.packs.value.flatMap((pack) => pack.scenarios))]
  return (
    <Card title={t('settings.windows')}>
      <fieldset class={styles.group}>
        <legend>{t('settings.windows-help')}</legend>
        {scenarios.map((scenario) => (
          <label key={scenario} class={styles.check}>
            <input
              type="checkbox"
              checked={progress.isEnrolled(scenario)}
              onChange={() =>
                void learner.record({ kind: 'enrol', scenario, on: !progress.isEnrolled(scenario) })
              }
            />
            {t(`scenario.${scenario}`)}
          </label>
        ))}
      </fieldset>
    </Card>
  )
}

function Pace() {
  const { messages, learner } = useApp()
  const { t } = messages
  const settings = learner.settings.value
  const set = (dailyNew: number) => void learner.choose('dailyNew', Math.min(MOST_NEW, Math.max(0, dailyNew)))
  return (
    <Card title={t('settings.pace')}>
      <fieldset class={styles.row}>
        <legend class={styles.float}>{t('settings.daily-new')}</legend>
        <div class={styles.stepper}>
          <button
            type="button"
            aria-label={t('settings.fewer')}
            disabled={settings.dailyNew === 0}
            onClick={() => set(settings.dailyNew - 1)}
          >
            −
          </button>
          <output aria-live="polite">{messages.number(settings.dailyNew)}</output>
          <button
            type="button"
            aria-label={t('settings.more')}
            disabled={settings.dailyNew === MOST_NEW}
            onClick={() => set(settings.dailyNew + 1)}
          >
            +
          </button>
        </div>
      </fieldset>
      <SelectRow
        label={t('settings.retention')}
        value={settings.desiredRetention}
        options={[...new Set([...RETENTIONS, settings.desiredRetention])]
          .sort((a, b) => a - b)
          .map((value) => [value, messages.number(value, { style: 'percent' })])}
        onChange={(value) => void learner.choose('desiredRetention', value)}
      />
      <p class={styles.soft}>{t('settings.retention-help')}</p>
    </Card>
  )
}

function Look() {
  const { messages, learner } = useApp()
  const { t } = messages
  const settings = learner.settings.value
  return (
    <Card title={t('settings.look')}>
      <SelectRow
        label={t('settings.text-size')}
        value={settings.textSize}
        options={[...new Set([...TEXT_SIZES, settings.textSize])]
          .sort((a, b) => a - b)
          .map((size) => [size, messages.number(size / 100, { style: 'percent' })])}
        onChange={(size) => void learner.choose('textSize', size)}
      />
      <SelectRow<Settings['theme']>
        label={t('settings.theme')}
        value={settings.theme}
        options={THEMES.map((theme) => [theme, t(`settings.theme-${theme}`)])}
        onChange={(theme) => void learner.choose('theme', theme)}
      />
    </Card>
  )
}

type ImportOutcome = { readonly tone: 'note' | 'warning'; readonly text: string }

/** One documented file out and in. Importing adds what is not there yet, any number of times, from any device. */
function ProgressFile() {
  const { messages, learner, environment } = useApp()
  const { t } = messages
  const [outcome, setOutcome] = useState<ImportOutcome | undefined>(undefined)
  const picker = useRef<HTMLInputElement>(null)
  const save = async () => {
    const lines: string[] = []
    for await (const line of learner.store.exportLines()) lines.push(`${line}\n`)
    environment.saveFile(
      `guichet-progress-${new Date(environment.now()).toISOString().slice(0, 10)}.jsonl`,
      lines,
    )
    setOutcome({ tone: 'note', text: t('file.saved', { count: lines.length - 1 }) })
  }
  const load = async (file: File) => {
    const text = await file.text().catch(() => undefined)
    if (text === undefined) return setOutcome({ tone: 'warning', text: t('file.unreadable') })
    const read = readLogFile(text)
    if (!read.ok) {
      setOutcome({ tone: 'warning', text: t(`file.${read.problem.code}`, { line: read.problem.line ?? 0 }) })
      return
    }
    const added = await learner.store.importEvents(read.value.events)
    setOutcome(
      added.ok
        ? { tone: 'note', text: importText(t, added.value) }
        : { tone: 'warning', text: storageMessage(t, added.problem) },
    )
  }
  return (
    <Card title={t('file.title')}>
      <p class={styles.soft}>{t('file.help')}</p>
      <div class={styles.actions}>
        <Button icon={DownloadIcon} onClick={() => void save()}>
          {t('file.export')}
        </Button>
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
      </div>
      {outcome && <Banner tone={outcome.tone}>{outcome.text}</Banner>}
      <StorageState />
    </Card>
  )
}

function importText(
  t: ReturnType<typeof useApp>['messages']['t'],
  { added, known, quarantined }: { added: number; known: number; quarantined: number },
): string {
  const sentences = [t('file.added', { count: added }), t('file.known', { count: known })]
  if (quarantined > 0) sentences.push(t('file.quarantined', { count: quarantined }))
  return sentences.join(' ')
}

/** Whether the browser has promised to keep what is stored. */
function StorageState() {
  const { messages, learner, environment } = useApp()
  const { t } = messages
  const [kept, setKept] = useState<boolean | undefined>(undefined)
  useEffect(() => {
    void environment.isPersisted().then(setKept)
  }, [environment])
  const condition = learner.condition.value
  return (
    <p class={styles.soft}>
      {t('storage.events', { count: learner.progress.value.eventCount })}{' '}
      {condition.memoryOnly
        ? t('storage.memory-only')
        : kept === true
          ? t('storage.persisted')
          : kept === false
            ? t('storage.not-persisted')
            : ''}
    </p>
  )
}

const SHORTCUTS = [
  ['1–4', 'keys.choose'],
  ['Enter', 'keys.continue'],
  ['Z', 'keys.undo'],
  ['D', 'keys.dont-know'],
  ['H', 'keys.hint'],
  ['K', 'keys.know-cold'],
  ['R', 'keys.i-was-right'],
  ['Esc', 'keys.leave'],
] as const

function About() {
  const { messages, update } = useApp()
  const { t } = messages
  return (
    <Card title={t('settings.about')}>
      <details class={styles.details}>
        <summary>{t('keys.title')}</summary>
        <dl class={styles.keys}>
          {SHORTCUTS.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(what)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p class={styles.soft}>
        {t(`offline.${update.offline.value}`)} {t('settings.version', { version: appVersion })}
      </p>
    </Card>
  )
}
