import { type LanguageRules, slip } from '../language-rules.ts'
import { ARTICLES, compare, placesOf } from './fr/differences.ts'
import { numbers } from './fr/numbers.ts'
import { phrases } from './fr/phrases.ts'
import { early, shape } from './fr/shape.ts'
import { spell } from './fr/spelling.ts'

/*
 * French. Rules after the Académie française, "Dire, ne pas dire", and Grevisse, Le Bon Usage; spellings of 1990 by
 * list (Journal officiel, 6 December 1990): dû, sûr, mûr, jeûne keep their mark.
 */

export const french: LanguageRules = {
  language: 'fr',
  spell,
  early,
  phrases,
  numbers,
  shape,
  placesOf,
  isNegation: (key) => /^(pas|neplus|jamais|aucun|rien|personne|ni|guère|non|sans)$/.test(key),
  negativePrefix: /^(in|im|il|ir|non|mal|dé)/,
  compare,
  loose: ({ key }) => (ARTICLES.has(key) ? slip('article') : undefined),
  minimalPairs: new Set(
    'maladie malade facture fracture poisson poison dessert désert cession session'.split(' '),
  ),
  blunt: [
    [/^(salut|ciao|bye|coucou)$/, /^à le revoir/],
    [
      /^(qu est ce que vous voulez|que voulez vous|vous voulez quoi|que est ce que vous voulez|oui)$/,
      /aider|faire pour vous/,
    ],
    [/^(vous comprenez|vous avez compris|compris|comprenez vous)$/, /claires|expli/],
    [/^me donner votre /, /(me (présenter|montrer)|puisje voir) votre |^votre /],
    [/^attendre$/, /patienter|instant|attendre/],
  ],
}
