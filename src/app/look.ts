import { effect } from '@preact/signals'
import { BCP47, isLanguage, LANGUAGES, type Language } from '../core/lib/language.ts'
import type { Settings } from '../core/progress/index.ts'
import type { Environment } from './environment.ts'
import type { Messages } from './i18n.ts'
import type { Learner } from './learning/learner.ts'

/** What the first paint needs before the database has been read. */
interface FirstLook extends Pick<Settings, 'theme' | 'textSize'> {
  readonly language: Language
}

const HINT = 'look'
const THEME_COLOURS = { light: '#fbfaf7', dark: '#12171d' } as const

/** The look of last time, else what the browser asks for. */
export function firstLook({ hints, languages }: Environment): FirstLook {
  const remembered = parse(hints.read(HINT))
  return {
    language: isLanguage(remembered.language) ? remembered.language : guessLanguage(languages),
    theme: remembered.theme === 'light' || remembered.theme === 'dark' ? remembered.theme : 'system',
    textSize:
      typeof remembered.textSize === 'number' && remembered.textSize >= 100 && remembered.textSize <= 200
        ? remembered.textSize
        : 100,
  }
}

export const isFirstVisit = ({ hints }: Environment): boolean => hints.read(HINT) === undefined

/** The first of the browser's languages that the interface speaks; Chinese otherwise. */
export function guessLanguage(languages: readonly string[]): Language {
  for (const tag of languages) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (found !== undefined) return found
  }
  return 'zh'
}

export function applyLook(root: HTMLElement, { theme, textSize, language }: FirstLook): void {
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.style.fontSize = `${textSize}%`
  root.lang = BCP47[language]
  document
    .querySelector('meta[name=theme-color]')
    ?.setAttribute('content', THEME_COLOURS[dark ? 'dark' : 'light'])
}

/** The learner's choice holds over what the first paint guessed, and for every open tab. */
function followLanguage(learner: Learner, messages: Messages): void {
  effect(() => {
    const { interfaceLanguage } = learner.progress.value.settings
    if (interfaceLanguage !== undefined) void messages.use(interfaceLanguage)
  })
}

/** Keeps the page's look with the settings, the language and the system's theme. */
export function followLook(
  root: HTMLElement,
  learner: Learner,
  messages: Messages,
  environment: Environment,
): void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const follow = () => {
    const { theme, textSize } = learner.settings.value
    const look = { theme, textSize, language: messages.language.value }
    applyLook(root, look)
    environment.hints.write(HINT, JSON.stringify(look))
  }
  effect(follow)
  followLanguage(learner, messages)
  system.addEventListener?.('change', follow)
}

function parse(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    // A record is all that is claimed; each field is checked where it is used.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
