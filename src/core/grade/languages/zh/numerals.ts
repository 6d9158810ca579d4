import { simplify } from './simplify.ts'

const DIGITS = '零一二三四五六七八九'
const MEASURE =
  '号|个|天|日|月|年|元|块|点|分|楼|层|份|张|位|次(?!性)|小时|周|星期|岁|名|人|项|本|工作日|种|条|页|米|公里|分钟|时(?!候)'
/** 一下, 十分, 统一 … are words. */
const NOT_NUMBERS =
  /一下|一起|一些|一定|一样|一次性|一般|一点儿?(?!钟|半|整|到|\d)|一直|一会儿?|十分|万一|统一|一律|一旦|唯一|一切|四川|三亚|一站式|一件事|第一时间|一并/g

export const tidy = (text: string): string => toDigits(simplify(text))

function toDigits(text: string): string {
  const kept: string[] = []
  const masked = text.replace(NOT_NUMBERS, (words) => {
    kept.push(words)
    return String.fromCharCode(0xe000 + kept.length - 1)
  })
  return clock(money(numerals(masked))).replace(
    /[\ue000-\uf8ff]/g,
    (mark) => kept[mark.charCodeAt(0) - 0xe000] ?? '',
  )
}

const NUMERAL = new RegExp(`(\\d*)([零〇一二三四五六七八九十百千万亿幺两]+)(?=(${MEASURE})?)`, 'g')

function numerals(text: string): string {
  return text
    .replace(/第(?=[零〇一二三四五六七八九十百\d])/g, '')
    .replace(NUMERAL, (found: string, digits: string, name: string, measure?: string) => {
      if (digits !== '') return /^[万千百亿]$/.test(name) ? String(Number(digits) * scaleOf(name)) : found
      if (name === '两' || name === '二') return found // told apart later: 两个, 二号
      return name.length > 1 || measure !== undefined ? numeralValue(name) : found
    })
    .replace(
      /(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/g,
      (_, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`,
    )
}

const scaleOf = (letter: string): number =>
  ({ 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 })[letter] ?? 1
const digitOf = (letter: string): number =>
  letter === '〇' ? 0 : letter === '幺' ? 1 : letter === '两' ? 2 : DIGITS.indexOf(letter)

function numeralValue(name: string): string {
  if (!/[十百千万亿]/.test(name)) return [...name].map(digitOf).join('')
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

/** 下午2点, 14:00, 14时 -> 14点; 半 -> 30分 */
const clock = (text: string): string =>
  text
    .replace(
      /(\d{1,2}):(\d\d)(?!\d)/g,
      (_, hour: string, minute: string) => `${Number(hour)}点${minute === '00' ? '' : `${Number(minute)}分`}`,
    )
    .replace(
      /(上午|早上|下午|晚上|中午)?([\d两二]{1,2})(点钟|点|时(?!候))(半|整)?/g,
      (_, part: string | undefined, hour: string, _unit: string, half: string | undefined) => {
        const value = hour === '两' || hour === '二' ? 2 : Number(hour)
        const hours = part === '下午' || part === '晚上' ? (value % 12) + 12 : value
        return `${hours}点${half === '半' ? '30分' : ''}`
      },
    )

/** ¥400, 400块, 400人民币 -> 400元 */
const money = (text: string): string =>
  text
    .replace(/(?:¥|￥|rmb|cny|人民币)\s?(\d[\d,]*)元?/gi, '$1元')
    .replace(/(\d)\s?(?:块钱|块|元人民币|rmb|人民币|圆)/gi, '$1元')
