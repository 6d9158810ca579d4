/*
 * Pack text is drawn as text nodes only, and still some characters lie: controls (C0, C1, line breaks too), unpaired
 * surrogates, private use, U+FFFD (a sign of lost bytes) and the bidi overrides, which reorder what one reads (UTS #39).
 */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Co}\uFFFD\u202A-\u202E\u2066-\u2069]/u

/** Whether a text may stand in a pack: composed (NFC), and without a character that breaks or disguises it. */
export const isSafeText = (text: string): boolean => !UNSAFE.test(text) && text.normalize('NFC') === text

/** The first character that may not stand in a pack, such as `U+202E`. */
export function unsafeCharacter(text: string): string | undefined {
  const character = UNSAFE.exec(text)?.[0]
  return character && codePoint(character)
}

/** A text one can print: what is unsafe or invisible in it appears as its code point. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\uFFFD]/gu, (character) => `<${codePoint(character)}>`)

const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
