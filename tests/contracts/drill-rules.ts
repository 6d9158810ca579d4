import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, TARGET_LANGUAGES } from '../../src/core/lib/language.ts'
import { createRandom } from '../../src/core/lib/random.ts'
import type { Drill, DrillEntry } from '../../src/drills/index.ts'
import { drillEntries } from './entries.ts'

/** What the suite cannot know about a room by itself. */
export interface RoomFacts<Key, Answer> {
  /** The answer that is plainly right. */
  readonly rightAnswer: (key: Key) => Answer
  /** Any answer `readAnswer` lets in, right or not. */
  readonly anyAnswer: fc.Arbitrary<Answer>
  /** What of the key would give the answer away: none of it may stand in the prompt's JSON. */
  readonly secrets: (key: Key) => readonly string[]
  /** Values that look like an answer of this room and are none. */
  readonly nonsense: readonly unknown[]
  /** Entries this room cannot drill, and why. */
  readonly cannotMake: readonly { readonly because: string; readonly entry: DrillEntry }[]
}

/** No drill takes any of these for an answer. */
const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  Number.NaN,
  1n,
  '',
  'right',
  Symbol('answer'),
  () => ({ option: 0, text: '' }),
  [],
  [0],
  {},
  { toString: () => 'answer' },
  Object.create(null),
  new Map([['option', 0]]),
]

/** Every room passes this suite. */
export function testDrillRules<Prompt, Key, Answer>(
  drill: Drill<string, Prompt, Key, Answer>,
  facts: RoomFacts<Key, Answer>,
): void {
  const entries = LANGUAGES.flatMap((own) => TARGET_LANGUAGES.flatMap((target) => drillEntries(own, target)))
  const makeable = entries.filter((entry) => drill.canMake(entry))
  const anyTask = fc
    .record({ entry: fc.constantFrom(...makeable), seed: fc.string() })
    .map(({ entry, seed }) => ({ entry, seed, ...drill.make(entry, createRandom(seed)) }))

  describe(`The drill "${drill.kind}"`, () => {
    test('drills real entries between any two languages', () => {
      const pairs = new Set(makeable.map(({ own, target }) => `${own}-${target}`))
      expect(pairs.size).toBe(LANGUAGES.length * TARGET_LANGUAGES.length - TARGET_LANGUAGES.length)
    })

    test.each(facts.cannotMake.map((one) => [one.because, one.entry] as const))(
      'refuses an entry when %s',
      (_, entry) => expect(drill.canMake(entry)).toBe(false),
    )

    test('makes the same task from the same chance', () => {
      check(anyTask, ({ entry, seed, prompt, key }) =>
        expect(drill.make(entry, createRandom(seed))).toEqual({ prompt, key }),
      )
    })

    test('makes prompts and keys that survive JSON', () => {
      check(anyTask, ({ prompt, key }) => expect(throughJson({ prompt, key })).toEqual({ prompt, key }))
    })

    test('keeps the key out of the prompt', () => {
      check(anyTask, ({ prompt, key }) => {
        for (const secret of facts.secrets(key)) expect(JSON.stringify(prompt)).not.toContain(secret)
      })
    })

    test('calls the right answer right, though key and answer came through JSON', () => {
      check(anyTask, ({ key }) => {
        const answer = drill.readAnswer(throughJson(facts.rightAnswer(key)))
        expect(answer).toBeDefined()
        if (answer === undefined) return
        const verdict = drill.grade(throughJson(key), answer)
        expect(verdict).toMatchObject({ kind: 'right', dangerous: false, reasons: [] })
      })
    })

    test.each([...HOSTILE, ...facts.nonsense].map((value) => [value]))('finds no answer in %o', (value) => {
      expect(drill.readAnswer(value)).toBeUndefined()
    })

    test('lets a readable answer in, and nothing beside it', () => {
      check(facts.anyAnswer, (answer) =>
        expect(drill.readAnswer({ ...answer, extra: 'ignored' })).toEqual(answer),
      )
    })

    test('grades any readable answer without throwing, and only what is wrong is dangerous', () => {
      check(fc.tuple(anyTask, facts.anyAnswer), ([{ key }, answer]) => {
        const verdict = drill.grade(key, answer)
        expect(['right', 'slip', 'register', 'wrong']).toContain(verdict.kind)
        if (verdict.dangerous) expect(verdict.kind).toBe('wrong')
        if (verdict.kind !== 'right') expect(verdict.reasons).not.toEqual([])
      })
    })
  })
}

const check = <Value>(values: fc.Arbitrary<Value>, holds: (value: Value) => void) =>
  fc.assert(
    fc.property(values, (value) => {
      holds(value)
    }),
  )

const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))
