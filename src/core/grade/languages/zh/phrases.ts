import { phraseBook } from '../../phrase-book.ts'
import { numberWord, type Word } from '../../word.ts'

/** Words that hold a character which alone means something else, and those that must not be taken for one another. */
const WORDS =
  '许可 可能 功能 性能 重要 主要 目前 前往 提前 当前 然后 最后 国内 境内 室内 境外 国外 户外 外国 外国人 外文 外语 外资 外商 供应 对应 反应 相应 工作日 小时 分钟 月 个月 元 美元 韩元 欧元 卢布 今天 明天 昨天 后天 延期 注销 取消 变更 原件 复印件 副本 入境 出境 进口 出口 受理 拒绝 免费 收费 双方 任何 上个月 下个月 这个月 本月 开始 截止 到期 申请人 用人单位 代理人 监护人 房东 护照 签证 身份证 驾驶证 营业执照 发票 工作许可 居留许可 居留 停留 上岸 上午 下午 日期 日常 年龄 分类 部分 分局 充分 分别'

export const phrases = phraseBook(
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

export function shape(words: readonly Word[]): Word[] {
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
