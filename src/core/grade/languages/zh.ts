import { type Difference, type LanguageRules, NONE, type Place, slip } from '../language-rules.ts'
import { memberships, opposites } from '../opposites.ts'
import { phraseBook } from '../phrase-book.ts'
import { numberWord, type Word } from '../word.ts'
import { simplify } from './zh/simplify.ts'

/*
 * Chinese, for the drills in which it is the answer. Compared character by character, without spaces.
 */

// Numerals -----------------------------------------------------------------------------------------------------

const DIGITS = '零一二三四五六七八九'
const MEASURE =
  '号|个|天|日|月|年|元|块|点|分|楼|层|份|张|位|次(?!性)|小时|周|星期|岁|名|人|项|本|工作日|种|条|页|米|公里|分钟|时(?!候)'
/** 一下, 十分, 统一 … are words. */
const NOT_NUMBERS =
  /一下|一起|一些|一定|一样|一次性|一般|一点儿?(?!钟|半|整|到|\d)|一直|一会儿?|十分|万一|统一|一律|一旦|唯一|一切|四川|三亚|一站式|一件事|第一时间|一并/g

const tidy = (text: string): string => toDigits(simplify(text))

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

// Phrases and shape --------------------------------------------------------------------------------------------

/** Words that hold a character which alone means something else, and those that must not be taken for one another. */
const WORDS =
  '许可 可能 功能 性能 重要 主要 目前 前往 提前 当前 然后 最后 国内 境内 室内 境外 国外 户外 外国 外国人 外文 外语 外资 外商 供应 对应 反应 相应 工作日 小时 分钟 月 个月 元 美元 韩元 欧元 卢布 今天 明天 昨天 后天 延期 注销 取消 变更 原件 复印件 副本 入境 出境 进口 出口 受理 拒绝 免费 收费 双方 任何 上个月 下个月 这个月 本月 开始 截止 到期 申请人 用人单位 代理人 监护人 房东 护照 签证 身份证 驾驶证 营业执照 发票 工作许可 居留许可 居留 停留 上岸 上午 下午 日期 日常 年龄 分类 部分 分局 充分 分别'

const phrases = phraseBook(
  `
请!request: 请 | 麻烦 | 劳驾 | 烦请 | 敬请
请问!request: 请问
您好!greeting: 您好 | 早上好 | 上午好 | 下午好 | 晚上好 | 您早
你好!casual: 你好 | 嗨 | 哈喽 | 喂
抱歉!sorry: 对不起 | 很抱歉 | 抱歉 | 不好意思 | 非常抱歉 | 十分抱歉 | 实在抱歉 | 实在对不起
谢谢!thanks: 谢谢 | 谢谢您 | 感谢您 | 多谢
一下!address: 一下
吧!address: 吧 | 呢 | 啊 | 呀
must: 必须 | 须 | 应当 | 应 | 要 | 需要 | 需 | 一定要 | 得要 | 务必
neednot: 不用 | 不必 | 无需 | 无须 | 不需要 | 不需 | 毋须
should: 应该 | 最好
can: 可以 | 能 | 能够 | 可
can 不: 不可以 | 不能 | 不能够 | 不可 | 不准
不: 不要 | 别 | 勿 | 不得
before: 以前 | 之前 | 前
after: 以后 | 之后 | 后
inside: 以内 | 之内 | 内
atleast: 至少 | 最少 | 不少于 | 以上
atmost: 至多 | 最多 | 不超过 | 以下
we: 我们 | 我 | 咱们 | 我方
you: 您们
they: 他们 | 她们 | 他 | 她
在: 于
如果: 若 | 如 | 要是 | 如果
和: 和 | 与 | 及 | 以及 | 跟
或: 或 | 或者
outside: 以外 | 之外 | 外
天: 日
年: 年度
周: 星期 | 礼拜
分钟: 分
${WORDS.split(' ')
  .map((each) => `${each}: ${each}`)
  .join('\n')}
`,
  (run) => [...run].join(' '),
)

const MEASURED = /^(个|天|元|点|份|张|位|次|小|周|号|楼|层|月|日|年|名|人|项|本|百|千|万|种|工作日)$/

function shape(words: readonly Word[]): Word[] {
  return words.flatMap((each, index): Word[] => {
    const after = words[index + 1]?.key ?? ''
    if (each.kind === 'aside') return [each]
    if (/^[你妳]$/.test(each.key)) return [{ ...each, key: '您', mark: 'familiar' }]
    if (
      (each.key === '两' || each.key === '二') &&
      (MEASURED.test(after) || words[index + 1]?.kind === 'number')
    )
      return [numberWord(each.raw, each.key, each.stop)]
    return [each]
  })
}

// Differences --------------------------------------------------------------------------------------------------

const placesOf = memberships(
  opposites(`
different-number: 天 / 工作日 / 小时 / 分钟 / 周 / 月, 个月 / 年
different-number: 元 / 美元 / 韩元 / 欧元 / 卢布
different-number: 今天 / 明天 / 昨天 / 后天
wrong-obligation: must / neednot / should / can
wrong-meaning: before / after / inside / outside
wrong-meaning: 延期 / 注销, 取消 / 变更
wrong-meaning: 原件 / 复印件 / 副本
wrong-meaning: 入境 / 出境
wrong-meaning: 进口 / 出口
wrong-meaning: 受理 / 拒绝
wrong-meaning: 免费 / 收费
wrong-meaning: 双方 / 任何
wrong-meaning: 上个月 / 下个月 / 这个月, 本月
wrong-meaning: 开始 / 截止, 到期
wrong-person: 申请人 / 用人单位 / 代理人 / 监护人 / 房东
wrong-term: 护照 / 签证 / 身份证 / 驾驶证 / 营业执照 / 发票
wrong-term: 工作许可 / 居留许可, 居留 / 停留
wrong-meaning: atleast / atmost
wrong-person: we / 您, you / they
wrong-meaning: 和 / 或
wrong-meaning: 上 / 下
wrong-meaning: 左 / 右
wrong-meaning: 入 / 出
wrong-meaning: 进 / 出
wrong-meaning: 收 / 交, 缴
wrong-meaning: 开 / 关
wrong-meaning: 早 / 晚
wrong-meaning: 今 / 明 / 昨
wrong-meaning: 都 / 任
`),
)

function compare(expected: Word, given: Word, { after }: Place): Difference | undefined {
  const pair = [expected.key, given.key]
  const [a, b] = [pair.map(two), expected.kind === 'number' && given.kind === 'number']
  if (b && a[0] === '#2' && a[1] === '#2') {
    const isDigit = /\d/.test(expected.raw) || /\d/.test(given.raw)
    return isDigit || /^[百千万位份]$/.test(after?.key ?? '') ? NONE : slip('numeral')
  }
  return pair.every((key) => /^[的地得]$/.test(key)) ? slip('particle') : undefined
}
const two = (key: string): string => key.replace(/^#[两二]$/, '#2')

export const chinese: LanguageRules = {
  language: 'zh',
  tidy,
  spell: (letters) => [...letters],
  phrases,
  shape,
  placesOf,
  isNegation: (key) => /^(不|没|未|无|非|勿|别|免|莫)$/.test(key),
  compare,
  loose: ({ key }) => (key === '您' ? NONE : /^(的|了|着)$/.test(key) ? slip('particle') : undefined),
  minimalPairs: new Set(),
  blunt: [
    [/^(您)?(办啥|什么事|有什么事|干什么|要办什么)$/, /办理|帮/],
    [/^听懂(没有|了吗)$|^(您)?懂(了吗|没有)$/, /清楚|明白/],
    [/^(等着|等一下|等一会儿?)$/, /稍等/],
  ],
}
