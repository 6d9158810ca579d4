import type { Finding } from './judge.ts'
import type { Mark, Word } from './word.ts'

/*
 * The polite form is judged before anything polite is set aside: a marker may move or give way to another, but when
 * none is left the request has become a command.
 */

const marksOf = (words: readonly Word[]): ReadonlySet<Mark> =>
  new Set(words.flatMap(({ mark }) => (mark ? [mark] : [])))
const wordMarked = (words: readonly Word[], ...marks: readonly Mark[]): Word | undefined =>
  words.find(({ mark }) => mark && marks.includes(mark))

export function mannerFindings(expected: readonly Word[], given: readonly Word[]): Finding[] {
  const [wanted, said] = [marksOf(expected), marksOf(given)]
  const findings: Finding[] = []
  const note = (code: Finding['code'], lost?: Word, found?: Word) =>
    findings.push({
      weight: 'register',
      code,
      ...(lost ? { expected: lost } : {}),
      ...(found ? { given: found } : {}),
    })
  if (said.has('casual') && !wanted.has('casual'))
    note('too-familiar', undefined, wordMarked(given, 'casual'))
  else if (wanted.has('greeting') && !said.has('greeting'))
    note('no-greeting', wordMarked(expected, 'greeting'))
  if (said.has('intimate') && !wanted.has('intimate'))
    note('too-familiar', undefined, wordMarked(given, 'intimate'))
  if (said.has('blunt') && !wanted.has('blunt')) note('too-blunt', undefined, wordMarked(given, 'blunt'))
  if (wanted.has('request') && !said.has('request') && !said.has('intimate'))
    note('too-blunt', wordMarked(expected, 'request'))
  else if (wanted.has('weak') && !said.has('weak') && !said.has('request') && !said.has('intimate'))
    note('too-blunt', wordMarked(expected, 'weak'))
  if (wanted.has('sorry') && !said.has('sorry') && !said.has('intimate'))
    note('too-blunt', wordMarked(expected, 'sorry'))
  if (wanted.has('thanks') && !said.has('thanks') && !said.has('request'))
    note('too-blunt', wordMarked(expected, 'thanks'))
  if (wanted.has('ne') && !said.has('ne')) note('dropped-ne', wordMarked(expected, 'ne'))
  return findings
}
