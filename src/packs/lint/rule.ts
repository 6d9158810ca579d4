import type { Language } from '../../core/lib/language.ts'
import type { FunctionId } from '../../core/pack/index.ts'
import type { Keys, Severity } from '../finding.ts'
import type { Entry } from '../source/entry.ts'

/** A mechanical rule of the quality checklist, named as there. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** What is wrong or wanted, for an author. */
  readonly says: string
  /** Where the entry breaks it; empty when it does not. */
  readonly broken: (entry: Entry, terms: ReadonlySet<string>) => readonly Breach[]
}

export interface Breach {
  readonly keys: Keys
  /** The very words, when they help. */
  readonly found?: string
}

export interface Wording {
  readonly keys: Keys
  readonly text: string
}

/** The text and the accepted variants: what an entry says is right in a language. */
export function rightWordings({ renderings }: Entry, language: Language): Wording[] {
  const { text, accept } = renderings[language]
  return [
    { keys: [language, 'text'], text },
    ...accept.map((variant, index) => ({ keys: [language, 'accept', index], text: variant })),
  ]
}

/** Only the text, which is the one shown and spoken. */
export const mainWording = ({ renderings }: Entry, language: Language): Wording[] => [
  { keys: [language, 'text'], text: renderings[language].text },
]

export const isPhrase = ({ concept }: Entry): boolean => concept.kind === 'phrase'
export const isClerkLine = (entry: Entry): boolean => isPhrase(entry) && entry.concept.speaker === 'clerk'
export const isAnyEntry = (): boolean => true

const REQUESTS: readonly FunctionId[] = [
  'ask_to_wait',
  'request_document',
  'ask_to_fill_sign',
  'ask_speak_slowly',
  'ask_rating',
]

/** Asks the visitor to do something. */
export const isRequest = (entry: Entry): boolean =>
  isClerkLine(entry) && REQUESTS.some((request) => request === entry.concept.function)

interface WordingRule {
  readonly id: string
  readonly severity: Severity
  readonly says: string
  readonly language: Language
  /** Must not be found… */
  readonly banned?: RegExp
  /** …or must be found. */
  readonly wanted?: RegExp
  readonly among: (entry: Entry) => boolean
  readonly within?: typeof rightWordings
}

/** A rule about the words of one language. */
export function wordingRule(rule: WordingRule): Rule {
  const { id, severity, says, language, banned, wanted, among, within = rightWordings } = rule
  const breach = ({ keys, text }: Wording): Breach[] => {
    const found = banned?.exec(text)?.[0]
    if (found !== undefined) return [{ keys, found }]
    return wanted === undefined || wanted.test(text) ? [] : [{ keys }]
  }
  return {
    id,
    severity,
    says,
    broken: (entry) => (among(entry) ? within(entry, language).flatMap(breach) : []),
  }
}

/** Any of these words, whole and in any case, in a script where \b knows no letters beyond ASCII. */
export const words = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}])`, 'iu')
