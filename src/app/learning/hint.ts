import type { Language } from '../../core/lib/language.ts'

/**
 * The beginning of each word, the rest as dots: enough to jog the memory, not to copy.
 * Chinese has no spaces, so its first two characters stand for the words.
 */
export function hintFor(language: Language, text: string): string {
  if (language === 'zh') return mask(text, 2)
  return text
    .split(/\s+/u)
    .map((word) => mask(word, 1))
    .join(' ')
}

function mask(word: string, shown: number): string {
  let letters = 0
  return [...word.normalize('NFC')]
    .map((character) => (/[\p{L}\p{N}]/u.test(character) && ++letters > shown ? '·' : character))
    .join('')
}
