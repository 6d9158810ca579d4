import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bareWording, normalise } from '../core/grade/index.ts'
import { LANGUAGES } from '../core/lib/language.ts'
import { checkPacks } from './build-packs.ts'
import { findingLine } from './finding.ts'
import { readContentFolder } from './source/index.ts'

const content = fileURLToPath(new URL('../../content/packs', import.meta.url))
const { packs, findings } = checkPacks(await readContentFolder(content))

test('our own content breaks no rule', () => {
  expect(findings.filter(({ severity }) => severity === 'error').map(findingLine)).toEqual([])
})

test('the core pack is large enough for a daily session', () => {
  const core = packs.find(({ description }) => description.id === 'core')
  const scenarios = core?.scenarios.filter(({ entries }) => entries.length > 0) ?? []
  const concepts = scenarios.flatMap(({ entries }) => entries.map(({ concept }) => concept))
  const phrases = concepts.filter(({ kind }) => kind === 'phrase')
  expect(scenarios.length).toBeGreaterThanOrEqual(8)
  expect(concepts.length).toBeGreaterThanOrEqual(120)
  expect(phrases.length).toBeGreaterThanOrEqual(45)
  expect(concepts.length - phrases.length).toBeGreaterThanOrEqual(75)
})

test('a neighbour that would be graded as right shares a wording letter for letter, so that choice leaves it out', () => {
  const core = packs.find(({ description }) => description.id === 'core')
  for (const { entries } of core?.scenarios ?? []) {
    for (const language of LANGUAGES) {
      const wordings = entries.map(({ concept, renderings }) => {
        const { text, accept } = renderings[language]
        const all = [text, ...accept]
        const normal = new Set(all.map((wording) => normalise(language, wording)))
        return { id: concept.id, kind: concept.kind, normal, bare: new Set(all.map(bareWording)) }
      })
      for (const one of wordings) {
        const alsoRight = wordings.filter(
          (other) => other !== one && other.kind === one.kind && meets(one.normal, other.normal),
        )
        expect(
          alsoRight.filter((other) => !meets(one.bare, other.bare)).map(({ id }) => `${one.id} ${id}`),
        ).toEqual([])
      }
    }
  }
})

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((wording) => b.has(wording))
