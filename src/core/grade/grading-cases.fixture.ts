import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '../lib/language.ts'
import type { GradedRendering, Verdict } from './index.ts'

/** One line of a fixture file: what a teacher would say to this answer, and why. */
export interface GradingCase {
  /** What the phrase is to say, in Chinese (in English for zh). */
  readonly meaning: string
  readonly rendering: GradedRendering
  readonly answer: string
  readonly kind: Verdict['kind']
  readonly dangerous: boolean
  readonly why: string
}

export function fixtureCases(language: Language): readonly GradingCase[] {
  const file = fileURLToPath(new URL(`../../../tests/fixtures/grading/${language}.json`, import.meta.url))
  // The files are ours; every field is used by the tests that read them.
  return JSON.parse(readFileSync(file, 'utf8')) as readonly GradingCase[]
}
