import type { Language } from '../lib/language.ts'
import { type Grader, graderFor } from './grader.ts'
import type { LanguageRules } from './language-rules.ts'

/*
 * The side door for a page that needs one language at once: the rules of each are a chunk of their own. `index.ts` has
 * them all.
 */

const RULES: Readonly<Record<Language, () => Promise<LanguageRules>>> = {
  zh: async () => (await import('./languages/zh.ts')).chinese,
  en: async () => (await import('./languages/en.ts')).english,
  ko: async () => (await import('./languages/ko.ts')).korean,
  ru: async () => (await import('./languages/ru.ts')).russian,
  fr: async () => (await import('./languages/fr.ts')).french,
}

export const loadGrader = async (language: Language): Promise<Grader> => graderFor(await RULES[language]())
