import { type LanguageRules, slip } from '../language-rules.ts'
import { ARTICLES, compare, placesOf } from './en/differences.ts'
import { numbers } from './en/numbers.ts'
import { phrases } from './en/phrases.ts'
import { early, shape } from './en/shape.ts'
import { spell } from './en/spelling.ts'

/*
 * English. UK spelling in `text`, US equal: Oxford English Dictionary (-ise/-ize), list below after
 * https://en.wikipedia.org/wiki/American_and_British_English_spelling_differences
 */

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
    key === 'none' ||
    key === 'non' ||
    key === 'without',
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
