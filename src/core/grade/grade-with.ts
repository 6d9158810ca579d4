import { type Attempt, attempt, nearest } from './attempt.ts'
import { cut } from './cut.ts'
import type { Bench } from './judge.ts'
import type { LanguageRules } from './language-rules.ts'
import { flat, gapOf, isSameReading, prepare, read } from './read.ts'
import type { GradedRendering, Lexicon } from './rendering.ts'
import { wholeTokens } from './show.ts'
import type { ReasonCode, Verdict } from './verdict.ts'
import type { Word } from './word.ts'

/** An answer longer than this many times the longest wording is not looked into. */
const TOO_LONG = 4

const NO_WORDS: Lexicon = new Set()

/** Grading with the rules of one language. Total: any string gets a verdict. */
export function gradeWith(
  rules: LanguageRules,
  rendering: GradedRendering,
  answer: string,
  lexicon: Lexicon = NO_WORDS,
): Verdict {
  const said = read(rules, answer)
  if (said.length === 0) return refusal('empty', rendering.text, answer)
  const wordings = [rendering.text, ...rendering.accept]
  const longest = Math.max(...wordings.map(({ length }) => length))
  if (answer.length > TOO_LONG * longest + 80) return refusal('other-words', rendering.text, answer)

  const bench: Bench = {
    rules,
    lexicon,
    terms: termsOf(rendering).map((term) => read(rules, term)),
  }
  const pieces = rules.recut ? cut(prepare(rules, answer), rules.spell) : said
  const against = (wording: string) => attempt(wording, { text: answer, said, pieces }, bench)
  const best = nearest(wordings.map(against))
  const listed = listedAvoid(rules, rendering, said)
  if (listed) return avoidVerdict(listed, best, answer)
  if (best.kind !== 'wrong') return best.verdict()
  const near = rendering.avoid.find(({ text }) => ['right', 'slip'].includes(against(text).kind))
  return near ? avoidVerdict(near, best, answer) : (bluntVerdict(rules, said, best) ?? best.verdict())
}

/** A text that is no sentence is itself a term. */
const termsOf = ({ text, keyTerms }: GradedRendering): readonly string[] =>
  keyTerms.length === 0 && !/[.?!。？！…]\s*$/.test(text) ? [text] : keyTerms

function refusal(code: 'empty' | 'other-words', matched: string, given: string): Verdict {
  return {
    kind: 'wrong',
    dangerous: false,
    reasons: [{ code }],
    matched,
    tokens: wholeTokens(matched, given),
  }
}

/** What authors listed as wrong is judged as they said. */
function listedAvoid(rules: LanguageRules, { avoid }: GradedRendering, said: readonly Word[]) {
  const isSame = (words: readonly Word[]) =>
    rules.recut ? flat(words, '') === flat(said, '') : isSameReading(words, said)
  return avoid.find(({ text }) => isSame(read(rules, text)))
}

function avoidVerdict(avoid: GradedRendering['avoid'][number], best: Attempt, answer: string): Verdict {
  const isDangerous = avoid.kind === 'wrong' && (avoid.dangerous ?? best.dangerous)
  const { matched, tokens } = best.verdict()
  const isUnseen = tokens.every(({ kind }) => kind === 'same')
  return {
    kind: avoid.kind,
    dangerous: isDangerous,
    reasons: [{ code: avoid.reason }],
    matched,
    tokens: isUnseen ? wholeTokens(matched, answer) : tokens,
  }
}

const NEVER_MERELY_BLUNT: ReadonlySet<ReasonCode> = new Set([
  'wrong-term',
  'different-number',
  'wrong-polarity',
])

/** Commands everybody understands, such as "What do you want?" */
function bluntVerdict(rules: LanguageRules, said: readonly Word[], best: Attempt): Verdict | undefined {
  // "Give me your visa." for a passport: another document is asked for, and that is never only impolite.
  if (best.verdict().reasons.some(({ code }) => NEVER_MERELY_BLUNT.has(code))) return undefined
  const gap = gapOf(rules)
  const [answer, expected] = [flat(said, gap), flat(best.wanted, gap)]
  const isBlunt = rules.blunt.some(([command, polite]) => command.test(answer) && polite.test(expected))
  if (!isBlunt) return undefined
  return { ...best.verdict(), kind: 'register', dangerous: false, reasons: [{ code: 'too-blunt' }] }
}
