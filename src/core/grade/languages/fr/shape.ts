import { clockOf, moneyAfterNumber, orderDates, readMonths } from '../../calendar.ts'
import { counted } from '../../number-words.ts'
import { aside, numberWord, type Word, word } from '../../word.ts'
import { requests } from './requests.ts'

const MONTHS: ReadonlyMap<string, number> = new Map(
  counted(
    1,
    1,
    'janvier|février fevrier|mars|avril|mai|juin|juillet|août aout|septembre|octobre|novembre|décembre decembre',
  ),
)

export const early = (words: readonly Word[]): Word[] => readMonths(words, MONTHS, () => true)

export const shape = (words: readonly Word[]): Word[] =>
  moneyAfterNumber(readClock(orderDates(labels(requests(negations(words))))), (key) =>
    /^(yuan|dollar|euro|won)$/.test(key),
  )

/** "ne" is set aside: its loss is a matter of register while pas, plus, jamais … stays. "plus" negates only after it. */
function negations(words: readonly Word[]): Word[] {
  return words.map((each, index) => {
    if (each.key === 'ne') return aside(each, 'ne')
    if (each.key === 'plus' && words.slice(Math.max(0, index - 4), index).some(({ key }) => key === 'ne'))
      return { ...each, key: 'neplus' }
    return each
  })
}

/** numéro, n° before a number; 1er, 2e, 3ème. */
function labels(words: readonly Word[]): Word[] {
  return words.flatMap((each, index) => {
    const next = words[index + 1]
    if (['numéro', 'numero', 'n', '№', 'no'].includes(each.key) && next?.kind === 'number')
      return [aside(each, 'address')]
    if (each.key === 'n' && next?.key === '°') return []
    if (each.key === '°' && next?.kind === 'number') return []
    const follows = words[index - 1]?.kind === 'number' && words[index - 1]?.stop === 0
    if (follows && /^(er|ère|re|e|ème|eme|ième|nd|nde)$/.test(each.key)) return []
    return [each]
  })
}

/** 14:00, 14 h 00, 14h, 2 heures de l'après-midi -> 14 heure; midi -> 12 heure. */
function readClock(words: readonly Word[]): Word[] {
  const read: Word[] = []
  words.forEach((each, index) => {
    const clock = clockOf(each)
    if (clock) read.push(...hour(each, clock.hour, clock.minute))
    else if (each.key === 'midi' && words[index - 1]?.key !== 'après') read.push(...hour(each, 12, 0))
    else if (each.key === 'minuit') read.push(...hour(each, 0, 0))
    else read.push(each)
  })
  return dayParts(minutes(read))
}

const hour = (each: Word, hours: number, minute: number): Word[] => [
  numberWord(each.raw, String(hours)),
  word('', 'heure', minute === 0 ? each.stop : 0),
  ...(minute === 0 ? [] : [numberWord('', String(minute), each.stop)]),
]

export function minutes(words: readonly Word[]): Word[] {
  return words.flatMap((each, index) => {
    const afterHour = words[index - 1]?.key === 'heure' || words[index - 2]?.key === 'heure'
    if (!afterHour) return [each]
    if (each.key === '#0') return []
    if (each.key === 'et' && /^(demie|demi|quart)$/.test(words[index + 1]?.key ?? '')) return []
    if (/^(demie|demi)$/.test(each.key) && words[index - 1]?.key === 'et')
      return [numberWord(each.raw, '30', each.stop)]
    if (each.key === 'quart' && words[index - 1]?.key === 'et') return [numberWord(each.raw, '15', each.stop)]
    return [each]
  })
}

const PARTS: readonly (readonly [keys: string, added: number])[] = [
  ['de le après midi', 12],
  ['de la après midi', 12],
  ['de le soir', 12],
  ['de le matin', 0],
]

function dayParts(words: readonly Word[]): Word[] {
  const result = [...words]
  for (let index = result.length - 1; index > 0; index--) {
    if (result[index]?.key !== 'heure') continue
    const start = /^#\d+$/.test(result[index + 1]?.key ?? '') ? index + 2 : index + 1
    for (const [keys, added] of PARTS) {
      const length = keys.split(' ').length
      const run = result.slice(start, start + length)
      const clock = result[index - 1]
      if (run.map(({ key }) => key).join(' ') !== keys || !clock) continue
      const hours = (Number(clock.key.slice(1)) % 12) + added
      result.splice(start, length)
      result[index - 1] = numberWord(
        [clock.raw, ...run.map(({ raw }) => raw)].join(' '),
        String(hours),
        clock.stop,
      )
      break
    }
  }
  return result
}
