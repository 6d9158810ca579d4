import { expect, test } from 'vitest'
import { changesBetween } from './changes.ts'
import type { Concept, Manifest } from './schema.ts'
import type { ScenarioId } from './vocabulary.ts'

const older = manifest('1.0.0', [
  ['reception', 'a', [concept('hello'), concept('wait')]],
  ['hotline', 'b', [concept('hold')]],
])

test('a pack does not differ from itself', () => {
  expect(changesBetween(older, older)).toEqual({
    added: [],
    withdrawn: [],
    changedMeaning: [],
    changedText: [],
  })
})

test('names what was added, withdrawn, changed in meaning, and which chunks differ', () => {
  const newer = manifest('1.1.0', [
    ['reception', 'c', [concept('hello', 2), concept('bye')]],
    ['hotline', 'b', [concept('hold')]],
  ])
  const changes = changesBetween(older, newer)
  expect(changes).toMatchObject({ added: ['bye'], withdrawn: ['wait'], changedMeaning: ['hello'] })
  expect(changes.changedText).toEqual(
    ['zh', 'en', 'ko', 'ru', 'fr'].map((language) => ({ scenario: 'reception', language })),
  )
})

test('an entry that moves to another scenario is neither added nor withdrawn', () => {
  const newer = manifest('1.1.0', [
    ['reception', 'd', [concept('hello')]],
    ['hotline', 'e', [concept('hold'), concept('wait')]],
  ])
  expect(changesBetween(older, newer)).toMatchObject({ added: [], withdrawn: [], changedMeaning: [] })
})

function concept(id: string, meaning = 1): Omit<Concept, 'scenario'> {
  return { id, kind: 'term', speaker: 'clerk', level: 1, meaning }
}

function manifest(
  version: string,
  scenarios: readonly (readonly [ScenarioId, string, readonly Omit<Concept, 'scenario'>[]])[],
): Manifest {
  const title = { zh: '核心', en: 'Core', ko: '핵심', ru: 'Основа', fr: 'Base' }
  return {
    format: 1,
    pack: 'core',
    version,
    title,
    scenarios: scenarios.map(([id, seed, concepts]) => ({
      id,
      concepts: concepts.map((each) => ({ ...each, scenario: id })),
      chunks: {
        zh: blob(`0${seed}`),
        en: blob(`1${seed}`),
        ko: blob(`2${seed}`),
        ru: blob(`3${seed}`),
        fr: blob(`4${seed}`),
      },
    })),
  }
}

function blob(seed: string) {
  return { sha256: seed.padEnd(64, '0'), bytes: 1 }
}
