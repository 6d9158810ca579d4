import { digitsOf, lastOf, numberWord, type Word } from './word.ts'

/*
 * Dates, clock times and money come in many shapes; each language brings them into one.
 */

export const month = (of: Word, index: number): Word => numberWord(of.raw, `month${index}`, of.stop)
const isMonth = (word: Word | undefined): boolean => word?.key.startsWith('#month') === true

/** A whole number within bounds, or undefined. */
export function wholeWithin(word: Word | undefined, lowest: number, highest: number): number | undefined {
  const value = word && digitsOf(word)
  if (value === undefined || !/^\d+$/.test(value)) return undefined
  return Number(value) >= lowest && Number(value) <= highest ? Number(value) : undefined
}

/** Turns names into month numbers and keeps a day apart from the year after it. */
export function readMonths(
  words: readonly Word[],
  months: ReadonlyMap<string, number>,
  isName: (index: number) => boolean,
): Word[] {
  return words.map((word, index) => {
    const value = months.get(word.key)
    if (value !== undefined && isName(index)) return month(word, value)
    const isDay = wholeWithin(word, 1, 31) !== undefined && months.has(words[index - 1]?.key ?? '')
    return isDay && wholeWithin(words[index + 1], 1900, 2100) !== undefined
      ? { ...word, stop: word.stop || 1 }
      : word
  })
}

/** 2024-12-01 -> day 1, month 12, year 2024; December 1 -> 1 December. */
export function orderDates(words: readonly Word[]): Word[] {
  const ordered: Word[] = []
  words.forEach((word, index) => {
    const [, year, monthNumber, day] = /^#d(\d+)-(\d+)-(\d+)$/.exec(word.key) ?? []
    if (year !== undefined) {
      ordered.push(
        numberWord(word.raw, day ?? ''),
        month({ ...word, raw: '', stop: 0 }, Number(monthNumber)),
        numberWord('', year, word.stop),
      )
    } else if (
      isMonth(words[index - 1]) &&
      !isDayBefore(words, index - 1) &&
      wholeWithin(word, 1, 31) !== undefined
    ) {
      const last = ordered.pop()
      ordered.push({ ...word, stop: 0 }, ...(last ? [{ ...last, stop: 0 } as const] : []))
    } else ordered.push(word)
  })
  return ordered
}

const isDayBefore = (words: readonly Word[], index: number): boolean =>
  wholeWithin(words[index - 1], 1, 31) !== undefined

/** The clock as a 24-hour key: t14:00. */
export const clockKey = (hour: number, minute: number): string =>
  `t${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

export function clockOf(word: Word | undefined): { hour: number; minute: number } | undefined {
  const [, hour, minute] = /^#t(\d\d):(\d\d)$/.exec(word?.key ?? '') ?? []
  return hour === undefined ? undefined : { hour: Number(hour), minute: Number(minute) }
}

/** ¥400, RMB 400 -> 400 yuan. */
export function moneyAfterNumber(words: readonly Word[], isMoney: (key: string) => boolean): Word[] {
  const result: Word[] = []
  words.forEach((word, index) => {
    const last = lastOf(result)
    const follows = last && isMoney(last.key) && words[index - 1] === last && !wholeNumber(words[index - 2])
    if (follows && wholeNumber(word)) result.splice(-1, 1, { ...word, stop: 0 }, { ...last, stop: word.stop })
    else result.push(word)
  })
  return result
}

const wholeNumber = (word: Word | undefined): boolean => word !== undefined && /^#\d/.test(word.key)
