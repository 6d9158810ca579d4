import { normalise } from '../../core/grade/index.ts'
import { LANGUAGES, type Language } from '../../core/lib/language.ts'
import type { Entry } from '../source/entry.ts'
import { type Breach, type Rule, rightWordings, type Wording } from './rule.ts'

/*
 * The checklist's S rules that make content right or wrong; those for the ear are in speech.ts. The rest of S01 and
 * S03, and S12, is what the readers ask for.
 */

/** Everything written in a language: right, wrong, and the terms. */
function allWordings(entry: Entry, language: Language): Wording[] {
  const { avoid, keyTerms } = entry.renderings[language]
  return [
    ...rightWordings(entry, language),
    ...avoid.map(({ text }, index) => ({ keys: [language, 'avoid', index, 'text'], text })),
    ...keyTerms.map((text, index) => ({ keys: [language, 'keyTerms', index], text })),
  ]
}

const eachWording = (
  entry: Entry,
  breach: (wording: Wording, language: Language) => readonly Breach[],
): Breach[] =>
  LANGUAGES.flatMap((language) =>
    allWordings(entry, language).flatMap((wording) => breach(wording, language)),
  )

const tidy: Rule = {
  id: 'S01',
  severity: 'error',
  says: 'no space at the edges, no doubled space, no invisible character',
  broken: (entry) =>
    eachWording(entry, ({ keys, text }) =>
      /^\s|\s$|\s{2}|[\u00AD\u200B-\u200F\u2060\uFEFF]/u.test(text) ? [{ keys, found: text }] : [],
    ),
}

const SCRIPTS: Readonly<Record<Language, { readonly wanted: RegExp; readonly strange: RegExp }>> = {
  zh: { wanted: /\p{Script=Han}/u, strange: /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Kana}]/u },
  en: { wanted: /\p{Script=Latin}/u, strange: /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Han}]/u },
  ko: { wanted: /\p{Script=Hangul}/u, strange: /[\p{Script=Cyrillic}\p{Script=Han}]/u },
  ru: { wanted: /\p{Script=Cyrillic}/u, strange: /[\p{Script=Hangul}\p{Script=Han}]/u },
  fr: { wanted: /\p{Script=Latin}/u, strange: /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Han}]/u },
}

/** RCEP is RCEP everywhere. */
const ACRONYM = /^[A-Z][A-Z0-9-]+$/u

const script: Rule = {
  id: 'S02',
  severity: 'error',
  says: "only the language's own script",
  broken: (entry) =>
    eachWording(entry, ({ keys, text }, language) => {
      const strange = SCRIPTS[language].strange.exec(text)?.[0]
      if (strange !== undefined) return [{ keys, found: strange }]
      return SCRIPTS[language].wanted.test(text) || ACRONYM.test(text) ? [] : [{ keys, found: text }]
    }),
}

// A Latin letter beside a Cyrillic one, or one of those that look Cyrillic standing alone as a word.
const LOOKALIKE =
  /\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic}|(?<![\p{L}\p{N}])[acoyx](?![\p{L}\p{N}])/u

const lookalikes: Rule = {
  id: 'S02',
  severity: 'error',
  says: 'no Latin letter inside a Russian word',
  broken: (entry) =>
    allWordings(entry, 'ru').flatMap(({ keys, text }) => {
      const found = LOOKALIKE.exec(text)?.[0]
      return found === undefined ? [] : [{ keys, found }]
    }),
}

const functions: Rule = {
  id: 'S03',
  severity: 'error',
  says: 'a phrase has a function, a term has none',
  broken: ({ concept }) =>
    (concept.kind === 'phrase') === (concept.function !== undefined) ? [] : [{ keys: ['function'] }],
}

const distinctVariants: Rule = {
  id: 'S04',
  severity: 'error',
  says: 'each wording differs from the text and the others even after normalising',
  broken: (entry) =>
    LANGUAGES.flatMap((language) => {
      const wordings = allWordings(entry, language).filter(({ keys }) => keys[1] !== 'keyTerms')
      const plain = wordings.map(({ text }) => normalise(language, text))
      return wordings.flatMap(({ keys, text }, index) =>
        plain.indexOf(plain[index] ?? '') < index ? [{ keys, found: text }] : [],
      )
    }),
}

const keyTermsInText: Rule = {
  id: 'S05',
  severity: 'error',
  says: 'a key term stands in the text, letter by letter',
  broken: ({ renderings }) =>
    LANGUAGES.flatMap((language) => {
      const text = renderings[language].text.toLowerCase()
      return renderings[language].keyTerms.flatMap((term, index) =>
        text.includes(term.toLowerCase()) ? [] : [{ keys: [language, 'keyTerms', index], found: term }],
      )
    }),
}

const knownTerms: Rule = {
  id: 'S05',
  severity: 'error',
  says: "terms are ids of the pack's term entries",
  broken: ({ concept }, terms) =>
    (concept.terms ?? []).flatMap((id, index) =>
      terms.has(id) ? [] : [{ keys: ['terms', index], found: id }],
    ),
}

/** Placeholders such as {window}. */
const slotsOf = (text: string): string => (text.match(/\{[^{}]*\}/gu) ?? []).toSorted().join(' ')

const slots: Rule = {
  id: 'S06',
  severity: 'error',
  says: 'the slots of the Chinese text stand in every wording of every language',
  broken: (entry) => {
    const wanted = slotsOf(entry.renderings.zh.text)
    return LANGUAGES.flatMap((language) => rightWordings(entry, language))
      .filter(({ text }) => slotsOf(text) !== wanted)
      .map(({ keys, text }) => ({ keys, found: slotsOf(text) }))
  },
}

// Tickets, windows and floors are examples and change nothing for the visitor's rights.
const EXAMPLES = /[A-Z]\d{2,4}号?|\d+号?窗口|\d+楼/gu
const FIGURE = /\d+|[零〇一二两三四五六七八九十百千万半]+个?(?:工作日|小时|分钟|月|年|天|日|元|周|岁)/u

const basis: Rule = {
  id: 'S07',
  severity: 'error',
  says: 'a figure, date, fee, time limit or hotline needs `basis` and `reviewBy`',
  broken: ({ concept, renderings }) => {
    if (concept.basis !== undefined && concept.reviewBy !== undefined) return []
    const found = FIGURE.exec(renderings.zh.text.replace(EXAMPLES, ''))?.[0]
    return found === undefined ? [] : [{ keys: ['zh', 'text'], found }]
  },
}

// Ids such as A012 and dates such as 20260715 are allowed; longer ones could be somebody's.
const PERSONAL = /\d{9,}|(?<![A-Za-z])[A-Z]{1,2}\d{6,}|(?=[0-9A-Z]*\d)[0-9A-Z]{15,}|[\w.]+@[\w.]+/u

const personal: Rule = {
  id: 'S13',
  severity: 'error',
  says: 'no personal number or address, not even an invented one',
  broken: (entry) =>
    eachWording(entry, ({ keys, text }) => {
      const found = PERSONAL.exec(text)?.[0]
      return found === undefined ? [] : [{ keys, found }]
    }),
}

export const STRUCTURE_RULES: readonly Rule[] = [
  tidy,
  script,
  lookalikes,
  functions,
  distinctVariants,
  keyTermsInText,
  knownTerms,
  slots,
  basis,
  personal,
]
