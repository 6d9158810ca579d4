import { clockOf, moneyAfterNumber, orderDates, readMonths } from '../../calendar.ts'
import { aside, lastOf, numberWord, type Word, word } from '../../word.ts'

const MONTHS: ReadonlyMap<string, number> = new Map(
  'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'
    .split(' ')
    .flatMap((stem, index) =>
      (index === 4 ? 'й я е ю ем' : index === 2 || index === 7 ? ' а е у ом' : 'ь я е ю ем')
        .split(' ')
        .map((ending): [string, number] => [stem + ending, index + 1]),
    ),
)

export const early = (words: readonly Word[]): Word[] => readMonths(words, MONTHS, () => true)

export const shape = (words: readonly Word[]): Word[] =>
  moneyAfterNumber(readClock(orderDates(labels(familiarForms(asked(words))))), (key) =>
    /^(юань|доллар|рубль|евро|вона)$/.test(key),
  )

/** номер, № before a number; 3-му, 1-го; "года" after a year. */
function labels(words: readonly Word[]): Word[] {
  return words.flatMap((each, index) => {
    const [before, next] = [words[index - 1], words[index + 1]]
    // одну минуту = минуту
    if (each.key === 'одну' && next?.key === 'минутку') return []
    if (each.key === 'номер' && next?.kind === 'number') return [aside(each, 'address')]
    const follows = before?.kind === 'number' && before.stop === 0
    if (follows && /^(й|я|е|го|му|м|ти|х|ю|ую|ый|ая|ое|ого|ому|мя|ми)$/.test(each.key)) return []
    if (each.key === 'год' && before?.kind === 'number' && /^#\d{4}$/.test(before.key))
      return [aside(each, 'address')]
    return [each]
  })
}

/** Infinitive -> polite imperative, where it is not simply -ить -> -ите. */
const IMPERATIVES: ReadonlyMap<string, string> = new Map(
  `подписать подпишите|расписаться распишитесь|показать покажите|написать напишите|указать укажите|взять возьмите
пройти пройдите|подойти подойдите|прийти придите|зайти зайдите|выйти выйдите|перейти перейдите|подождать подождите
ждать ждите|проверить проверьте|ознакомиться ознакомьтесь|обратиться обратитесь|назвать назовите|прочитать прочитайте
сделать сделайте|дать дайте|передать передайте|подать подайте|сдать сдайте|отправить отправьте|подготовить подготовьте
предоставить предоставьте|представить представьте|оставить оставьте|поставить поставьте|перевести переведите
принести принесите|внести внесите|присесть присядьте|сесть сядьте|заполнить заполните|оформить оформите|открыть откройте
закрыть закройте|выбрать выберите|набрать наберите|нажать нажмите|прислать пришлите|приехать приезжайте|ответить ответьте
записать запишите|записаться запишитесь|связаться свяжитесь|зарегистрироваться зарегистрируйтесь|снять снимите
сфотографировать сфотографируйте|сообщить сообщите|говорить говорите|повторить повторите|уточнить уточните|встать встаньте
перезвонить перезвоните|позвонить позвоните|оценить оцените|сохранить сохраните|сесть садитесь|продлить продлите`
    .split(/[|\n]/)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
)

/** After "не могли бы вы" the infinitive asks what the imperative asks. */
function asked(words: readonly Word[]): Word[] {
  const isAsked = words.some(({ key }) => key === 'немоглибы')
  if (!isAsked) return [...words]
  return words.map((each) =>
    each.kind === 'word'
      ? {
          ...each,
          key: IMPERATIVES.get(each.key) ?? each.key.replace(/ить$/, 'ите').replace(/иться$/, 'итесь'),
        }
      : each,
  )
}

const TY: ReadonlyMap<string, string> = new Map(
  'ты вы|тебя вас|тебе вам|тобой вами|твой ваш|твоя ваша|твое ваше|твои ваши|твоего вашего|твоей вашей|твою вашу|твоих ваших|твоему вашему|твоим вашим'
    .split('|')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
)

/** ты … is read as вы, with a mark that it was said. */
const familiarForms = (words: readonly Word[]): Word[] =>
  words.map((each) => {
    const polite = each.kind === 'word' ? TY.get(each.key) : undefined
    return polite === undefined ? each : { ...each, key: polite, mark: 'familiar' }
  })

/** 14:00, 14 ч., 2 часа дня -> 14 час; полдень -> 12 час. */
function readClock(words: readonly Word[]): Word[] {
  const read: Word[] = []
  words.forEach((each, index) => {
    const clock = clockOf(each)
    const [part, unit, hours] = [DAY_PARTS.get(each.key), lastOf(read), read[read.length - 2]]
    if (clock) read.push(...hour(each, clock.hour, clock.minute))
    else if (each.key === 'полдень') read.push(...hour(each, 12, 0))
    else if (each.key === 'полночь') read.push(...hour(each, 0, 0))
    else if (part !== undefined && unit?.key === 'час' && hours?.kind === 'number') {
      read.splice(
        -2,
        2,
        numberWord(`${hours.raw} ${unit.raw}`, String((Number(hours.key.slice(1)) % 12) + part)),
        word(each.raw, 'час', each.stop),
      )
    } else if (part !== undefined && unit?.kind === 'number' && /^#\d{1,2}$/.test(unit.key)) {
      read.splice(
        -1,
        1,
        numberWord(unit.raw, String((Number(unit.key.slice(1)) % 12) + part)),
        word(each.raw, 'час', each.stop),
      )
    } else if (
      !(
        /^минуты?$/.test(each.key) &&
        words[index - 2]?.key === 'час' &&
        words[index - 1]?.kind === 'number'
      ) &&
      !(each.key === '#0' && unit?.key === 'час')
    )
      read.push(each)
  })
  return read
}
const DAY_PARTS: ReadonlyMap<string, number> = new Map([
  ['утра', 0],
  ['дня', 12],
  ['вечера', 12],
])
const hour = (each: Word, hours: number, minute: number): Word[] => [
  numberWord(each.raw, String(hours)),
  word('', 'час', minute === 0 ? each.stop : 0),
  ...(minute === 0 ? [] : [numberWord('', String(minute), each.stop)]),
]
