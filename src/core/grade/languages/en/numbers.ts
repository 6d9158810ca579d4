import { counted, type NumberWords } from '../../number-words.ts'
import type { Word } from '../../word.ts'

export const numbers: NumberWords = {
  values: new Map([
    ...counted(
      0,
      1,
      'zero oh nought|one first|two second|three third|four fourth|five fifth|six sixth|seven seventh',
    ),
    ...counted(8, 1, 'eight eighth|nine ninth|ten tenth|eleven eleventh|twelve twelfth|thirteen thirteenth'),
    ...counted(14, 1, 'fourteen fourteenth|fifteen fifteenth|sixteen sixteenth|seventeen seventeenth'),
    ...counted(18, 1, 'eighteen eighteenth|nineteen nineteenth'),
    ...counted(
      20,
      10,
      'twenty twentieth|thirty thirtieth|forty fortieth fourty|fifty fiftieth|sixty sixtieth',
    ),
    ...counted(70, 10, 'seventy seventieth|eighty eightieth|ninety ninetieth ninty'),
  ]),
  scales: new Map([
    ['hundred', 100],
    ['hundredth', 100],
    ['thousand', 1000],
    ['million', 1_000_000],
  ]),
  joiners: new Set(['and']),
  room: (value) => (value >= 20 && value % 10 === 0 ? 10 : 0),
  isNumber: (words, index) => isNumberHere(words, index),
}

/** "Just a second", "take a number first": not numbers. "oh" is zero only among digits. */
function isNumberHere(words: readonly Word[], index: number): boolean {
  const [before, key, after] = [words[index - 1]?.key ?? '', words[index]?.key, words[index + 1]?.key ?? '']
  if (key === 'second') return !['a', 'one', 'just', 'per', 'each'].includes(before)
  if (key === 'first')
    return ['the', 'your', 'our', 'on', '#month'].some((each) => before.startsWith(each)) || isPlace(after)
  if (key === 'oh') return numbers.values.has(before) || numbers.values.has(after)
  if (key === 'hundred') return true
  return true
}
const isPlace = (key: string): boolean =>
  /^(floor|window|counter|page|desk|room|of|line)$/.test(key) || key.startsWith('#month')
