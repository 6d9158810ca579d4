import { expect, test } from 'vitest'
import { isSafeText, printable, unsafeCharacter } from './text-safety.ts'

test.each([
  '您好！请问您办理什么业务？',
  'Чем могу́ вам помо́чь?', // U+0301 stays apart from a Cyrillic vowel, in NFC too
  'Bonjour, en quoi puis-je vous aider\u202f?',
  '안녕하십니까?',
  '𠮷 😀',
])('accepts %j', (text) => {
  expect(isSafeText(text)).toBe(true)
  expect(unsafeCharacter(text)).toBeUndefined()
})

test.each([
  ['two\nlines', 'U+000A'],
  ['a\u0000b', 'U+0000'],
  ['a\u0085b', 'U+0085'],
  ['a\ud800b', 'U+D800'],
  ['a\u202eb', 'U+202E'],
  ['a\u2066b', 'U+2066'],
  ['a\ue000b', 'U+E000'],
  ['a\u{10fffd}b', 'U+10FFFD'],
  ['a\ufffdb', 'U+FFFD'],
  ['é'.normalize('NFD'), undefined],
  ['й'.normalize('NFD'), undefined],
  ['한'.normalize('NFD'), undefined],
])('refuses %j', (text, character) => {
  expect(isSafeText(text)).toBe(false)
  expect(unsafeCharacter(text)).toBe(character)
})

test('a hidden character becomes visible in print', () => {
  expect(printable('a\u202eb\u200bc')).toBe('a<U+202E>b<U+200B>c')
})
