import { type ReadonlySignal, signal } from '@preact/signals'
import i18next, { type i18n as I18next } from 'i18next'
import { BCP47, type Language } from '../core/lib/language.ts'
import zh from './locales/zh.json'

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type StripPlural<Key> = Key extends `${infer Stem}_${Plural}` ? Stem : Key

/** Every message the interface has; plural forms of one message count once. */
export type MessageKey = StripPlural<keyof typeof zh>
export type MessageValues = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, values?: MessageValues) => string

export interface Messages {
  /** Reading `t` inside a component re-renders it when the language changes. */
  readonly t: Translate
  readonly language: ReadonlySignal<Language>
  /** Shows the interface in another language; false when its messages cannot be had and the present one stays. */
  use(language: Language): Promise<boolean>
  number(value: number, options?: Intl.NumberFormatOptions): string
  date(at: number, options: Intl.DateTimeFormatOptions): string
  list(items: readonly string[]): string
  /** Whole sentences one after the other, as the language sets them. */
  sentences(texts: readonly string[]): string
}

/** Chinese comes with the app, since most learners read it; the others load when asked for. */
const LOADERS: Readonly<Record<Exclude<Language, 'zh'>, () => Promise<{ readonly default: object }>>> = {
  en: () => import('./locales/en.json'),
  ko: () => import('./locales/ko.json'),
  ru: () => import('./locales/ru.json'),
  fr: () => import('./locales/fr.json'),
}

export async function createMessages(wanted: Language): Promise<Messages> {
  const library = i18next.createInstance()
  await library.init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  const language = signal<Language>('zh')
  const messages: Messages = {
    language,
    t: (key, values) => library.getFixedT(language.value)(key, { ...values }),
    use: async (next) => {
      const isLoaded = await load(library, next)
      if (isLoaded) language.value = next
      return isLoaded
    },
    number: (value, options) => new Intl.NumberFormat(BCP47[language.value], options).format(value),
    date: (at, options) => new Intl.DateTimeFormat(BCP47[language.value], options).format(at),
    list: (items) => listText(language.value, items),
    sentences: (texts) => texts.join(language.value === 'zh' ? '' : ' '),
  }
  await messages.use(wanted)
  return messages
}

/** Safari 14.0 has no Intl.ListFormat: there a list is only set apart. */
function listText(language: Language, items: readonly string[]): string {
  return typeof Intl.ListFormat === 'function'
    ? new Intl.ListFormat(BCP47[language], { type: 'conjunction' }).format(items)
    : items.join(language === 'zh' ? '、' : ', ')
}

async function load(library: I18next, language: Language): Promise<boolean> {
  if (language === 'zh' || library.hasResourceBundle(language, 'translation')) return true
  try {
    const messages = await LOADERS[language]()
    library.addResourceBundle(language, 'translation', messages.default)
    return true
  } catch {
    // Offline before this language was ever fetched: staying readable beats failing.
    return false
  }
}
