/*
 * Syllables and jamo (The Unicode Standard, section 3.12): a syllable is 0xAC00 + (initial × 21 + vowel) × 28 + final.
 */

export interface Syllable {
  readonly initial: number
  readonly vowel: number
  /** 0 when open. */
  readonly final: number
}

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'

export const VOWEL = (jamo: string): number => VOWELS.indexOf(jamo)
export const FINAL = (jamo: string): number => FINALS.indexOf(jamo)

export function splitSyllable(letter: string): Syllable | undefined {
  const index = letter.charCodeAt(0) - 0xac00
  if (!(index >= 0 && index < 11172)) return undefined
  return { initial: Math.floor(index / 588), vowel: Math.floor(index / 28) % 21, final: index % 28 }
}

export const joinSyllable = ({ initial, vowel, final }: Syllable): string =>
  String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28 + final)

/** Changes the last syllable of a word; undefined when it is not Hangul or the change does not apply. */
export function withLast(word: string, change: (last: Syllable) => Syllable | undefined): string | undefined {
  const last = splitSyllable(word.slice(-1))
  const changed = last && change(last)
  return changed && word.slice(0, -1) + joinSyllable(changed)
}

/** Jamo typed one by one (ㅇㅕㄱㅝㄴ) become syllables, as an input method composes them. */
export function composeJamo(text: string): string {
  return text.replace(/[ㄱ-ㅣ]{2,}/g, composeRun)
}

function composeRun(run: string): string {
  let composed = ''
  for (let index = 0; index < run.length; ) {
    const [initial, vowel] = [INITIALS.indexOf(run.charAt(index)), VOWELS.indexOf(run.charAt(index + 1))]
    if (initial < 0 || vowel < 0 || run.charAt(index + 1) === '') {
      composed += run.charAt(index++)
      continue
    }
    const final = FINALS.indexOf(run.charAt(index + 2))
    const isFinal = final > 0 && VOWELS.indexOf(run.charAt(index + 3) || ' ') < 0
    composed += joinSyllable({ initial, vowel, final: isFinal ? final : 0 })
    index += isFinal ? 3 : 2
  }
  return composed
}
