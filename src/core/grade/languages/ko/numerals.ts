/*
 * Number words become digits in the text itself, because in Korean only the counter after it tells a number from a word:
 * 이 is two, this, or a particle. Sino-Korean and native numerals after the National Institute of Korean Language,
 * 한국어 어문 규범, 수사·단위 명사: 번(number), 호, 층, 원, 일, 분(minute) take Sino-Korean; 개, 명, 부, 장, 시, 시간, 번(times)
 * native. The other system after 번, 분, 층 says another thing; after the rest it is a slip, marked with `WRONG_SYSTEM`.
 */

export const WRONG_SYSTEM = 'ˇ'

const DIGITS = '영일이삼사오육칠팔구'
const SINO = '[영공일이삼사오육륙칠팔구십백천만억]'
const SURE = '근무일|업무일|영업일|위안|개월|번(?!째|거)|호(?!텔|적|주)|층|년|월|달러|유로|퍼센트|쪽|페이지'
const SPACED =
  '일(?!반|부(?!터)|정|시|치|자|상|괄|단|행|대|제|본)|분|초|주|원|시(?!간|오|기|작|행|민|장)|시간|개(?!월)|명|장|부(?!터)|건|통|회|세|살'
const NATIVE_ONES: readonly (readonly [forms: string, value: number])[] = [
  ['하나|한|첫', 1],
  ['둘|두', 2],
  ['셋|세|석', 3],
  ['넷|네|넉', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
]
const NATIVE_TENS = '열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔'
const ONES = NATIVE_ONES.map(([forms]) => forms).join('|')
const NATIVE = `(?:(?:${NATIVE_TENS})(?:${ONES})?|(?:${ONES}))`
/** The start of a word, as a group of its own: Safari knows no lookbehind before 16.4. */
const START = '(^|[^가-힣])'

export function numeralsToDigits(text: string): string {
  return [telephone, spokenDigits, mixed, dated, sino, native, times, clock, money].reduce(
    (each, step) => step(each),
    text,
  )
}

/** 0631-523-1234 -> 06315231234 */
const telephone = (text: string): string =>
  text.replace(/(^|\D)(0\d{1,3})[- ](\d{3,4})[- ]?(\d{4})(?!\d)/g, '$1$2$3$4')

/** A telephone number read digit by digit. */
const spokenDigits = (text: string): string =>
  text.replace(
    /(^|[^가-힣])((?:[영공일이삼사오육륙칠팔구]\s?){3,}(?![가-힣]|\s?[십백천만])|[영공일이삼사오육륙칠팔구]{3,}(?=번|핫))/g,
    (_, before: string, run: string) => {
      const digits = [...run.replace(/\s/g, '')].map(digitOf).join('')
      return before + digits + (/\s$/.test(run) ? ' ' : '')
    },
  )

const digitOf = (letter: string): number =>
  letter === '공' ? 0 : letter === '륙' ? 6 : DIGITS.indexOf(letter)

/** 5만, 3천, 1만 2천 */
const mixed = (text: string): string =>
  text.replace(
    /(\d+(?:\.\d+)?)(만|천|백|억)(?:\s?(\d+)(천|백))?(?=\s?(?:원|위안|명|달러|$))/g,
    (_, a: string, b: string, c?: string, d?: string) =>
      String(Number(a) * scaleOf(b) + (c ? Number(c) * scaleOf(d ?? '') : 0)),
  )

const scaleOf = (letter: string): number =>
  ({ 십: 10, 백: 100, 천: 1000, 만: 10_000, 억: 100_000_000 })[letter] ?? 1

/** 2024-12-01, 유월, 시월 */
const dated = (text: string): string =>
  text
    .replace(/(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?(?!\d)/g, '$1년 $2월 $3일')
    .replace(/(^|[^가-힣])유월(?!\S*절)/g, (_, before: string) => `${before}6월`)
    .replace(/(^|[^가-힣])시월/g, (_, before: string) => `${before}10월`)

const SINO_BEFORE = new RegExp(
  `(^|[^가-힣]|[은는])(${SINO}+(?:\\s${SINO}+)*)(\\s?)(?=(${SURE}|${SPACED}))`,
  'g',
)

function sino(text: string): string {
  return text.replace(
    SINO_BEFORE,
    (found: string, before: string, name: string, space: string, counter: string, at: number) => {
      if (!isSino(name, space, counter, text.slice(at + found.length))) return found
      const value = sinoValue(name)
      const isNative = /^(시|시간|개|명|장|살|통)$/.test(counter) && Number(value) < 20
      return before + value + (isNative ? WRONG_SYSTEM : '')
    },
  )
}

/** 공원, 사회, 구분, 이번 주, 이 일 are words. */
function isSino(name: string, space: string, counter: string, after: string): boolean {
  const isSingle = name.length === 1
  if (name === '이' && counter === '번') return /^번\s?(창구|출구|고객|손님|호|버튼|으로)/.test(after)
  if (name === '이' && /^(일|분|건|명|부|원|주|장|개|통|회|세|시)$/.test(counter)) return false
  if (/^(원)$/.test(counter)) return /[십백천만억]$/.test(name)
  if (isSingle && new RegExp(`^(?:${SPACED})$`).test(counter))
    return space !== '' || /^(일|삼)(주|분|시간)$/.test(name + counter)
  return !(isSingle && /^[공영만천]$/.test(name) && /^[번호]/.test(counter))
}

/** 삼십 -> 30, 이천이십사 -> 2024, 이공이사 -> 2024 */
function sinoValue(spaced: string): string {
  const name = spaced.replace(/\s/g, '')
  if (!/[십백천만억]/.test(name)) return [...name].map(digitOf).join('')
  let [total, group, digit] = [0, 0, 0]
  for (const letter of name) {
    const scale = scaleOf(letter)
    if (scale === 1) digit = digitOf(letter)
    else if (scale < 10_000) {
      group += Math.max(1, digit) * scale
      digit = 0
    } else {
      total += Math.max(1, group + digit) * scale
      ;[group, digit] = [0, 0]
    }
  }
  return String(total + group + digit)
}

const NATIVE_BEFORE = new RegExp(
  `${START}(${NATIVE})(\\s?)(번째|번(?!에|호)|시간|시(?![가-힣])|시(?=에|까|부|반|이|로|입|\\s)|개(?!월)|명|분|부(?!분|터)|장(?!소|애)|통(?!역)|살|가지|달(?!러)|건|곳|층|권|잔|사람|주(?!소|민|숙|차)|근무일|업무일|영업일|위안|개월|일(?![가-힣]{2})|호(?!텔)|월)`,
  'g',
)

function native(text: string): string {
  return text.replace(
    NATIVE_BEFORE,
    (found: string, before: string, name: string, space: string, counter: string) => {
      if (name === '한' && counter === '번') return found // 한 번, 한번: once, just
      const isShort = name.length === 1 && space === ''
      if (isShort && !/^(개|명|시|시간|번|번째|달)$/.test(counter)) return found // 세부, 한부모, 세대
      return before + nativeValue(name) + space + nativeCounter(counter)
    },
  )
}

/** 세 번 is three times, 세 분 three people, 세 층 three floors: not number 3, minute 3, floor 3. */
function nativeCounter(counter: string): string {
  if (counter === '번') return '회'
  if (counter === '분') return '명'
  if (counter === '층') return '개층'
  return /^(근무일|업무일|영업일|위안|개월|일|호|월)$/.test(counter) ? WRONG_SYSTEM + counter : counter
}

function nativeValue(name: string): number {
  const tens = NATIVE_TENS.split('|').findIndex((ten) => name.startsWith(ten))
  const ten = [10, 20, 20, 30, 40, 50, 60, 70, 80, 90][tens] ?? 0
  const rest = tens < 0 ? name : name.slice((NATIVE_TENS.split('|')[tens] ?? '').length)
  return ten + (NATIVE_ONES.find(([forms]) => forms.split('|').includes(rest))?.[1] ?? 0)
}

/** 2번 방문, 3번 이상: times, not a number. */
const times = (text: string): string =>
  text.replace(/(\d+)번(?=\s?(?:방문|이상|이하|더|씩|정도|시도|연속|반복|찾아))/g, '$1회')

/** 오후 2시, 14:00, 2시 반, 정오 -> 14시 … */
const clock = (text: string): string =>
  text
    .replace(/정오(?=에|까|부|\s|$)/g, '12시')
    .replace(
      /(\d{1,2}):(\d\d)(?!\d)/g,
      (_, hour: string, minute: string) =>
        `${Number(hour)}시${minute === '00' ? '' : ` ${Number(minute)}분`}`,
    )
    .replace(/(\d{1,2})시(?:\s?)0?0분/g, '$1시')
    .replace(/(\d{1,2}ˇ?) ?시 ?반/g, '$1시 30분')
    .replace(
      /(오전|오후|아침|저녁)\s?(\d{1,2})\s?(ˇ?)시/g,
      (_, part: string, hour: string, mark: string) =>
        `${(Number(hour) % 12) + (/오후|저녁/.test(part) ? 12 : 0)}${mark}시`,
    )

/** ¥400, RMB 400, 400元 -> 400위안; 5%, 5프로 -> 5퍼센트 */
const money = (text: string): string =>
  text
    .replace(/(\d)\s?(?:%|프로(?![그젝]))/g, '$1퍼센트')
    .replace(/(?:¥|￥|rmb|cny|인민폐)\s?(\d[\d,. ]*\d|\d)(?:\s?위안)?/gi, '$1위안')
    .replace(/(\d)\s?(?:元|rmb|cny|위엔|원안)/gi, '$1위안')
