import { fold } from '../../fold.ts'
import { type Difference, dangerous, NONE, type Place, register, slip, wrong } from '../../language-rules.ts'
import { sharedStart } from '../../misspelling.ts'
import { memberships, opposites } from '../../opposites.ts'
import type { Word } from '../../word.ts'

export const placesOf = memberships(
  opposites(`
different-number: минут, минуты, минутку / час / день, дня, дней, дню / недел* / месяц* / год, лет
different-number: юань / доллар / рубль / евро / вона
different-number: сегодня / завтра / вчера
different-number: понедельник* / вторник* / сред / четверг* / пятниц* / суббот* / воскресень*
wrong-obligation: must / neednot / can, можем, могу, может, могут / желательно
wrong-person: мы, нас, нам, нами, наш* / вы, вас, вам, вами, ваш* / он, его, ему, им / она, ее, ей / они, их
wrong-person: заявител* / работодател* / работник*, сотрудник* / арендодател* / арендатор* / представител*
wrong-meaning: кита* / коре* / росси* / франц*
wrong-meaning: скорую, скорая / полици* / пожарн*
wrong-meaning: полную, полная, полностью / часть, частичн*
wrong-meaning: брак* / развод*
wrong-meaning: вернуть, возврат* / обмен* / ремонт*
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

export function compare(expected: Word, given: Word, { inTerm }: Place): Difference | undefined {
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
  'нужен нужна нужны',
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

export const speaks = (a: string, b: string): boolean =>
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

export const LEANING =
  /^(не|ни|в|во|на|к|ко|с|со|до|после|без|для|по|о|об|обо|из|от|у|за|под|через|при|перед|если|не позднее|atleast|atmost|bydate)$/
