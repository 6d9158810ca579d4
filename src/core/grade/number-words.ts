import { codeKey } from './cut.ts'
import { digitsOf, lastOf, numberWord, rawOf, type Word } from './word.ts'

/** How a language builds numbers out of words. */
export interface NumberWords {
  /** Word -> value, ordinals too: "third window" is window 3. 0 to 99, and 100 … 900 where these are words. */
  readonly values: ReadonlyMap<string, number>
  /** Words that multiply: hundred, thousand, million. */
  readonly scales: ReadonlyMap<string, number>
  /** Words that may stand between parts: and, et. */
  readonly joiners: ReadonlySet<string>
  /** After this value another part below the answer may follow: 20 -> 10, in French 60 -> 20. */
  readonly room: (value: number) => number
  /** Whether the word at `index` is a number at all: "second" and "un" are often not. */
  readonly isNumber?: (words: readonly Word[], index: number) => boolean
}

interface Reading {
  total: number
  group: number
  room: number
}

/** Puts digits in the place of number words, then joins numbers dictated in pieces: one two three four five = 12345. */
export function readNumberWords(words: readonly Word[], grammar: NumberWords): Word[] {
  const read: Word[] = []
  for (let index = 0; index < words.length; ) {
    const length = numberLength(words, index, grammar)
    read.push(
      length.words === 0 ? at(words, index) : spelled(words.slice(index, index + length.words), length.value),
    )
    index += Math.max(1, length.words)
  }
  return joinTickets(joinDictated(read))
}

// The index is always inside: callers count up to the length.
const at = (words: readonly Word[], index: number): Word => words[index] as Word

const spelled = (words: readonly Word[], value: number): Word =>
  numberWord(rawOf(words), String(value), lastOf(words)?.stop ?? 0)

function numberLength(
  words: readonly Word[],
  start: number,
  grammar: NumberWords,
): { words: number; value: number } {
  const reading: Reading = { total: 0, group: 0, room: Number.POSITIVE_INFINITY }
  let end = start
  let spelledOut = false
  for (let index = start; index < words.length; index++) {
    if (index > start && isApart(at(words, index - 1), grammar)) break
    const { key, kind } = at(words, index)
    if (kind === 'number') {
      // "2 million", "30 thousand": digits only ever begin a number, and only before a scale
      if (index > start || !/^#\d+(\.\d+)?$/.test(key) || !grammar.scales.has(words[index + 1]?.key ?? ''))
        break
      reading.group = Number(key.slice(1))
      reading.room = 0
      continue
    }
    if (end > start && end === index && grammar.joiners.has(key)) continue
    if (grammar.isNumber && !grammar.isNumber(words, index) && !(end > start && reading.room > 1)) break
    if (!take(reading, key, grammar, index === start)) break
    end = index + 1
    spelledOut = true
  }
  return { words: spelledOut ? end - start : 0, value: reading.total + reading.group }
}

/** A comma ends a number, but not after the thousands: one thousand, two hundred. */
const isApart = ({ key, stop }: Word, { scales }: NumberWords): boolean =>
  stop === 2 || (stop === 1 && (scales.get(key) ?? 0) < 1000)

/** Adds the word to the number read so far; false when it begins another one. */
function take(reading: Reading, key: string, grammar: NumberWords, isFirst: boolean): boolean {
  const scale = grammar.scales.get(key)
  if (scale !== undefined) return multiply(reading, scale, isFirst)
  const value = grammar.values.get(key)
  if (value === undefined) return false
  // quatre-vingts: four and twenty multiply
  if (value === 20 && reading.group % 100 === 4 && grammar.room(80) === 20) {
    reading.group += 76
    reading.room = 20
    return true
  }
  if (value >= reading.room || (value === 0 && !isFirst)) return false
  reading.group += value
  reading.room = value === 0 ? 0 : grammar.room(value)
  return true
}

function multiply(reading: Reading, scale: number, isFirst: boolean): boolean {
  if (scale === 100) {
    if (reading.group >= 100 || (reading.group === 0 && !isFirst && reading.total === 0)) return false
    reading.group = Math.max(1, reading.group) * 100
    reading.room = 100
    return true
  }
  if (reading.total > 0 && reading.total < scale) return false
  reading.total += Math.max(1, reading.group) * scale
  reading.group = 0
  reading.room = scale
  return true
}

function joinDictated(words: readonly Word[]): Word[] {
  const result: Word[] = []
  for (const next of words) {
    const last = lastOf(result)
    const [head, tail] = [last && digitsOf(last), digitsOf(next)]
    if (
      last &&
      head !== undefined &&
      tail !== undefined &&
      /^[a-z]{0,2}\d+$/.test(head) &&
      /^\d+$/.test(tail) &&
      // A comma in a telephone number does not end it
      (last.stop === 0 || (last.stop === 1 && /^0\d\d/.test(head)))
    ) {
      result[result.length - 1] = numberWord(`${last.raw} ${next.raw}`, head + tail, next.stop)
    } else result.push(next)
  }
  return result
}

/** "A 012", "A zero one two": a letter before a number that begins with 0 is a ticket. */
function joinTickets(words: readonly Word[]): Word[] {
  const result: Word[] = []
  for (const next of words) {
    const last = lastOf(result)
    const isTicket = last && last.stop === 0 && /^[a-zа-я]$/.test(last.key) && /^#0\d+$/.test(next.key)
    if (isTicket)
      result[result.length - 1] = numberWord(
        `${last.raw} ${next.raw}`,
        codeKey(last.key + next.key.slice(1)),
        next.stop,
      )
    else result.push(next)
  }
  return result
}

/** Number words in a row: `counted(1, 1, 'one first|two second')`; each may have several forms. */
export const counted = (from: number, step: number, list: string): [string, number][] =>
  list.split('|').flatMap((forms, index) =>
    forms
      .trim()
      .split(/\s+/)
      .map((form): [string, number] => [form, from + index * step]),
  )
