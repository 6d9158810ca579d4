import { clockOf, moneyAfterNumber, orderDates, readMonths } from '../calendar.ts'
import { fold } from '../fold.ts'
import {
  type Difference,
  dangerous,
  type LanguageRules,
  NONE,
  type Place,
  register,
  slip,
  wrong,
} from '../language-rules.ts'
import { sharedStart } from '../misspelling.ts'
import type { NumberWords } from '../number-words.ts'
import { memberships, opposites } from '../opposites.ts'
import { phraseBook } from '../phrase-book.ts'
import { aside, lastOf, numberWord, type Word, word } from '../word.ts'

/*
 * Russian. Spelling after the Rules of Russian Orthography and Punctuation (2006); ё = е (§ 5), й is never и. Number
 * declension after Zaliznyak, Grammatical Dictionary. Politeness after Formanovskaya, Russian Speech Etiquette.
 */

// Spelling -----------------------------------------------------------------------------------------------------

/** Stress marks go (after NFC, so that й keeps its breve). */
const tidy = (text: string): string => text.replace(/([аеёиоуыэюя])[\u0300\u0301]+/giu, '$1')

const LATIN = 'aeopcyxkmtbhëi'
const CYRILLIC = 'аеорсухкмтвней'

/** Latin look-alikes inside a Cyrillic word are what a mixed keyboard types; ё = е. */
function spell(letters: string): string | readonly string[] {
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

// Numbers ------------------------------------------------------------------------------------------------------

const CARDINALS = `0 ноль нуль ноля нуля
1 один одна одно одного одной одному одним одном одну
2 два две двух двум двумя двое двоих
3 три трех трем тремя трое троих
4 четыре четырех четырем четырьмя четверо
5 пять пяти пятью пятеро
6 шесть шести шестью
7 семь семи семью
8 восемь восьми восемью восьмью
9 девять девяти девятью
10 десять десяти десятью
11 одиннадцать одиннадцати одиннадцатью
12 двенадцать двенадцати двенадцатью
13 тринадцать тринадцати тринадцатью
14 четырнадцать четырнадцати четырнадцатью
15 пятнадцать пятнадцати пятнадцатью
16 шестнадцать шестнадцати шестнадцатью
17 семнадцать семнадцати семнадцатью
18 восемнадцать восемнадцати восемнадцатью
19 девятнадцать девятнадцати девятнадцатью
20 двадцать двадцати двадцатью
30 тридцать тридцати тридцатью
40 сорок сорока
50 пятьдесят пятидесяти пятьюдесятью
60 шестьдесят шестидесяти шестьюдесятью
70 семьдесят семидесяти семьюдесятью
80 восемьдесят восьмидесяти восемьюдесятью
90 девяносто девяноста
100 сто ста
200 двести двухсот двумстам двумястами двухстах
300 триста трехсот тремстам тремястами трехстах
400 четыреста четырехсот четыремстам четырьмястами четырехстах
500 пятьсот пятисот пятистам пятьюстами пятистах
600 шестьсот шестисот шестистам шестьюстами шестистах
700 семьсот семисот семистам семьюстами семистах
800 восемьсот восьмисот восьмистам восемьюстами восьмистах
900 девятьсот девятисот девятистам девятьюстами девятистах`

/** Ordinal stems; the endings are those of adjectives. */
const ORDINALS = `1 перв|2 втор|4 четверт|5 пят|6 шест|7 седьм|8 восьм|9 девят|10 десят|11 одиннадцат|12 двенадцат|13 тринадцат|14 четырнадцат|15 пятнадцат|16 шестнадцат|17 семнадцат|18 восемнадцат|19 девятнадцат|20 двадцат|30 тридцат|40 сороков|50 пятидесят|60 шестидесят|70 семидесят|80 восьмидесят|90 девяност|100 сот`
const ADJECTIVE = 'ый ой ая ое ого ому ым ом ую ые ых ыми'.split(' ')
const THIRD = 'третий третья третье третьего третьей третьему третьим третьем третью третьи третьих'.split(
  ' ',
)

const numbers: NumberWords = {
  values: new Map<string, number>([
    ...CARDINALS.split('\n').flatMap((line) => {
      const [value, ...forms] = line.split(' ')
      return forms.map((form): [string, number] => [form, Number(value)])
    }),
    ...ORDINALS.split('|').flatMap((line) => {
      const [value, stem = ''] = line.split(' ')
      return ADJECTIVE.map((ending): [string, number] => [stem + ending, Number(value)])
    }),
    ...THIRD.map((form): [string, number] => [form, 3]),
  ]),
  scales: new Map(
    'тысяча тысячи тысячу тысячей тысяче тысячам тысячами тысячах тыс'
      .split(' ')
      .map((form): [string, number] => [form, 1000])
      .concat(
        'миллион миллиона миллионов миллиону млн'
          .split(' ')
          .map((form): [string, number] => [form, 1_000_000]),
      ),
  ),
  joiners: new Set(),
  room: (value) => (value >= 100 ? 100 : value >= 20 ? 10 : 0),
  isNumber: (words, index) => isNumberHere(words, index),
}

/** "одну минуту", "один из", "в первую очередь": not numbers. */
function isNumberHere(words: readonly Word[], index: number): boolean {
  const [key, after] = [words[index]?.key ?? '', words[index + 1]?.key ?? '']
  if (/^одн/.test(key)) return !/^(минут|секунд|момент)/.test(after)
  return !(key === 'первую' && after === 'очередь')
}

// Phrases ------------------------------------------------------------------------------------------------------

const phrases = phraseBook(`
must: нужно | необходимо | надо | следует | обязаны | обязан | требуется | должны | должен | должна
neednot: не нужно | не надо | не обязательно | не требуется | необязательно | не обязаны
can: можно | можете | вправе | имеете право
atleast: не менее | не меньше | как минимум | минимум
atmost: не более | не больше | максимум
bydate: не позднее | не позже
не must: не должны | не должен | не должна | не следует
can!familiar: можешь
can не: нельзя | не можете | не вправе | не разрешается
пожалуйста!request: пожалуйста | плиз
немоглибы!request: не могли бы вы | могли бы вы | вы не могли бы | не могли бы | будьте добры | будьте любезны | прошу вас | просим вас | прошу | просим | не затруднит ли вас
моглибы!weak: можете ли вы | вы можете ли
нетакли: не так ли
здравствуйте!greeting: здравствуйте | добрый день | доброе утро | добрый вечер | здравствуйте добрый день
извини!intimate: извини | прости | извини пожалуйста
привет!casual: привет | здорово | хай | здравствуй | приветик
сожалению!sorry: к сожалению | извините | простите | извините пожалуйста | простите пожалуйста | приносим извинения
спасибо!thanks: спасибо | благодарим | благодарю | большое спасибо | спасибо большое | благодарим вас
господин!address: господин | госпожа | уважаемый | уважаемая | уважаемые
юань: юаней | юаня | юани | юаням | юанях | юанями | ¥ | cny | rmb | женьминьби
доллар: доллара | долларов | $ | долларах
рубль: рубля | рублей | руб | ₽
евро: €
вона: вон | воны | ₩
процент: процента | процентов | %
час: ч | часа | часов | часу | часам
год: г | года | году
номер: номера | № | n | no | номеру | номером
минутку: одну минуту | минуту | минутку | одну минутку | минуточку | секунду | одну секунду | одну секундочку
здесь: вот здесь | вот тут | тут
все еще: все еще
чтобы: для того чтобы
хорошего!thanks: хорошего дня
всегодоброго: всего доброго | всего хорошего
нет: нету
смс: sms
`)

// Shape --------------------------------------------------------------------------------------------------------

const MONTHS: ReadonlyMap<string, number> = new Map(
  'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'
    .split(' ')
    .flatMap((stem, index) =>
      (index === 4 ? 'й я е ю ем' : index === 2 || index === 7 ? ' а е у ом' : 'ь я е ю ем')
        .split(' ')
        .map((ending): [string, number] => [stem + ending, index + 1]),
    ),
)

const early = (words: readonly Word[]): Word[] => readMonths(words, MONTHS, () => true)

const shape = (words: readonly Word[]): Word[] =>
  moneyAfterNumber(readClock(orderDates(labels(familiarForms(asked(words))))), (key) =>
    /^(юань|доллар|рубль|евро|вона)$/.test(key),
  )

/** номер, № before a number; 3-му, 1-го; "года" after a year. */
function labels(words: readonly Word[]): Word[] {
  return words.flatMap((each, index) => {
    const [before, next] = [words[index - 1], words[index + 1]]
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

// Differences --------------------------------------------------------------------------------------------------

const placesOf = memberships(
  opposites(`
different-number: минут, минуты, минуту / час / день, дня, дней, дню / недел* / месяц* / год, лет
different-number: юань / доллар / рубль / евро / вона
different-number: сегодня / завтра / вчера
different-number: понедельник* / вторник* / сред / четверг* / пятниц* / суббот* / воскресень*
wrong-obligation: must / neednot / can, можем, могу, может, могут / желательно
wrong-person: мы, нас, нам, нами, наш* / вы, вас, вам, вами, ваш* / он, его, ему, им / она, ее, ей / они, их
wrong-person: заявител* / работодател* / работник*, сотрудник* / арендодател* / арендатор* / представител*
wrong-meaning: до, перед / после / течение / спустя
wrong-meaning: bydate, до / после / раньше
wrong-meaning: через / течение
wrong-meaning: с, со / без
wrong-meaning: atleast / atmost / ровно / больше, более / меньше, менее
wrong-meaning: bydate / позднее, позже / раньше
wrong-meaning: с, со / до
wrong-meaning: оба, обе, обеих, обоих / любой, любая, #1
wrong-meaning: и / или
wrong-meaning: если / если_не
wrong-meaning: полный, полная, полное, полные / неполный, неполная, неполное, неполные
wrong-meaning: внутри / снаружи, вне
wrong-meaning: разрешено, разрешается / запрещено, запрещается
wrong-meaning: открыт* / закрыт*
wrong-meaning: сначала, сперва / потом, затем / наконец
wrong-meaning: следующ* / прошл* / этом
wrong-meaning: налево, слева, левый / направо, справа, правый
wrong-meaning: раньше, заранее / позже, поздно
wrong-meaning: всегда / никогда / иногда
wrong-meaning: бесплатн* / платн*
wrong-meaning: оригинал* / копи*, ксерокопи* / дубликат*
wrong-meaning: принят*, принимаем, принять, примем / отказ*, отклон*
wrong-meaning: въезд* / выезд*
wrong-meaning: импорт* / экспорт*, вывоз*
wrong-meaning: продлен*, продлит*, продлева* / аннулир*, отмен*
wrong-meaning: покупател* / продав*
wrong-meaning: рабочих, рабочие, рабочего, рабочий / календарных, календарные / праздничных, выходных
wrong-term: паспорт* / виз* / разрешени* / справк* / договор* / свидетельств* / лиценз* / удостоверени*
wrong-term: жительство / работу / пребывание
wrong-term: справк* / расписк* / квитанци* / доверенност*
`),
)

const NOMINAL =
  /^(а|я|о|е|у|ю|ы|и|ь|й|ой|ей|ом|ем|ам|ям|ов|ев|ах|ях|ами|ями|ий|ый|ая|яя|ое|ее|ие|ые|ого|его|ому|ему|им|ым|их|ых|ую|юю|ими|ыми|ию|ия|ии|ией|)$/
const FIRST_SINGULAR = /(у|ю)(сь)?$/
const FIRST_PLURAL = /(ем|им|ём)(ся)?$/
const VERB = /(ть|ться|ет|ют|ете|ите|ит|ат|ят|ешь|ишь|ла|ли|ло|л|йте|ьте|ся|сь)$/

function compare(expected: Word, given: Word, { inTerm }: Place): Difference | undefined {
  const [a, b] = [expected.key, given.key]
  if (expected.kind !== 'word' || given.kind !== 'word') return undefined
  const manner = familiarVerb(a, b)
  if (manner) return manner
  // проверю = проверим: the office is one person
  if (speaks(a, b) && firstPerson(a) === firstPerson(b) && firstPerson(a).length > 1) return NONE
  if (FORMS.some((forms) => forms.includes(a) && forms.includes(b)))
    return inTerm ? wrong('ending') : slip('ending')
  if ((a === 'can' && /^мо(гу|жем|гут)$/.test(b)) || (b === 'can' && /^мо(гу|жем|гут)$/.test(a)))
    return dangerous('wrong-person')
  const person = verbPerson(a, b)
  if (person) return person
  if (swapsShortI(expected.raw, given.raw) || !areForms(a, b)) return undefined
  return inTerm ? wrong('ending') : slip('ending')
}

/** Forms that share too little to be seen as one word. */
const FORMS = [
  'этот эта это эти этого этой этому эту этим этих этими этом',
  'тот та то те того той тому ту тем тех теми том',
  'весь вся все всего всей всему всю всем всех всеми',
  'день дня дню днем дне дни дней дням днями днях',
  'нужен нужна нужны must',
  'согласен согласна согласны согласно',
  'действителен действительна действительно действительны',
  'человек человека людей люди людям',
].map((forms) => forms.split(' '))

/** й and и make different words: мой, мои. */
const swapsShortI = (a: string, b: string): boolean =>
  fold(a).replaceAll('й', 'и') === fold(b).replaceAll('й', 'и')

/** One noun or adjective in two cases, numbers or genders. */
function areForms(a: string, b: string): boolean {
  const shared = sharedStart(a, b)
  // Nouns in -ие have endings of their own: заявленее is a misspelling
  if (/[нтв]ие$/.test(a) && !/и([еяюий]|ем|ям|ями|ях)$/.test(b)) return false
  for (let stem = shared; stem >= Math.max(2, shared - 2, Math.min(3, a.length - 2)); stem--) {
    if (NOMINAL.test(a.slice(stem)) && NOMINAL.test(b.slice(stem))) return !VERB.test(a) || !VERB.test(b)
  }
  return false
}

/** The stem of a first-person form, its consonant as in the plural: отвечу, ответим; готовлю, готовим. */
const firstPerson = (verb: string): string =>
  verb
    .replace(FIRST_PLURAL, '')
    .replace(FIRST_SINGULAR, '')
    .replace(/([бпвмф])л$/, '$1')
    .replace(/ч$/, 'т')
    .replace(/щ$/, 'ст')
    .replace(/ж$/, 'д')
    .replace(/ш$/, 'с')

const speaks = (a: string, b: string): boolean =>
  (FIRST_SINGULAR.test(a) && FIRST_PLURAL.test(b)) || (FIRST_PLURAL.test(a) && FIRST_SINGULAR.test(b))

/** заполни for заполните, можешь for можете. */
function familiarVerb(polite: string, given: string): Difference | undefined {
  if (polite === `${given}те` || polite === `${given.replace(/(сь|ся)$/, '')}тесь`)
    return register('too-familiar')
  return /(ешь|ишь)$/.test(given) && polite === given.replace(/шь$/, 'те')
    ? register('too-familiar')
    : undefined
}

const PERSONS: readonly RegExp[] = [
  /(ем|им)(ся)?$/,
  /(ете|ите)(сь)?$/,
  /(ут|ют|ат|ят)(ся)?$/,
  /(ет|ит)(ся)?$/,
]

/** принимаем for принимаете: another person acts. */
function verbPerson(a: string, b: string): Difference | undefined {
  const [first, second] = [
    PERSONS.findIndex((ending) => ending.test(a)),
    PERSONS.findIndex((ending) => ending.test(b)),
  ]
  if (first < 0 || second < 0 || first === second) return undefined
  const [one, other] = [PERSONS[first], PERSONS[second]]
  const isOneVerb =
    one && other && a.replace(one, '') === b.replace(other, '') && a.replace(one, '').length > 2
  return isOneVerb ? dangerous('wrong-person') : undefined
}

export const russian: LanguageRules = {
  language: 'ru',
  tidy,
  spell,
  early,
  phrases,
  numbers,
  shape,
  placesOf,
  isNegation: (key) => /^(не|ни|нет|никогда|нигде|ничего|никто)$/.test(key),
  negativePrefix: /^(не|без|бес)/,
  compare,
  loose: () => undefined,
  minimalPairs: new Set(
    'виза вида оплата плата копия право правой въезд выезд подать продать принять отнять'.split(' '),
  ),
  freeOrder: true,
  leans: (each) => each.kind === 'number' || LEANING.test(each.key),
  blunt: [
    [/^(пока|бывай|чао)$/, /^до свидания/],
    [/^(что вам надо|чего вам надо|что вы хотите|что must|что вам must|чего вы хотите)$/, /помочь|вопросу/],
    [/^(вы )?(поняли|понятно|понимаете)( вы)?$/, /понятно|объясн/],
    [/^(дайте|давайте)( ваш)? паспорт$/, /паспорт/],
    [/^(ждите|подождите)$/, /подождите|минутку/],
  ],
}

const LEANING =
  /^(не|ни|в|во|на|к|ко|с|со|до|после|без|для|по|о|об|обо|из|от|у|за|под|через|при|перед|если|не позднее|atleast|atmost|bydate)$/
