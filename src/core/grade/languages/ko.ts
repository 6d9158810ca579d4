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
import { memberships, opposites } from '../opposites.ts'
import { phraseBook } from '../phrase-book.ts'
import { aside, joined, lastOf, type Word, word } from '../word.ts'
import { type Ending, endingsOf } from './ko/endings.ts'
import { composeJamo } from './ko/hangul.ts'
import { inPlainVocabulary, withoutHonour, withoutHumility } from './ko/honorifics.ts'
import { numeralsToDigits, WRONG_SYSTEM } from './ko/numerals.ts'
import { compareParticles, particlesOf } from './ko/particles.ts'
import { recutLike } from './ko/recut.ts'

/*
 * Korean. Spacing and spelling after 한글 맞춤법 (문화체육관광부 고시 제2017-12호); compared without spaces.
 */

const tidy = (text: string): string => numeralsToDigits(composeJamo(text))

// Shape --------------------------------------------------------------------------------------------------------

/** Polite words that may come and go, and requests in two words read as one. */
const shape = (words: readonly Word[]): Word[] => joinRequests(words.map(uncontracted)).map(marked)

/** Spoken contractions (한글 맞춤법 제33항). */
const CONTRACTIONS: ReadonlyMap<string, string> = new Map(
  '뭘 무엇을|뭐를 무엇을|뭐 무엇|무얼 무엇을|이게 이것이|그게 그것이|이건 이것은|그건 그것은|이걸 이것을|그걸 그것을|여긴 여기는|전 저는|절 저를|걸 것을|게 것이|건 것은|거 것'
    .split('|')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
)
const uncontracted = (each: Word): Word => {
  const whole = each.kind === 'word' ? CONTRACTIONS.get(each.key) : undefined
  return whole === undefined || each.key === '전' ? each : { ...each, key: whole }
}

function marked(each: Word): Word {
  const { key, kind } = each
  if (kind === 'number') return each
  if (/^안녕하(십니까|세요|신가요|셔요|신지요)$/.test(key) || /^(반갑습니다|어서오십시오)$/.test(key))
    return { ...aside(each, 'greeting'), key: '안녕하십니까' }
  if (/^안녕(하니)?$/.test(key)) return aside(each, 'casual')
  if (
    /^(죄송|미안)(합니다만|하지만|합니다마는|한데)$|^실례(합니다만|지만)$|^유감스럽(습니다만|지만)$/.test(key)
  )
    return { ...aside(each, 'sorry'), key: '죄송합니다만' }
  if (/^(고객님|손님|선생님|좀|여기)$/.test(key)) return key === '여기' ? each : aside(each, 'address')
  if (/^(너|네가|니가|너의|너는)$/.test(key)) return { ...each, mark: 'familiar' }
  return each
}

/** 기다려 주십시오, 주시기 바랍니다: one request. */
function joinRequests(words: readonly Word[]): Word[] {
  const result: Word[] = []
  for (const each of words) {
    const last = lastOf(result)
    const isHope = /^바랍니다|^바라요/.test(each.key) && last?.key.endsWith('기')
    const isHelp =
      /^주/.test(each.key) &&
      last &&
      last.stop === 0 &&
      last.kind === 'word' &&
      asks(each.key) &&
      /[가-힣]$/.test(last.key)
    if (last && (isHope || isHelp)) {
      const isMisspaced = last.misspaced ?? each.misspaced
      result[result.length - 1] = {
        ...joined([last, each], last.key + each.key),
        ...(isMisspaced ? { misspaced: true } : {}),
      }
    } else result.push(each)
  }
  return result
}

const asks = (key: string): boolean =>
  endingsOf(key).some(({ stem }) => stem.endsWith('!')) || key === '주시기'

/** 안녕하세요무엇을 …: the greeting stands alone. */
function greetingApart(each: Word): Word[] {
  const [, greeting, rest] = /^(안녕하(?:십니까|세요))(.+)$/.exec(each.key) ?? []
  if (greeting === undefined || rest === undefined) return [each]
  return [word(greeting, greeting), word(rest, rest, each.stop)]
}

/** Words cut like the expected ones, with the same marks. */
function recut(expected: readonly Word[], answer: readonly Word[]): Word[] {
  return joinRequests(recutLike(expected, answer.flatMap(greetingApart).map(marked)).map(uncontracted)).map(
    marked,
  )
}
const spell = (letters: string): string => letters

// Differences --------------------------------------------------------------------------------------------------

/** Searched for in the whole phrase, its own spaces kept. */
const placesOf = memberships(
  opposites(String.raw`
different-number: /오늘/ / /내일/ / /어제/ / /모레/
different-number: /월요일/ / /화요일/ / /수요일/ / /목요일/ / /금요일/ / /토요일/ / /일요일/
wrong-obligation: /[셔해어아여]야\s?(합|하|됩|되|해|돼)/ / /수\s?(있|없|도)/ / /(않아|않으셔|안\s?하셔)도/ / /[가-힣]면\s?안\s?[되돼됩]/ / /(것이|게)\s?좋/
wrong-person: /(저희|제)가/ / /(고객님|손님|선생님|본인)(이|께서)/
wrong-person: /신청인/ / /고용주|채용업체/ / /대리인/ / /보호자/ / /집주인|임대인/ / /임차인|세입자/
wrong-meaning: /이내|안에/ / /이후|뒤에|지나|후에/
wrong-meaning: /\S\s?전(에|까지|$|\s)|이전/ / /\S\s?(후|뒤|다음)(에|까지|로|$|\s)|이후/
wrong-meaning: /까지/ / /부터/
wrong-meaning: /이상/ / /이하|이내/ / /미만/ / /초과/
wrong-meaning: /최소|적어도/ / /최대|많아도/
wrong-meaning: /구비|완비|갖추/ / /미비|부족|빠져/
wrong-meaning: /허용|가능/ / /금지/
wrong-meaning: /다음\s?(달|주|해)/ / /지난\s?(달|주|해)/ / /이번\s?(달|주|해)/
wrong-meaning: /먼저|우선/ / /나중/
wrong-meaning: /왼쪽/ / /오른쪽/
wrong-meaning: /무료/ / /유료/
wrong-meaning: /원본/ / /사본|복사본/ / /부본/
wrong-meaning: /접수해|접수하|접수됩/ / /거부|반려|거절/
wrong-meaning: /입국/ / /출국/
wrong-meaning: /수입/ / /수출/
wrong-meaning: /연장/ / /취소|말소/ / /변경/
wrong-meaning: /발급/ / /반납/
wrong-meaning: /외국어/ / /중국어/
wrong-meaning: /모두|전부/ / /일부/
wrong-meaning: /양측|양\s?당사자|쌍방/ / /한쪽|일방/
wrong-meaning: /함께|첨부/ / /없이|제외/
wrong-term: /여권/ / /비자|사증/ / /신분증/
wrong-term: /거류|체류/ / /취업/ / /운전/
wrong-term: /신청서/ / /계약서/ / /위임장/ / /서약서/
different-number: /(다음|지난|이번)\s?달/ / /(다음|지난|이번)\s?주/ / /내년|작년|올해/
wrong-meaning: /안에서/ / /밖에서|바깥/
wrong-meaning: /출발/ / /도착/
wrong-term: /통역/ / /번역/
wrong-term: /접수증/ / /영수증/
`),
)
const whole = (words: readonly Word[]): Word =>
  joined(words, words.map(({ raw, key, kind }) => (kind === 'number' ? key.slice(1) : fold(raw))).join(' '))

const isNegation = (key: string): boolean =>
  /^안$|^못$|^마(?:십시|세요|시기|$)|^말[고아]|않|없|아니|아닙|불가|불허|금지|안됩|안돼|못합|못하|^말고|지\s?[마말]|지말/.test(
    key,
  )

const NEGATIONS =
  /(?:^|\s)[안못](?=\s|$)|않|없|아니|아닙|불가|불허|금지|안[됩되돼]|못[합하했]|지\s?(?:마(?:십|세|시기|(?![가-힣]))|말(?![씀해하]))/g

const COUNTERS = [
  '근무일',
  '업무일',
  '영업일',
  '개월',
  '개층',
  '시간',
  '위안',
  '달러',
  '일',
  '주일',
  '주',
  '년',
  '월',
  '분',
  '초',
  '원',
  '번',
  '회',
  '명',
  '호',
  '층',
  '시',
  '개',
  '부',
  '장',
]
const SAME_COUNTERS: readonly (readonly string[])[] = [
  ['근무일', '업무일', '영업일'],
  ['주일', '주'],
  ['개월', '달'],
]

function compare(expected: Word, given: Word, { before, inTerm }: Place): Difference | undefined {
  const [a, b] = [expected.key, given.key]
  if (expected.kind !== 'word' || given.kind !== 'word') return undefined
  if (b.includes(WRONG_SYSTEM) || a.includes(WRONG_SYSTEM)) {
    const [one, other] = [a.replace(WRONG_SYSTEM, ''), b.replace(WRONG_SYSTEM, '')]
    const rest = one === other ? NONE : compareEndings(one, other)
    return rest?.weight === 'none' ? slip('numeral') : rest
  }
  if (before?.kind === 'number') {
    const counters = compareCounters(a, b)
    if (counters) return counters
  }
  if (selves(a) === selves(b)) return /^(우리|내)/.test(b) ? register('too-familiar') : NONE
  const ending = compareEndings(a, b)
  if (ending) return ending
  const honorific = compareHonorifics(a, b, before)
  if (honorific) return honorific
  if (isTurned(a, b)) return dangerous('wrong-polarity')
  const particle = compareParticles(a, b)
  return particle?.weight === 'slip' && inTerm ? slip('particle') : particle
}

const selves = (key: string): string =>
  key.replace(/^(저희|우리|제|저|내|나)(?=가$|는$|를$|의$|$)/, '저').replace(/^저[희]?/, '저')

function compareCounters(a: string, b: string): Difference | undefined {
  const [one, other] = [a, b].map((key) => COUNTERS.find((counter) => key.startsWith(counter)))
  if (one === undefined || other === undefined || one === other) return undefined
  const rest = [a.slice(one.length), b.slice(other.length)]
  if (SAME_COUNTERS.some((same) => same.includes(one) && same.includes(other)))
    return rest[0] === rest[1]
      ? one === '개월' || other === '개월' || one.startsWith('주')
        ? NONE
        : undefined
      : undefined
  return dangerous('different-number')
}

function compareEndings(a: string, b: string): Difference | undefined {
  const [wanted, said] = [endingsOf(a).filter(({ level }) => level > 1), endingsOf(b)]
  const found = best(wanted, said, (one, other) => one.stem === other.stem)
  if (found) return levelDifference(...found)
  // -니까 for -니다: a question is no statement
  const turned = best(
    wanted,
    said,
    (one, other) => one.stem.replace(/[?!~]$/, '') === other.stem.replace(/[?!~]$/, ''),
  )
  if (turned) return wrong('other-words')
  if (best(wanted, said, (one, other) => isPlainer(one.stem, other.stem))) return register('honorific')
  const more = best(wanted, said, (one, other) => isPlainer(other.stem, one.stem))
  if (!more) return undefined
  return /이시/.test(more[1].stem) || THINGS.test(a) ? register('honorific') : levelDifference(...more)
}

/** One stem is the other without honorific or humble form. */
function isPlainer(honoured: string, plain: string): boolean {
  const [mood, stem, other] = [/[?!~]?$/.exec(honoured)?.[0], bareStem(honoured), bareStem(plain)]
  if (/[?!~]?$/.exec(plain)?.[0] !== mood || stem === other) return false
  return [stem, withoutHumility(stem)].some((each) => each === other || withoutHonour(each).includes(other))
}
const bareStem = (stem: string): string => stem.replace(/[?!~]$/, '')

function best(
  wanted: readonly Ending[],
  said: readonly Ending[],
  agrees: (one: Ending, other: Ending) => boolean,
): [Ending, Ending] | undefined {
  const pairs = wanted.flatMap((one) =>
    said.filter((other) => agrees(one, other)).map((other): [Ending, Ending] => [one, other]),
  )
  return pairs.sort((x, y) => y[1].level - x[1].level)[0]
}

const levelDifference = (wanted: Ending, said: Ending): Difference =>
  said.level >= wanted.level ? NONE : register(said.level === 2 ? 'less-formal' : 'too-familiar')

/** 서명하시고 -> 서명하고: the visitor loses the honorific. The other way round it may honour a thing. */
function compareHonorifics(a: string, b: string, before: Word | undefined): Difference | undefined {
  if (withoutHumility(a) === b && a !== b) return register('honorific')
  const plain = inPlainVocabulary(a)
  if (plain !== undefined && (plain === b || withoutHonour(plain).includes(b) || compareEndings(plain, b)))
    return register('honorific')
  if (withoutHonour(a).includes(b)) return register('honorific')
  if (!withoutHonour(b).includes(a)) return undefined
  return before && THINGS.test(before.key) ? register('honorific') : NONE
}
const THINGS = /(수수료|서류|기간|창구|번호|허가|접수증|위안|신청서|여권)/

/** 가능 / 불가능, 완비 / 미비 */
const isTurned = (a: string, b: string): boolean =>
  /^(불|무|미|비|부)/.test(a) !== /^(불|무|미|비|부)/.test(b) && (a.slice(1) === b || b.slice(1) === a)

export const korean: LanguageRules = {
  language: 'ko',
  tidy,
  spell,
  phrases: phraseBook(''),
  shape,
  placesOf,
  whole,
  negationsIn: (phrase) => phrase.match(NEGATIONS)?.length ?? 0,
  isNegation,
  compare,
  loose: ({ key }) => (/^(은|는|이|가|을|를)$/.test(key) ? slip('particle') : undefined),
  minimalPairs: new Set(
    '가십시오 계십시오 가세요 계세요 접수 접속 발급 발금 심사 심의 신청 신천 여권 여관 서류 서명 설명 성명 등기 등록 원본 원분'.split(
      ' ',
    ),
  ),
  recut,
  letters: (key) => key.normalize('NFD'),
  lexiconKeys: ({ key }) => [...particlesOf(key).map(([stem]) => stem)].filter((stem) => stem.length > 1),
  blunt: [
    [/^잘가(요|라)?$/, /^안녕히가/],
    [/^(무엇을원하십니까|뭐원하세요|무슨일이에요|뭐때문에왔어요|왜왔어요|무슨일입니까)$/, /도와/],
    [/^(알아들었어요|알겠어요|이해했어요|알겠습니까)$/, /설명|이해/],
    [/^여권(을)?(줘요|주세요|줘|내세요|내놔)$/, /여권/],
    [/^기다려(요|라)?$/, /기다려/],
  ],
}
