/** Stress marks go (after NFC, so that й keeps its breve). */
export const tidy = (text: string): string => text.replace(/([аеёиоуыэюя])[\u0300\u0301]+/giu, '$1')

const LATIN = 'aeopcyxkmtbhëi'
const CYRILLIC = 'аеорсухкмтвней'

/** Latin look-alikes inside a Cyrillic word are what a mixed keyboard types; ё = е. */
export function spell(letters: string): string | readonly string[] {
  const hasCyrillic = /[а-яё]/.test(letters)
  const cyrillic =
    hasCyrillic || /^[aeopcyxkmtbh]+$/.test(letters)
      ? letters.replace(/[aeopcyxkmtbhë]/g, (letter) => CYRILLIC.charAt(LATIN.indexOf(letter)))
      : letters
  const plain = cyrillic.replaceAll('ё', 'е')
  return OFFICE.get(plain) ?? plain
}

/** The office speaks as я or as мы. */
const OFFICE: ReadonlyMap<string, string> = new Map([
  ['я', 'мы'],
  ['меня', 'нас'],
  ['мне', 'нам'],
  ['мной', 'нами'],
  ['мой', 'наш'],
  ['моя', 'наша'],
  ['мое', 'наше'],
  ['мои', 'наши'],
  ['тысяч', 'тысяча'],
  ['сейчас', 'сейчас'],
])
