import { isAnyEntry, isClerkLine, isRequest, mainWording, type Rule, wordingRule } from './rule.ts'

/** The checklist's Z rules; Chinese is the source. */
export const CHINESE_RULES: readonly Rule[] = [
  wordingRule({
    id: 'Z01',
    severity: 'error',
    says: 'a clerk says 您, never 你',
    language: 'zh',
    banned: /[你妳]/u,
    among: isClerkLine,
  }),
  wordingRule({
    id: 'Z01',
    severity: 'error',
    says: 'a request contains 您 or 请',
    language: 'zh',
    wanted: /[您请]/u,
    among: isRequest,
  }),
  wordingRule({
    id: 'Z02',
    severity: 'error',
    says: 'a service taboo (服务忌语)',
    language: 'zh',
    banned: /不知道|不归我管|问别人去|快点|急什么|听懂没有|下班了|去告吧|自己看/u,
    among: isClerkLine,
  }),
  wordingRule({
    id: 'Z03',
    severity: 'error',
    says: 'a word that hurts; for 残障通道 say 无障碍通道',
    language: 'zh',
    banned: /老外|黑户|外地人|残废|残障通道|洋人/u,
    among: isAnyEntry,
  }),
  wordingRule({
    id: 'Z04',
    severity: 'warning',
    says: 'a slogan no visitor can translate; it needs a note',
    language: 'zh',
    banned: /容缺受理|一次办好/u,
    among: (entry) => isClerkLine(entry) && entry.renderings.zh.note === undefined,
    within: mainWording,
  }),
  wordingRule({
    id: 'Z05',
    severity: 'warning',
    says: 'say 工作许可 for new cases: there has been no card since 2024-12-01',
    language: 'zh',
    banned: /外国人工作许可证/u,
    among: isAnyEntry,
  }),
]
