import type { Language } from '../../core/lib/language.ts'

/** Languages call themselves by their own names, whatever the interface speaks. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  zh: '中文',
  en: 'English',
  ko: '한국어',
  ru: 'Русский',
  fr: 'Français',
}
