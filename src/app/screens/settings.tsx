import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { LANGUAGES, type Language, TARGET_LANGUAGES, type TargetLanguage } from '../../core/lib/language.ts'
import type { Settings } from '../../core/progress/index.ts'
import { useApp } from '../components/app-context.ts'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { DownloadIcon } from '../components/icons.ts'
import { ImportProgress } from '../components/import-progress.tsx'
import { OWN_NAMES } from '../components/language-names.ts'
import { PackState } from '../components/pack-state.tsx'
import { Card, Screen } from '../components/screen.tsx'
import { allowSingleKeys, singleKeysAllowed } from '../learning/single-keys.ts'
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
  // What went wrong elsewhere is told elsewhere.
  const [hasAsked, setHasAsked] = useState(false)
  const fetchLanguage = (language: Language) => {
    setHasAsked(true)
    return packs.addLanguage(language)
  }
  const toggle = async (language: TargetLanguage) => {
    const isLearnt = () => learner.settings.value.learning.includes(language)
    if (!isLearnt() && !(await fetchLanguage(language))) return
    const { learning } = learner.settings.value
    const chosen = isLearnt() ? learning.filter((other) => other !== language) : [...learning, language]
    if (chosen.length > 0) await learner.choose('learning', chosen)
  }
  return (
    <Card title={t('settings.languages')}>
      {hasAsked && <PackState />}
      <fieldset class={styles.group}>
        <legend>{t('settings.learning')}</legend>
        {TARGET_LANGUAGES.filter((language) => language !== settings.ownLanguage).map((language) => (
          <Check
            key={language}
            checked={settings.learning.includes(language)}
            disabled={settings.learning.length === 1 && settings.learning.includes(language)}
            onChange={() => toggle(language)}
          >
            <span class={styles.language}>{t(`language.${language}`)}</span>
          </Check>
        ))}
      </fieldset>
      <SelectRow
        label={t('settings.own')}
        value={settings.ownLanguage}
        options={LANGUAGES.filter((language) => !settings.learning.some((other) => other === language)).map(
          (language) => [language, OWN_NAMES[language]],
        )}
        onChange={async (language) => {
          if (await fetchLanguage(language)) await learner.choose('ownLanguage', language)
        }}
      />
      <SelectRow
        label={t('settings.interface')}
        value={messages.language.value}
        options={LANGUAGES.map((language) => [language, OWN_NAMES[language]])}
        onChange={async (language) => {
          if (await messages.use(language)) await learner.choose('interfaceLanguage', language)
          else {
            packs.problem.value = { kind: 'offline', what: `the messages in ${language}` }
            setHasAsked(true)
          }
        }}
      />
    </Card>
  )
}

/** After a change that did not come about, the control shows again what holds. */
function useSettled<Given extends readonly unknown[]>(
  onChange: (...given: Given) => Promise<unknown>,
): (...given: Given) => void {
  const [, draw] = useState(0)
  return (...given) => void onChange(...given).finally(() => draw((times) => times + 1))
}

interface CheckProps {
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: () => Promise<unknown>
  readonly children: ComponentChildren
}

function Check({ checked, disabled = false, onChange, children }: CheckProps) {
  const change = useSettled(onChange)
  return (
    <label class={styles.check}>
      <input type="checkbox" checked={checked} disabled={disabled} onChange={change} />
      {children}
    </label>
  )
}

interface SelectRowProps<Value extends string | number> {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => Promise<unknown>
}

function SelectRow<Value extends string | number>({
  label,
  value,
  options,
  onChange,
}: SelectRowProps<Value>) {
  const change = useSettled(onChange)
  return (
    <label class={styles.row}>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => String(option) === event.currentTarget.value)
          if (chosen !== undefined) change(chosen[0])
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
          <Check
            key={scenario}
            checked={progress.isEnrolled(scenario)}
            onChange={() => learner.record({ kind: 'enrol', scenario, on: !progress.isEnrolled(scenario) })}
          >
            {t(`scenario.${scenario}`)}
          </Check>
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
        onChange={(value) => learner.choose('desiredRetention', value)}
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
        onChange={(size) => learner.choose('textSize', size)}
      />
      <SelectRow<Settings['theme']>
        label={t('settings.theme')}
        value={settings.theme}
        options={THEMES.map((theme) => [theme, t(`settings.theme-${theme}`)])}
        onChange={(theme) => learner.choose('theme', theme)}
      />
    </Card>
  )
}

/** One documented file out and in. */
function ProgressFile() {
  const { messages, learner, environment } = useApp()
  const { t } = messages
  const [saved, setSaved] = useState<number | undefined>(undefined)
  const save = async () => {
    const lines: string[] = []
    for await (const line of learner.store.exportLines()) lines.push(`${line}\n`)
    environment.saveFile(
      `guichet-progress-${new Date(environment.now()).toISOString().slice(0, 10)}.jsonl`,
      lines,
    )
    setSaved(lines.length - 1)
  }
  return (
    <Card title={t('file.title')}>
      <p class={styles.soft}>{t('file.help')}</p>
      <div class={styles.actions}>
        <Button icon={DownloadIcon} onClick={() => void save()}>
          {t('file.export')}
        </Button>
        <ImportProgress onImported={() => setSaved(undefined)} />
      </div>
      {saved !== undefined && <Banner tone="note">{t('file.saved', { count: saved })}</Banner>}
      <StorageState />
    </Card>
  )
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
      {messages.sentences([
        t('storage.events', { count: learner.progress.value.eventCount }),
        ...(condition.memoryOnly
          ? [t('storage.memory-only')]
          : kept === undefined
            ? []
            : [t(kept ? 'storage.persisted' : 'storage.not-persisted')]),
      ])}
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
  const { messages, update, learner } = useApp()
  const { t } = messages
  const version = t('settings.version', { version: appVersion })
  // What is ready offline is the app, and nothing that was done in it.
  const { memoryOnly } = learner.condition.value
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
        <SingleKeys />
      </details>
      <p class={styles.soft}>
        {messages.sentences(memoryOnly ? [version] : [t(`offline.${update.offline.value}`), version])}
      </p>
    </Card>
  )
}

function SingleKeys() {
  const { messages, environment } = useApp()
  const [areAllowed, setAllowed] = useState(singleKeysAllowed(environment.hints))
  return (
    <label class={styles.check}>
      <input
        type="checkbox"
        checked={areAllowed}
        onChange={() => {
          allowSingleKeys(environment.hints, !areAllowed)
          setAllowed(!areAllowed)
        }}
      />
      {messages.t('keys.single')}
    </label>
  )
}
