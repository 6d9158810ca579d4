import { fold } from './fold.ts'
import { lastOf, numberWord, type Word, word } from './word.ts'

/*
 * Cuts a tidy text into words and numbers. Punctuation only leaves a `stop` behind; a hyphen is a space.
 */

const PIECE = new RegExp(
  [
    '(?<date>\\d{4}([-./])\\d{1,2}\\2\\d{1,2}|\\d{1,2}([./-])\\d{1,2}\\3\\d{4})(?!\\d)',
    '(?<clock>\\d{1,2}(?::|\\s?h\\s?)\\d\\d)(?!\\d)',
    // Thousands by any separator, decimals after it
    "(?<grouped>[1-9]\\d{0,2}(?:[ ,.'_]\\d{3})+(?:[.,]\\d{1,2})?)(?![\\d])",
    '(?<decimal>\\d+[.,]\\d+)',
    // A ticket or form number: A012, Z1
    '(?<code>[a-zа-я]{1,2}-?\\d+)(?![a-z])',
    '(?<digits>\\d+)',
    '(?<halfday>[ap]\\.\\s?m\\.?)(?!\\p{L})',
    "(?<letters>[\\p{L}\\p{M}]+(?:'[\\p{L}\\p{M}]+)*(?:\\((?:e|s|es)\\))?)",
    '(?<sign>[№¥€$₩₽%°&+])',
  ].join('|'),
  'gu',
)

/** `spell` gives the key or keys of a run of letters; by default the letters themselves. */
export function cut(
  text: string,
  spell: (letters: string, raw: string) => string | readonly string[],
): Word[] {
  const folded = fold(text)
  const words: Word[] = []
  let end = 0
  for (const match of folded.matchAll(PIECE)) {
    close(words, folded.slice(end, match.index))
    end = match.index + match[0].length
    words.push(...pieceWords(text.slice(match.index, end), match.groups ?? {}, spell))
  }
  close(words, folded.slice(end))
  return words
}

/** Notes the punctuation in the gap on the word before it. */
function close(words: Word[], gap: string): void {
  const last = lastOf(words)
  if (!last || gap === '') return
  const stop = /[.?!;]/.test(gap) ? 2 : /[,:]|\s-|-\s/.test(gap) ? 1 : 0
  if (stop > 0) words[words.length - 1] = { ...last, stop }
}

function pieceWords(
  raw: string,
  piece: Partial<Record<string, string>>,
  spell: (letters: string, raw: string) => string | readonly string[],
): Word[] {
  if (piece.letters !== undefined) {
    const keys = spell(piece.letters, raw)
    if (typeof keys === 'string') return [word(raw, keys)]
    const isByLetter = keys.join('').length === raw.length && keys.length === raw.length
    return keys.map((key, index) => word(isByLetter ? raw.charAt(index) : index === 0 ? raw : '', key))
  }
  if (piece.date !== undefined) return [numberWord(raw, `d${isoDate(piece.date)}`)]
  if (piece.clock !== undefined)
    return [numberWord(raw, `t${piece.clock.replace(/\D+/, ':').padStart(5, '0')}`)]
  if (piece.halfday !== undefined) return [word(raw, `${piece.halfday.charAt(0)}m`)]
  if (piece.code !== undefined) return [numberWord(raw, codeKey(piece.code))]
  if (piece.sign !== undefined) return [word(raw, piece.sign)]
  return [numberWord(raw, digitsKey(raw, piece))]
}

function digitsKey(raw: string, { grouped, decimal }: Partial<Record<string, string>>): string {
  if (grouped !== undefined) {
    const [, whole = grouped, fraction = ''] = /^(.*\D\d{3})(?:[.,](\d{1,2}))?$/.exec(grouped) ?? []
    return decimalKey(whole.replace(/\D/g, ''), fraction)
  }
  if (decimal !== undefined) {
    const [whole = '', fraction = ''] = decimal.split(/[.,]/)
    return decimalKey(plain(whole), fraction)
  }
  return plain(fold(raw))
}

/** 7.50 = 7.5, 400.00 = 400 */
const decimalKey = (whole: string, fraction: string): string => {
  const kept = fraction.replace(/0+$/, '')
  return kept === '' ? whole : `${whole}.${kept}`
}

/** A day or month may be written 01; longer numbers with a leading zero are telephone or ticket numbers. */
const plain = (digits: string): string => (digits.length === 2 ? digits.replace(/^0/, '') : digits)

/** The letter of a ticket is read in the reader's alphabet: А012 and A012 are one ticket. */
export const codeKey = (code: string): string =>
  code
    .replace('-', '')
    .replace(/[авекмнорстух]/g, (letter) => 'abekmhopctyx'.charAt('авекмнорстух'.indexOf(letter)))

/** 2024-12-01, 1.12.2024 and 01/12/2024 -> 2024-12-1. Day before month, as in all our languages but American English. */
function isoDate(date: string): string {
  const [first = '', second = '', third = ''] = date.split(/\D/)
  const [year, day] = first.length === 4 ? [first, third] : [third, first]
  return `${year}-${Number(second)}-${Number(day)}`
}
