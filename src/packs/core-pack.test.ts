import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
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
