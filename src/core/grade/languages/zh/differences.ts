import { type Difference, NONE, type Place, slip } from '../../language-rules.ts'
import { memberships, opposites } from '../../opposites.ts'
import type { Word } from '../../word.ts'

export const placesOf = memberships(
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

export function compare(expected: Word, given: Word, { after }: Place): Difference | undefined {
  const pair = [expected.key, given.key]
  const [a, b] = [pair.map(two), expected.kind === 'number' && given.kind === 'number']
  if (b && a[0] === '#2' && a[1] === '#2') {
    const isDigit = /\d/.test(expected.raw) || /\d/.test(given.raw)
    return isDigit || /^[百千万位份]$/.test(after?.key ?? '') ? NONE : slip('numeral')
  }
  return pair.every((key) => /^[的地得]$/.test(key)) ? slip('particle') : undefined
}
const two = (key: string): string => key.replace(/^#[两二]$/, '#2')
