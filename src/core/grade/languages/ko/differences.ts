import { fold } from '../../fold.ts'
import { type Difference, dangerous, NONE, type Place, register, slip, wrong } from '../../language-rules.ts'
import { memberships, opposites } from '../../opposites.ts'
import { joined, type Word } from '../../word.ts'
import { type Ending, endingsOf } from './endings.ts'
import { honoursThing, inPlainVocabulary, isPlainer, withoutHonour, withoutHumility } from './honorifics.ts'
import { WRONG_SYSTEM } from './numerals.ts'
import { compareParticles, isPerson, isThing } from './particles.ts'

/** Searched for in the whole phrase, its own spaces kept. */
export const placesOf = memberships(
  opposites(String.raw`
different-number: /오늘/ / /내일/ / /어제/ / /모레/
different-number: /월요일/ / /화요일/ / /수요일/ / /목요일/ / /금요일/ / /토요일/ / /일요일/
wrong-obligation: /[셔해어아여]야\s?(합|하|됩|되|해|돼)/ / /수\s?(있|없|도)/ / /(않아|않으셔|안\s?하셔)도/ / /[가-힣]면\s?안\s?[되돼됩]/ / /(것이|게)\s?좋/
wrong-person: /(저희|제)가/ / /(고객님|손님|선생님|본인)(이|께서)/
wrong-person: /신청인/ / /고용주|채용업체/ / /대리인/ / /보호자/ / /집주인|임대인/ / /임차인|세입자/
wrong-meaning: /중국/ / /한국/ / /러시아/ / /프랑스/
wrong-meaning: /구급차|120/ / /경찰|110/ / /소방|119/
wrong-meaning: /전액/ / /일부/
wrong-meaning: /혼인|결혼/ / /이혼/
wrong-meaning: /환불/ / /교환/ / /수리/
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
wrong-term: /필기/ / /실기/
`),
)
export const whole = (words: readonly Word[]): Word =>
  joined(words, words.map(({ raw, key, kind }) => (kind === 'number' ? key.slice(1) : fold(raw))).join(' '))

export const isNegation = (key: string): boolean =>
  /^안$|^못$|^마(?:십시|세요|시기|$)|^말[고아]|않|없|아니|아닙|불가|불허|금지|안됩|안돼|못합|못하|^말고|지\s?[마말]|지말/.test(
    key,
  )

export const NEGATIONS =
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

export function compare(
  expected: Word,
  given: Word,
  { before, after, inTerm }: Place,
): Difference | undefined {
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
  if (honoursThing(a, b, before)) return register('honorific')
  const ending = compareEndings(a, b)
  if (ending) return ending
  const honorific = compareHonorifics(a, b, before)
  if (honorific) return honorific
  if (isTurned(a, b)) return dangerous('wrong-polarity')
  const particle = compareParticles(a, b, after)
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
  const isHonour = /[이되]시/.test(more[1].stem) && !isPerson(a.replace(/입니[다까]$/, ''))
  return isHonour || THINGS.test(a) ? register('honorific') : levelDifference(...more)
}

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
  return before && THINGS.test(before.key) && isThing(before.key) ? register('honorific') : NONE
}
const THINGS = /(수수료|서류|기간|창구|번호|허가|접수증|위안|신청서|여권)/

/** 가능 / 불가능, 완비 / 미비 */
const isTurned = (a: string, b: string): boolean =>
  /^(불|무|미|비|부)/.test(a) !== /^(불|무|미|비|부)/.test(b) && (a.slice(1) === b || b.slice(1) === a)
