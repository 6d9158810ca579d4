import { describe, expect, test } from 'vitest'
import { drillEntries, drillEntry } from '../../../tests/contracts/entries.ts'
import { gradeAnswer, normalise } from '../../core/grade/index.ts'
import { LANGUAGES, TARGET_LANGUAGES } from '../../core/lib/language.ts'
import { createRandom } from '../../core/lib/random.ts'
import type { DrillEntry } from '../door.ts'
import { type ChoicePrompt, choice } from './rules.ts'

const SEEDS = Array.from({ length: 40 }, (_, seed) => `seed ${seed}`)
const passport = drillEntry('show-passport', 'zh', 'en')

const tasks = (entry: DrillEntry) => SEEDS.map((seed) => choice.make(entry, createRandom(seed)))
const tasksTo = (direction: ChoicePrompt['direction'], entry: DrillEntry) =>
  tasks(entry).filter(({ prompt }) => prompt.direction === direction)

describe('What is asked', () => {
  test('asks in both directions, as chance has it', () => {
    expect(new Set(tasks(passport).map(({ prompt }) => prompt.direction)).size).toBe(2)
  })

  test('puts the question in one language and every option in the other', () => {
    for (const { prompt } of tasksTo('to-own', passport)) {
      expect(prompt.question).toEqual({ language: 'en', text: 'Could I see your passport, please?' })
      expect(new Set(prompt.options.map(({ language }) => language))).toEqual(new Set(['zh']))
    }
  })

  test('moves the right option about', () => {
    expect(new Set(tasks(passport).map(({ key }) => key.right))).toEqual(new Set([0, 1, 2, 3]))
  })

  test('has four options, or as many as there are', () => {
    for (const { prompt } of tasks(passport)) expect(prompt.options).toHaveLength(4)
    const alone = { ...passport, near: passport.near.slice(0, 1) }
    for (const { prompt } of tasksTo('to-own', alone)) expect(prompt.options).toHaveLength(2)
  })

  test('asks only in the direction that has distractors', () => {
    const directions = tasks({ ...passport, near: [] }).map(({ prompt }) => prompt.direction)
    expect(new Set(directions)).toEqual(new Set(['to-target']))
  })
})

describe('What is offered beside the right option', () => {
  test('takes two wordings to avoid, an impolite one and a wrong one, and only in the target language', () => {
    for (const { key } of tasksTo('to-target', passport)) {
      const kinds = key.options.flatMap((option) => (option.from === 'avoid' ? option.kind : []))
      expect(kinds.toSorted()).toEqual(['register', 'wrong'])
    }
    for (const { key } of tasksTo('to-own', passport)) {
      expect(key.options.some(({ from }) => from === 'avoid')).toBe(false)
    }
  })

  test('offers terms with terms and phrases with phrases', () => {
    const visa = drillEntry('visa', 'zh', 'ru')
    const mixed = { ...visa, near: [...drillEntry('show-passport', 'zh', 'ru').near, ...visa.near] }
    const terms = visa.near.map(({ concept }) => concept.id)
    for (const { key } of tasks(mixed)) {
      for (const option of key.options) if (option.from === 'near') expect(terms).toContain(option.entry)
    }
  })

  test('never offers two right options, nor one option twice, between any two languages', () => {
    const entries = LANGUAGES.flatMap((own) =>
      TARGET_LANGUAGES.flatMap((target) => drillEntries(own, target)),
    )
    for (const entry of entries.filter(choice.canMake)) {
      for (const { prompt, key } of SEEDS.slice(0, 3).map((seed) => choice.make(entry, createRandom(seed)))) {
        const side = prompt.direction === 'to-target' ? 'target' : 'own'
        const forms = prompt.options.map(({ language, text }) => normalise(language, text))
        expect(new Set(forms).size).toBe(forms.length)
        const right = prompt.options.filter(
          ({ language, text }) => gradeAnswer(language, entry.renderings[side], text).kind === 'right',
        )
        expect(right).toEqual([prompt.options[key.right]])
      }
    }
  })

  test.each([
    ['its text is an accepted variant of the right one', '别的', 'please show me your PASSPORT'],
    ['it means the same in the learner’s language', '请您出示一下护照', 'Something else.'],
  ])('leaves an entry out when %s', (_, own, target) => {
    const twin = {
      concept: { ...passport.concept, id: 'twin' },
      renderings: {
        own: { ...passport.renderings.own, text: own, accept: [] },
        target: { ...passport.renderings.target, text: target, accept: [] },
      },
    }
    for (const { key } of tasks({ ...passport, near: [twin, ...passport.near] })) {
      expect(key.options).not.toContainEqual(expect.objectContaining({ entry: 'twin' }))
    }
  })
})

describe('What is said of an answer', () => {
  const graded = (text: string) => {
    const task = tasksTo('to-target', passport).find(({ key }) =>
      key.options.some((one) => one.text === text),
    )
    if (task === undefined) throw new Error(`No task offers "${text}"`)
    return choice.grade(task.key, { option: task.key.options.findIndex((one) => one.text === text) })
  }

  test.each([
    ['Could I see your passport, please?', 'right', false, []],
    ['Give me your passport.', 'register', false, ['too-blunt']],
    ['Could I see your visa, please?', 'wrong', true, ['wrong-term']],
    ['Please complete this form and sign here.', 'wrong', false, ['other-words']],
  ])('%s is %s', (text, kind, dangerous, codes) => {
    const verdict = graded(text)
    expect(verdict).toMatchObject({ kind, dangerous, matched: 'Could I see your passport, please?' })
    expect(verdict.reasons.map(({ code }) => code)).toEqual(codes)
  })

  test('calls another term a wrong term', () => {
    const [task] = tasks(drillEntry('residence-permit', 'zh', 'fr'))
    const option = task?.key.options.findIndex(({ from }) => from === 'near') ?? -1
    expect(task && choice.grade(task.key, { option }).reasons).toMatchObject([{ code: 'wrong-term' }])
  })

  test('calls an option that is not there wrong', () => {
    const [task] = tasksTo('to-own', { ...passport, near: passport.near.slice(0, 1) })
    expect(task && choice.grade(task.key, { option: 3 })).toMatchObject({ kind: 'wrong' })
  })

  test('knows which entry a near option is, and what it means in the language of the question', () => {
    const [task] = tasksTo('to-target', { ...passport, near: passport.near.slice(0, 1) })
    const [near] = passport.near
    expect(task?.key.options).toContainEqual(
      expect.objectContaining({ entry: near?.concept.id, means: near?.renderings.own.text }),
    )
  })

  test('keeps the note of a wording to avoid', () => {
    const notes = tasksTo('to-target', passport).flatMap(({ key }) =>
      key.options.flatMap((option) => (option.from === 'avoid' && option.note ? option.note : [])),
    )
    expect(notes).toContainEqual({ en: 'A bare command.', zh: '生硬的命令。' })
  })
})
