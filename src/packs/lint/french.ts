import type { Entry } from '../source/entry.ts'
import { isAnyEntry, isPhrase, isRequest, mainWording, type Rule, wordingRule, words } from './rule.ts'

const isGreeting = ({ concept }: Entry): boolean => concept.function === 'greet_offer_help'
const saysInChinese = (pattern: RegExp) => (entry: Entry) => pattern.test(entry.renderings.zh.text)

/** The checklist's F rules. */
export const FRENCH_RULES: readonly Rule[] = [
  wordingRule({
    id: 'F01',
    severity: 'error',
    says: 'vous, never tu',
    language: 'fr',
    banned: /(?<!\p{L})(?:(?:tu|te|toi|tes|ta|ton)(?!\p{L})|t['’])/iu,
    among: isPhrase,
  }),
  wordingRule({
    id: 'F02',
    severity: 'error',
    says: 'an exchange opens with Bonjour',
    language: 'fr',
    wanted: /^(?:bonjour|bonsoir)/iu,
    among: isGreeting,
  }),
  wordingRule({
    id: 'F02',
    severity: 'error',
    says: "a request asks, or says veuillez, merci de or s'il vous plaît",
    language: 'fr',
    wanted: /\?$|veuillez|merci d(?:e|['’])|je vous prie|s['’]il vous plaît/iu,
    among: isRequest,
  }),
  wordingRule({
    id: 'F03',
    severity: 'error',
    says: "no form that gives the speaker's gender away (désolé, ravi): je regrette, malheureusement",
    language: 'fr',
    banned: words('désolée?|désolé\\(e\\)|ravie?|heureux|heureuse'),
    among: isPhrase,
  }),
  wordingRule({
    id: 'F04',
    severity: 'error',
    says: "one asks for pardon and does not grant it: veuillez m'excuser",
    language: 'fr',
    banned: /je m['’]excuse/iu,
    among: isAnyEntry,
  }),
  wordingRule({
    id: 'F05',
    severity: 'error',
    says: 'a word that hurts or commands',
    language: 'fr',
    banned: words(
      "clandestine?s?|sans-papiers|les handicapés|mademoiselle|nom de jeune fille|qu['’]est-ce que vous voulez",
    ),
    among: isAnyEntry,
  }),
  wordingRule({
    id: 'F06',
    severity: 'warning',
    says: 'U+202F before ; ! ? and U+00A0 before : and inside « »',
    language: 'fr',
    banned: /[^\u202F][;!?]|[^\u00A0\d]:|:(?=\S)(?!\d)|«(?!\u00A0)|(?<!\u00A0)»/u,
    among: isAnyEntry,
  }),
  wordingRule({
    id: 'F07',
    severity: 'warning',
    says: '居留 is permis de résidence, not permis de séjour',
    language: 'fr',
    banned: /permis de séjour/iu,
    among: saysInChinese(/居留/u),
  }),
  wordingRule({
    id: 'F07',
    severity: 'warning',
    says: '停留 is permis de séjour, not permis de résidence',
    language: 'fr',
    banned: /permis de résidence/iu,
    among: saysInChinese(/停留/u),
  }),
  wordingRule({
    id: 'F08',
    severity: 'warning',
    says: 'jours ouvrables needs the note on jours ouvrés',
    language: 'fr',
    banned: /jours? ouvrables?/iu,
    among: ({ renderings }) => renderings.fr.note === undefined,
    within: mainWording,
  }),
  wordingRule({
    id: 'F09',
    severity: 'warning',
    says: '1er only for the first of the month, and months in lower case',
    language: 'fr',
    banned:
      /(?<!\d)(?:[2-9]|[12]\d|3[01])er(?!\p{L})|(?<!\d)1 (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)|\d (?:Janv|Févr|Mars|Avr|Mai|Juin|Juil|Août|Sept|Oct|Nov|Déc)/u,
    among: isAnyEntry,
  }),
  wordingRule({
    id: 'F10',
    severity: 'warning',
    says: '一楼 is le rez-de-chaussée',
    language: 'fr',
    wanted: /rez-de-chaussée/iu,
    among: saysInChinese(/一楼|1楼/u),
  }),
]
