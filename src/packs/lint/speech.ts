import { LANGUAGES, type Language, TARGET_LANGUAGES } from '../../core/lib/language.ts'
import type { Entry } from '../source/entry.ts'
import { isClerkLine, isPhrase, mainWording, type Rule } from './rule.ts'

/* The checklist's S rules for the ear: S08, S09 and S11, all of them a reviewer's to weigh. */

const wordCount = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
const letterCount = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length

/** What can be said in one breath: letters in Chinese, words elsewhere (eojeol in Korean). */
const BREATH: Readonly<
  Record<Language, { readonly most: number; readonly count: (text: string) => number }>
> = {
  zh: { most: 40, count: letterCount },
  en: { most: 22, count: wordCount },
  ko: { most: 14, count: wordCount },
  ru: { most: 22, count: wordCount },
  fr: { most: 27, count: wordCount },
}

const speakable: Rule = {
  id: 'S08',
  severity: 'warning',
  says: 'too long to say in one breath: split it',
  broken: (entry) =>
    LANGUAGES.filter((language) => isPhrase(entry) && isTooLong(entry, language)).map((language) => ({
      keys: [language, 'text'],
    })),
}

function isTooLong({ renderings }: Entry, language: Language): boolean {
  const { most, count } = BREATH[language]
  return count(renderings[language].text) > most
}

const variants: Rule = {
  id: 'S09',
  severity: 'warning',
  says: "a clerk's line has one to five accepted variants",
  broken: (entry) =>
    TARGET_LANGUAGES.filter((language) => {
      const { length } = entry.renderings[language].accept
      return isClerkLine(entry) && (length < 1 || length > 5)
    }).map((language) => ({ keys: [language, 'accept'] })),
}

const isQuestion = (text: string): boolean => /[?？]["»”』」)]?$/u.test(text)

const punctuation: Rule = {
  id: 'S11',
  severity: 'warning',
  says: 'a question stays a question, and the other way round',
  broken: (entry) => {
    // A Chinese 请 is rightly asked as a question elsewhere: «Pourriez-vous… ?»
    const { text } = entry.renderings.zh
    if (!isPhrase(entry) || (!isQuestion(text) && text.includes('请'))) return []
    return TARGET_LANGUAGES.flatMap((language) => mainWording(entry, language)).filter(
      (wording) => isQuestion(wording.text) !== isQuestion(text),
    )
  },
}

export const SPEECH_RULES: readonly Rule[] = [speakable, variants, punctuation]
