import { cut } from './cut.ts'
import { tidy } from './fold.ts'
import type { LanguageRules } from './language-rules.ts'
import { readNumberWords } from './number-words.ts'
import { readPhrases } from './phrase-book.ts'
import type { Word } from './word.ts'

/** Text -> comparable words. */
export function read(rules: LanguageRules, text: string): Word[] {
  const words = cut(prepare(rules, text), rules.spell)
  const phrased = readPhrases(rules.early ? rules.early(words) : words, rules.phrases)
  return rules.shape(rules.numbers ? readNumberWords(phrased, rules.numbers) : phrased)
}

export const prepare = (rules: LanguageRules, text: string): string =>
  rules.tidy ? rules.tidy(tidy(text)) : tidy(text)

/** Everything that was said, polite words too, as one string: equal strings are one wording. */
export const flat = (words: readonly Word[], gap: string): string =>
  words
    .filter(({ key }) => key !== '')
    .map(({ key, mark }) => (mark === 'familiar' ? `${key}!` : key))
    .join(gap)

/** Whether two readings say the same, word for word; only how it was written may differ. */
export const isSameReading = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.length === b.length &&
  a.every(
    ({ key, kind, mark }, index) => key === b[index]?.key && kind === b[index].kind && mark === b[index].mark,
  )

/** Korean and Chinese are compared without spaces. */
export const gapOf = (rules: LanguageRules): string => (rules.recut || rules.language === 'zh' ? '' : ' ')
