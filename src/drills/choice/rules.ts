import { bareWording, type Verdict } from '../../core/grade/index.ts'
import type { Language } from '../../core/lib/language.ts'
import { type Random, shuffled } from '../../core/lib/random.ts'
import type { Avoid, EntryId, Rendering } from '../../core/pack/index.ts'
import type { Drill, DrillEntry, NearEntry } from '../door.ts'

export interface Wording {
  readonly language: Language
  readonly text: string
}

export interface ChoicePrompt {
  readonly direction: Direction
  readonly question: Wording
  /** 2 to 4, all in one language, all different. */
  readonly options: readonly Wording[]
}

export interface ChoiceKey {
  /** Index into both lists of options. */
  readonly right: number
  readonly options: readonly ChoiceOption[]
}

/** An option with what there is to say about it. */
export type ChoiceOption =
  | { readonly from: 'right'; readonly text: string }
  /** From the entry's avoid list, with its kind and reason. */
  | ({ readonly from: 'avoid' } & Avoid)
  /** Another entry; `means` is that entry in the language of the question. */
  | {
      readonly from: 'near'
      readonly text: string
      readonly entry: EntryId
      readonly means: string
      readonly reason: 'wrong-term' | 'other-words'
    }

export interface ChoiceAnswer {
  readonly option: number
}

type Direction = keyof typeof SIDES

const SIDES = {
  'to-target': { asked: 'own', answered: 'target' },
  'to-own': { asked: 'target', answered: 'own' },
} as const
const DIRECTIONS = ['to-target', 'to-own'] as const

const MOST_OPTIONS = 4
const MOST_AVOIDED = 2
/** Distractors are drawn from so many of the nearest entries, lest the same three always come together. */
const NEAR_POOL = 6

export const choice: Drill<'choice', ChoicePrompt, ChoiceKey, ChoiceAnswer> = {
  kind: 'choice',
  canMake: (entry) => directions(entry).length > 0,
  make(entry, random) {
    const direction = shuffled(directions(entry), random)[0] ?? 'to-target'
    const { asked, answered } = SIDES[direction]
    const right: ChoiceOption = { from: 'right', text: entry.renderings[answered].text }
    const options = shuffled([right, ...distractors(entry, direction, random, NEAR_POOL)], random)
    return {
      prompt: {
        direction,
        question: { language: entry[asked], text: entry.renderings[asked].text },
        options: options.map(({ text }) => ({ language: entry[answered], text })),
      },
      key: { right: options.indexOf(right), options },
    }
  },
  grade(key, { option }) {
    const expected = key.options[key.right]?.text ?? ''
    const chosen = key.options[option]
    if (chosen === undefined) return verdict('wrong', expected, '', 'empty')
    switch (chosen.from) {
      case 'right':
        return verdict('right', expected, chosen.text)
      case 'avoid':
        return verdict(chosen.kind, expected, chosen.text, chosen.reason, chosen.dangerous)
      case 'near':
        return verdict('wrong', expected, chosen.text, chosen.reason)
    }
  },
  readAnswer(value) {
    if (typeof value !== 'object' || value === null || !('option' in value)) return undefined
    const { option } = value
    return typeof option === 'number' && Number.isInteger(option) && option >= 0 && option < MOST_OPTIONS
      ? { option }
      : undefined
  },
}

/** The directions that have at least one distractor; none when there is nothing to translate (visa: visa). */
function directions(entry: DrillEntry): readonly Direction[] {
  const { own, target } = entry.renderings
  if (entry.own === entry.target || own.text === target.text) return []
  return DIRECTIONS.filter((direction) => distractors(entry, direction, () => 0, 1).length > 0)
}

/** Up to three wrong options: none says what the right one says, no two say the same. */
function distractors(entry: DrillEntry, direction: Direction, random: Random, pool: number): ChoiceOption[] {
  const { answered } = SIDES[direction]
  const taken = new Set(wordings(entry.renderings[answered]).map(bareWording))
  const distinct = ({ text }: ChoiceOption) => !taken.has(bareWording(text)) && taken.add(bareWording(text))
  const avoided = direction === 'to-target' ? avoidOptions(entry.renderings.target.avoid, random) : []
  const chosen = avoided.filter(distinct).slice(0, MOST_AVOIDED)
  const near = shuffled(nearOptions(entry, direction, pool), random).filter(distinct)
  return [...chosen, ...near].slice(0, MOST_OPTIONS - 1)
}

/** In random order, but one that is merely impolite and one that is wrong come before a second of either. */
function avoidOptions(avoid: readonly Avoid[], random: Random): ChoiceOption[] {
  const inOrder = shuffled(avoid, random)
  const firsts = (['register', 'wrong'] as const).flatMap(
    (kind) => inOrder.find((one) => one.kind === kind) ?? [],
  )
  return [...new Set([...firsts, ...inOrder])].map((one) => ({ from: 'avoid', ...one }))
}

/** The nearest ones that are not also right, up to `pool`. */
function nearOptions(entry: DrillEntry, direction: Direction, pool: number): ChoiceOption[] {
  const { asked, answered } = SIDES[direction]
  const forms = formsOf(entry)
  const options: ChoiceOption[] = []
  for (const near of entry.near) {
    if (options.length === pool) break
    if (near.concept.kind !== entry.concept.kind || isAlsoRight(forms, near)) continue
    options.push({
      from: 'near',
      text: near.renderings[answered].text,
      entry: near.concept.id,
      means: near.renderings[asked].text,
      reason: entry.concept.kind === 'term' ? 'wrong-term' : 'other-words',
    })
  }
  return options
}

/**
 * Whether the two entries share a wording in either language. Comparing wordings is enough: over the whole core pack no
 * neighbour is graded as right without sharing one (src/packs/core-pack.test.ts), and the grader would double the
 * script of the first drill.
 */
const isAlsoRight = (forms: Forms, near: NearEntry): boolean =>
  (['own', 'target'] as const).some((side) =>
    wordings(near.renderings[side]).some((text) => forms[side].has(bareWording(text))),
  )

/** What an entry says in either language. */
type Forms = Readonly<Record<'own' | 'target', ReadonlySet<string>>>

const formsOf = ({ renderings }: DrillEntry): Forms => ({
  own: new Set(wordings(renderings.own).map(bareWording)),
  target: new Set(wordings(renderings.target).map(bareWording)),
})

const wordings = ({ text, accept }: Rendering): readonly string[] => [text, ...accept]

function verdict(
  kind: Verdict['kind'],
  expected: string,
  given: string,
  code?: Verdict['reasons'][number]['code'],
  dangerous = false,
): Verdict {
  return {
    kind,
    dangerous: dangerous && kind === 'wrong',
    reasons: code === undefined ? [] : [{ code, expected, given }],
    matched: expected,
    tokens: [
      given === '' ? { kind: 'missing', expected } : { kind: code ? 'changed' : 'same', expected, given },
    ],
  }
}
