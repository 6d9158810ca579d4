import { clockKey, clockOf, moneyAfterNumber, orderDates, readMonths, wholeWithin } from '../../calendar.ts'
import { counted } from '../../number-words.ts'
import { aside, numberWord, type Word, word } from '../../word.ts'
import { numbers } from './numbers.ts'

const MONTHS: ReadonlyMap<string, number> = new Map(
  counted(
    1,
    1,
    'january jan|february feb|march|april apr|may|june|july|august aug|september sep sept|october oct|november nov|december dec',
  ),
)

export const early = (words: readonly Word[]): Word[] =>
  readMonths(words, MONTHS, (index) => {
    const key = words[index]?.key ?? ''
    if (key !== 'may' && key !== 'march') return true
    const [before, after] = [words[index - 1], words[index + 1]]
    const isDay = (near: Word | undefined) => near?.kind === 'number' || numbers.values.has(near?.key ?? '')
    return isDay(before) || isDay(after) || ['of', 'in', 'since', 'by', 'until'].includes(before?.key ?? '')
  })

export const shape = (words: readonly Word[]): Word[] =>
  moneyAfterNumber(readClock(orderDates(requests(labels(withoutOrdinals(words))))), (key) =>
    /^(yuan|dollars|euros|won)$/.test(key),
  )

const withoutOrdinals = (words: readonly Word[]): Word[] =>
  words.filter(({ key }, index) => !(/^(st|nd|rd|th)$/.test(key) && words[index - 1]?.kind === 'number'))

/** "Number A012" = "A012", "window No. 3" = "window 3"; "the 1st of December" = "1 December". */
function labels(words: readonly Word[]): Word[] {
  return words.flatMap((each, index) => {
    const next = words[index + 1]
    if (['number', 'no', '№', 'nr'].includes(each.key) && next?.kind === 'number')
      return [aside(each, 'address')]
    const isDay = (at: number) => wholeWithin(words[at], 1, 31) !== undefined
    if (each.key === 'of' && isDay(index - 1) && next?.key.startsWith('#month')) return []
    const isDated = words[index + 2]?.key.startsWith('#month') || words[index + 3]?.key.startsWith('#month')
    if (each.key === 'the' && isDay(index + 1) && isDated) return []
    if (each.key === 'the' && words[index - 1]?.key.startsWith('#month') && isDay(index + 1)) return []
    return [each]
  })
}

const ASKING = new Set(['how', 'what', 'where', 'which', 'when', 'who', 'whom', 'else', 'why', 'anything'])

/** May I … asks politely at the start of a clause; after "how" it only asks. */
function requests(words: readonly Word[]): Word[] {
  return words.flatMap((each, index): Word[] => {
    const before = words[index - 1]
    if (each.key === 'couldi' || each.key === 'cani') {
      const asksPlainly = before !== undefined && before.stop === 0 && ASKING.has(before.key)
      const polite = { ...word('', each.key) }
      const may = [word(each.raw, 'can', 0), word('', 'we', each.stop)]
      return asksPlainly ? may : [aside(polite, each.key === 'cani' ? 'weak' : 'request'), ...may]
    }
    const next = words[index + 1]?.key ?? ''
    if (each.mark === 'sorry' && each.stop === 0 && ['to', 'for', 'about', 'that'].includes(next))
      return [{ ...word(each.raw, 'sorry', each.stop) }]
    if (each.mark === 'thanks' && each.stop === 0 && ['for', 'to'].includes(next))
      return [word(each.raw, 'thankyou', each.stop)]
    // "Would number A012 please come": the question form around a name is polite too
    return [each]
  })
}

const HALF_DAYS: readonly (readonly [keys: readonly string[], afternoon: boolean])[] = [
  [['am'], false],
  [['pm'], true],
  [['in', 'the', 'morning'], false],
  [['in', 'the', 'afternoon'], true],
  [['in', 'the', 'evening'], true],
]

/** 2 p.m., two o'clock in the afternoon, half past two p.m., noon -> #t14:00. */
function readClock(words: readonly Word[]): Word[] {
  const read: Word[] = []
  for (let index = 0; index < words.length; ) {
    const time = clockAt(words, index)
    read.push(
      time
        ? numberWord(
            words
              .slice(index, index + time.length)
              .map(({ raw }) => raw)
              .join(' '),
            time.key,
            words[index + time.length - 1]?.stop ?? 0,
          )
        : (words[index] as Word),
    ) // index < length
    index += time?.length ?? 1
  }
  return read
}

function clockAt(words: readonly Word[], index: number): { key: string; length: number } | undefined {
  const key = words[index]?.key
  if (key === 'noon' || key === 'midday') return { key: clockKey(12, 0), length: 1 }
  if (key === 'midnight') return { key: clockKey(0, 0), length: 1 }
  const spoken = spokenClock(words, index)
  if (!spoken) return undefined
  const { hour, minute } = spoken
  let length = spoken.length
  let isClock = spoken.isClock
  if (words[index + length]?.key === 'oclock') {
    length++
    isClock = true
  }
  for (const [keys, isAfternoon] of HALF_DAYS) {
    if (hour <= 12 && keys.every((each, offset) => words[index + length + offset]?.key === each)) {
      if (!isClock && keys.length > 1) return undefined
      return { key: clockKey((hour % 12) + (isAfternoon ? 12 : 0), minute), length: length + keys.length }
    }
  }
  return isClock ? { key: clockKey(hour, minute), length } : undefined
}

function spokenClock(
  words: readonly Word[],
  index: number,
): { hour: number; minute: number; length: number; isClock: boolean } | undefined {
  const written = clockOf(words[index])
  if (written) return { ...written, length: 1, isClock: true }
  const point = /^#(\d{1,2})\.(\d{1,2})$/.exec(words[index]?.key ?? '')
  const isHalfDay = /^[ap]m$/.test(words[index + 1]?.key ?? '')
  // 9.30 a.m.; decimals lose a final 0
  if (point && isHalfDay)
    return { hour: Number(point[1]), minute: Number(point[2]?.padEnd(2, '0')), length: 1, isClock: false }
  const [part, way] = [words[index]?.key, words[index + 1]?.key]
  const next = wholeWithin(words[index + 2], 1, 12)
  const minute = part === 'half' ? 30 : part === 'quarter' ? 15 : undefined
  if (minute !== undefined && next !== undefined && (way === 'past' || way === 'to')) {
    return way === 'past'
      ? { hour: next, minute, length: 3, isClock: true }
      : { hour: next === 1 ? 12 : next - 1, minute: 60 - minute, length: 3, isClock: true }
  }
  const hour = wholeWithin(words[index], 0, 24)
  if (hour !== undefined) return { hour, minute: 0, length: 1, isClock: false }
  const joinedTime = /^#(\d{1,2})([0-5]\d)$/.exec(words[index]?.key ?? '')
  return joinedTime && isHalfDay
    ? { hour: Number(joinedTime[1]), minute: Number(joinedTime[2]), length: 1, isClock: false }
    : undefined
}
