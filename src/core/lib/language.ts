export const LANGUAGES = ['zh', 'en', 'ko', 'ru', 'fr'] as const

/** A language content is written in, and the interface speaks. */
export type Language = (typeof LANGUAGES)[number]

export const TARGET_LANGUAGES = ['en', 'ko', 'ru', 'fr'] as const

/** A language one can learn here. */
export type TargetLanguage = (typeof TARGET_LANGUAGES)[number]

/** What goes into a `lang` attribute: zh names its script, so that Han glyphs are drawn the mainland way. */
export const BCP47: Readonly<Record<Language, string>> = {
  zh: 'zh-Hans-CN',
  en: 'en-GB',
  ko: 'ko-KR',
  ru: 'ru-RU',
  fr: 'fr-FR',
}

export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some((language) => language === value)
