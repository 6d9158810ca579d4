import { counted, type NumberWords } from '../../number-words.ts'
import type { Word } from '../../word.ts'

const FRENCH_UNITS =
  'zéro|un une premier première unième|deux deuxième second seconde|trois troisième|quatre quatrième|cinq cinquième|six sixième|sept septième|huit huitième|neuf neuvième|dix dixième|onze onzième|douze douzième|treize treizième|quatorze quatorzième|quinze quinzième|seize seizième'

export const numbers: NumberWords = {
  values: new Map([
    ...counted(0, 1, FRENCH_UNITS),
    ...counted(
      20,
      10,
      'vingt vingts vingtième|trente trentième|quarante quarantième|cinquante cinquantième|soixante soixantième',
    ),
    // Belgium, Switzerland, Canada
    ...counted(70, 10, 'septante septantième|huitante octante|nonante nonantième'),
    ['premiers', 1],
    ['premières', 1],
  ]),
  scales: new Map([
    ['cent', 100],
    ['cents', 100],
    ['centième', 100],
    ['mille', 1000],
    ['million', 1_000_000],
    ['millions', 1_000_000],
  ]),
  joiners: new Set(['et']),
  room: (value) =>
    value === 60 || value === 80 ? 20 : value === 10 ? 10 : value >= 20 && value % 10 === 0 ? 10 : 0,
  isNumber: (words, index) => isNumberHere(words, index),
}

/** un, une alone are articles; second(e) alone a unit of time; "dix" takes only 7 to 9 after it, "vingt un" does not occur. */
function isNumberHere(words: readonly Word[], index: number): boolean {
  const [before, key, after] = [
    words[index - 1]?.key ?? '',
    words[index]?.key ?? '',
    words[index + 1]?.key ?? '',
  ]
  if (key === 'un' || key === 'une')
    return numbers.values.has(after) && after !== 'seconde' && after !== 'premier' && after !== 'première'
  if (key === 'seconde' || key === 'second') return before !== 'une' && before !== 'un'
  if (key.startsWith('premi'))
    return /^(étage|guichet|décembre|#month.*|sur|janvier)$/.test(after) || before === 'le'
  return true
}
