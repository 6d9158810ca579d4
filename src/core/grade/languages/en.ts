import { clockKey, clockOf, moneyAfterNumber, orderDates, readMonths, wholeWithin } from '../calendar.ts'
import { type Difference, type LanguageRules, NONE, register, slip } from '../language-rules.ts'
import { counted, type NumberWords } from '../number-words.ts'
import { memberships, opposites } from '../opposites.ts'
import { phraseBook } from '../phrase-book.ts'
import { aside, numberWord, type Word, word } from '../word.ts'

/*
 * English. UK spelling in `text`, US equal: Oxford English Dictionary (-ise/-ize), list below after
 * https://en.wikipedia.org/wiki/American_and_British_English_spelling_differences
 */

// Spelling -----------------------------------------------------------------------------------------------------

const US_TO_UK: ReadonlyMap<string, string> = new Map(
  `center centre|centers centres|meter metre|theater theatre|license licence|licenses licences|licensed licenced
practise practice|defense defence|offense offence|enroll enrol|enrollment enrolment|fulfill fulfil|canceled cancelled
canceling cancelling|traveler traveller|travelers travellers|traveling travelling|labeled labelled|color colour
colors colours|favor favour|honor honour|labor labour|neighbor neighbour|behavior behaviour|harbor harbour
program programme|programs programmes|catalog catalogue|dialog dialogue|judgment judgement|gray grey|tire tyre
check cheque|checks cheques|learned learnt|skillful skilful|counselor counsellor|aluminum aluminium|inquiry enquiry
inquiries enquiries|inquire enquire|jewelry jewellery|pediatric paediatric|maneuver manoeuvre|ok okay|postcode postcode
email e mail`
    .split(/[|\n]/)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
)

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'m", 'are'],
  ["'d", 'would'],
])
const BARE_NEGATIVES = /^(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need)n't$/
/** it's, that's: is. After a noun 's is the possessive. */
const IS_AFTER = /^(it|that|there|here|what|who|where|how|he|she|this|everything)'s$/

function spell(letters: string): string | readonly string[] {
  if (!letters.includes("'")) return spellPlain(letters)
  if (letters === "let's") return ['let', 'us']
  if (letters === "o'clock") return 'oclock'
  if (letters === "ma'am") return 'madam'
  const negative = /^(.+)n't$/.exec(letters)?.[1]
  if (negative !== undefined) return [NEGATED.get(negative) ?? negative, 'not']
  const [, stem = letters, suffix = ''] = /^(.+)('(?:ll|ve|re|m|d))$/.exec(letters) ?? []
  const verb = SUFFIXES.get(suffix)
  if (verb !== undefined) return [String(spellPlain(stem)), verb]
  if (IS_AFTER.test(letters)) return [letters.slice(0, -2), 'is']
  return letters.replaceAll("'", '')
}
const NEGATED: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
])

/** The office speaks as I or as we: one person. */
const WE: ReadonlyMap<string, string> = new Map([
  ['i', 'we'],
  ['me', 'us'],
  ['my', 'our'],
  ['mine', 'ours'],
  ['am', 'are'],
])

function spellPlain(letters: string): string | readonly string[] {
  if (letters === 'cannot') return ['can', 'not']
  if (letters === 'cant') return ['can', 'not']
  const bare = BARE_NEGATIVES.exec(letters.replace(/nt$/, "n't"))?.[1]
  if (bare !== undefined && letters.endsWith('nt')) return [bare, 'not']
  if (letters === 'im') return ['we', 'are']
  const same = WE.get(letters) ?? US_TO_UK.get(letters)
  // -ize and -ise, -yze and -yse
  return same ?? letters.replace(/([iy])z(e|es|ed|er|ers|ing|ation|ations)$/, '$1s$2')
}

// Numbers ------------------------------------------------------------------------------------------------------

const numbers: NumberWords = {
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

// Phrases ------------------------------------------------------------------------------------------------------

const phrases = phraseBook(`
must: have to | has to | need to | needs to | are required to | is required to | are obliged to | be required to
neednot: do not have to | does not have to | do not need to | does not need to | need not | are not required to | is not required to
must not: are not to
should: ought to | are supposed to
can: may | could | are able to | is able to | are allowed to | is allowed to
can not: may not | could not | are not able to | is not able to | are unable to | is unable to | are not allowed to | is not allowed to
not: no longer
atleast: at least | no less than | not less than | no later than | not later than | at the latest
atmost: at most | no more than | not more than | up to | at the most
within: within | inside of
couldyou!request: could you | would you | could we ask you to | may we ask you to | would you kindly | could you kindly
canyou!weak: can you | will you
wouldlike: would you like | would you care for | would you prefer
doyouwant: do you want
couldi: could we | may we | might we
cani: can we
please!request: please | kindly | pls
hello!greeting: hello | good morning | good afternoon | good evening | good day | hello there
hi!casual: hi | hey | hi there | hiya | hey there | morning
sorry!sorry: we are sorry but | we are sorry | sorry | sorry but | we are very sorry | we are very sorry but | we are afraid | we are afraid but | unfortunately | excuse us
thankyou!thanks: thank you | thank you very much | thanks | many thanks | thanks a lot
madam!address: madam | sir | sir or madam
goodbye: good bye | bye bye | goodbye
yuan: rmb | renminbi | cny | ¥ | chinese yuan | yuan rmb
dollars: $ | dollar | usd | us dollars
euros: € | euro | eur
won: ₩ | krw
percent: % | per cent
and: &
onemoment: a moment | one moment | just a moment
oclock: o clock
window: counter window | service window
`)

// Shape --------------------------------------------------------------------------------------------------------

const MONTHS: ReadonlyMap<string, number> = new Map(
  counted(
    1,
    1,
    'january jan|february feb|march|april apr|may|june|july|august aug|september sep sept|october oct|november nov|december dec',
  ),
)

const early = (words: readonly Word[]): Word[] =>
  readMonths(words, MONTHS, (index) => {
    const key = words[index]?.key ?? ''
    if (key !== 'may' && key !== 'march') return true
    const [before, after] = [words[index - 1], words[index + 1]]
    const isDay = (near: Word | undefined) => near?.kind === 'number' || numbers.values.has(near?.key ?? '')
    return isDay(before) || isDay(after) || ['of', 'in', 'since', 'by', 'until'].includes(before?.key ?? '')
  })

const shape = (words: readonly Word[]): Word[] =>
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

// Differences --------------------------------------------------------------------------------------------------

const placesOf = memberships(
  opposites(`
different-number: second, seconds / minute, minutes / hour, hours / day, days / week, weeks / month, months / year, years
different-number: yuan, yuans / dollars / euros / won / pounds, pound / rubles, roubles, ruble, rouble
different-number: today / tomorrow / yesterday
different-number: monday, mondays / tuesday, tuesdays / wednesday, wednesdays / thursday, thursdays / friday, fridays / saturday, saturdays / sunday, sundays
different-number: once / twice
different-number: morning, mornings / afternoon, afternoons / evening, evenings / night
wrong-obligation: must / neednot / should / can
wrong-person: we, us, our, ours / you, your, yours / he, him, his / she, her / they, them, their, theirs
wrong-person: you / we / applicant, applicants / employer, employers / employee, employees / landlord / tenant / guardian / agent / representative
wrong-meaning: before, prior / after, following, once / within / during / since / until, till
wrong-meaning: from, since / until, till
wrong-meaning: with / without
wrong-meaning: atleast / atmost / exactly
wrong-meaning: over, above, more / under, below, less, fewer
wrong-meaning: both / either / neither
wrong-meaning: and / or
wrong-meaning: if / unless
wrong-meaning: complete, completed / incomplete
wrong-meaning: inside, indoors / outside, outdoors
wrong-meaning: allowed, permitted / forbidden, prohibited
wrong-meaning: open, opens, opened / closed, closes, close, shut
wrong-meaning: first, firstly / last, lastly, later
wrong-meaning: next / last, previous / this
wrong-meaning: left / right
wrong-meaning: upstairs / downstairs
wrong-meaning: early, earlier / late, later
wrong-meaning: always / never / sometimes
wrong-meaning: all, every / some / none
wrong-meaning: free / paid / payable
wrong-meaning: original, originals / copy, copies, photocopy, photocopies / duplicate, duplicates / scan
wrong-meaning: approve, approved, accept, accepted / refuse, refused, reject, rejected, decline, declined
wrong-meaning: entry, enter, entering, arrival, arrive, arriving / exit, leave, leaving, departure
wrong-meaning: import, imports / export, exports
wrong-meaning: buy, buyer / sell, seller
wrong-meaning: renew, renewal, extend, extension / cancel, cancelled, cancellation
wrong-meaning: increase, increases / decrease, decreases
wrong-meaning: correct, right / wrong
wrong-meaning: expire, expires / start, starts, begin, begins
wrong-meaning: single / multiple / double
wrong-meaning: foreign / chinese / domestic
wrong-meaning: married / unmarried, divorced
wrong-term: passport / visa / permit / licence / certificate / contract / invoice / photo, photograph / driving / identity / health
wrong-term: residence / work / stay / driving
wrong-term: receipt / invoice
`),
)

const ARTICLES = new Set(['a', 'an', 'the'])
/** -s makes another word of these. */
const NOT_PLURAL = new Set([
  'custom',
  'good',
  'new',
  'work',
  'mean',
  'thank',
  'content',
  'arm',
  'it',
  'i',
  'ha',
  'wa',
  'thi',
  'a',
  'hi',
  'you',
  'other',
  'our',
  'their',
  'plea',
  'your',
])

const singular = (key: string): string =>
  key.endsWith('ies')
    ? `${key.slice(0, -3)}y`
    : /(s|x|ch|sh|o)es$/.test(key)
      ? key.slice(0, -2)
      : /[^s]s$/.test(key)
        ? key.slice(0, -1)
        : key

function compare(expected: Word, given: Word): Difference | undefined {
  const [a, b] = [expected.key, given.key]
  if (ARTICLES.has(a) && ARTICLES.has(b)) return slip('article')
  if ((a === '#1' && ARTICLES.has(b)) || (b === '#1' && ARTICLES.has(a)))
    return b === 'the' || a === 'the' ? undefined : NONE
  if (a === 'wouldlike' && b === 'doyouwant') return register('too-blunt')
  if (a === 'goodbye' && b === 'bye') return register('too-familiar')
  const [one, other] = [singular(a), singular(b)]
  if (expected.kind === 'word' && given.kind === 'word' && one === other && !NOT_PLURAL.has(one))
    return slip('plural')
  // expires / expired is another time, not a misspelling
  if (a.slice(0, -1) === b.slice(0, -1) && /e[sd]$/.test(a) && /e[sd]$/.test(b))
    return { weight: 'wrong', code: 'other-words' }
  return undefined
}

export const english: LanguageRules = {
  language: 'en',
  spell,
  early,
  phrases,
  numbers,
  shape,
  placesOf,
  isNegation: (key) =>
    key === 'not' ||
    key === 'neednot' ||
    key === 'no' ||
    key === 'never' ||
    key === 'nobody' ||
    key === 'nothing' ||
    key === 'none',
  negativePrefix: /^(un|in|im|ir|il|non|dis|mis)/,
  compare,
  loose: ({ key }) => (ARTICLES.has(key) ? slip('article') : undefined),
  minimalPairs: new Set(
    'form from quite quiet trail trial united untied marital martial casual causal diary dairy angel angle statue status statute personal personnel employer employee country county weather whether affect effect accept except expect receive resident residence resistance present prevent extend extent immigrant emigrant immigration emigration export import refuse refuge complete compete formally formerly desert dessert entry entity patients patience license device devise advice advise depend defend deport depart report resort record accord'.split(
      ' ',
    ),
  ),
  blunt: [
    [
      /^(hello )?(what doyouwant|what do you need|what is it|what is the matter|what do you need|yes)$/,
      /help you|do for you/,
    ],
    [
      /^(do you understand|you understand|did you understand|understand|understood|got it|do you get it)( us)?$/,
      /explain|clear/,
    ],
    [/^(you )?(give|show|hand) us your /, /can we see your |show us your |^your /],
    [/^(wait|you wait|wait here|hold on)$/, /wait|onemoment/],
    [/^speak (more )?slow(ly|er)$/, /slowly/],
  ],
}
