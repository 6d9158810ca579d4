import type { LanguageRules } from '../language-rules.ts'
import { compare, LEANING, placesOf } from './ru/differences.ts'
import { numbers } from './ru/numbers.ts'
import { phrases } from './ru/phrases.ts'
import { early, shape } from './ru/shape.ts'
import { spell, tidy } from './ru/spelling.ts'

/*
 * Russian. Spelling after the Rules of Russian Orthography and Punctuation (2006); ё = е (§ 5), й is never и. Number
 * declension after Zaliznyak, Grammatical Dictionary. Politeness after Formanovskaya, Russian Speech Etiquette.
 */

export const russian: LanguageRules = {
  language: 'ru',
  tidy,
  spell,
  early,
  phrases,
  numbers,
  shape,
  placesOf,
  isNegation: (key) => /^(не|ни|нет|никогда|нигде|ничего|никто|без)$/.test(key),
  negativePrefix: /^(не|без|бес)/,
  compare,
  loose: () => undefined,
  minimalPairs: new Set(
    'виза вида оплата плата копия право правой въезд выезд подать продать принять отнять'.split(' '),
  ),
  freeOrder: true,
  sequencers: new Set(['сначала', 'сперва', 'затем', 'потом', 'прежде']),
  leans: (each) => each.kind === 'number' || LEANING.test(each.key),
  blunt: [
    [/^(пока|бывай|чао)$/, /^до свидания/],
    [/^(что вам надо|чего вам надо|что вы хотите|что must|что вам must|чего вы хотите)$/, /помочь|вопросу/],
    [/^(вы )?(поняли|понятно|понимаете)( вы)?$/, /понятно|объясн/],
    [/^(дайте|давайте)( ваш)? паспорт$/, /паспорт/],
    [/^(ждите|подождите)$/, /подождите|минутку/],
  ],
}
