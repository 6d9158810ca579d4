/*
 * What is equal in every language whatever the alphabet: Unicode form, width, quotes, dashes, spaces, case.
 */

/** NFC, without characters nobody sees or means: zero-width, bidi controls, soft hyphens, lone surrogates. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}\p{Variation_Selector}]/gu, '')
    .normalize('NFC')

/** One unit in, one unit out, so that a position in the folded text is one in the text. */
export const fold = (text: string): string => text.replace(/[^ -@[-~가-힣]/g, foldUnit)

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  // Full-width ASCII, as a Chinese input method types it
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase()
  const known = LOOKS.get(unit)
  if (known !== undefined) return known
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}

const LOOKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '‘’‚‛ʼ´`′＇',
    '"': '“”„‟«»″「」『』《》',
    '-': '‐‑‒–—―−ー～〜',
    ' ': '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
    ',': '、，',
    '.': '。．｡…',
    '·': '・•',
    '¥': '￥',
    '!': '¡',
    '?': '¿',
  }).flatMap(([to, from]) => [...from].map((unit): [string, string] => [unit, to])),
)
