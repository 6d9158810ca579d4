import en from '../../src/app/locales/en.json' with { type: 'json' }
import fr from '../../src/app/locales/fr.json' with { type: 'json' }
import ko from '../../src/app/locales/ko.json' with { type: 'json' }
import ru from '../../src/app/locales/ru.json' with { type: 'json' }
import zh from '../../src/app/locales/zh.json' with { type: 'json' }
import type { Language } from '../../src/core/lib/language.ts'

const MESSAGES: Readonly<Record<Language, typeof zh>> = { zh, en, ko, ru, fr }

export type Say = (message: keyof typeof zh, values?: Readonly<Record<string, string | number>>) => string

/** What the interface says in a language; tests find things as a clerk would, by their words. */
export const sayIn =
  (language: Language): Say =>
  (message, values = {}) =>
    MESSAGES[language][message].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

export const say = sayIn('zh')
