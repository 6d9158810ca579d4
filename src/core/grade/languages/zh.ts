import { type LanguageRules, NONE, slip } from '../language-rules.ts'
import { compare, placesOf } from './zh/differences.ts'
import { tidy } from './zh/numerals.ts'
import { phrases, shape } from './zh/phrases.ts'

/*
 * Chinese, for the drills in which it is the answer. Compared character by character, without spaces.
 */

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
