import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { REASON_CODES } from '../../core/grade/index.ts'
import { LANGUAGES } from '../../core/lib/language.ts'
import { SCENARIO_IDS } from '../../core/pack/index.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const read = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(here, `${language}.json`), 'utf8'))

const CATEGORY = /_(zero|one|two|few|many|other)$/
const stem = (key: string) => key.replace(CATEGORY, '')
const stems = (messages: Readonly<Record<string, string>>) => new Set(Object.keys(messages).map(stem))
const isPlural = (key: string) => CATEGORY.test(key)
const english = read('en')

/** Every source file of the app and the drills' views as one text: what is used stands in there as a literal. */
const source = filesUnder(fileURLToPath(new URL('../..', import.meta.url)))
  .filter((file) => /\/(app|drills)\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** Messages whose key is put together at run time: the prefix in the source, and every ending it can take. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  reason: REASON_CODES,
  scenario: SCENARIO_IDS,
  language: LANGUAGES,
}

describe.each(LANGUAGES)('%s', (language) => {
  const messages = read(language)

  test('has every message and no other', () => {
    expect([...stems(messages)].sort()).toEqual([...stems(english)].sort())
  })

  test('has every plural form its language needs and no other', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const key of new Set(Object.keys(english).filter(isPlural).map(stem))) {
      const forms = Object.keys(messages)
        .filter((each) => isPlural(each) && stem(each) === key)
        .map((each) => each.slice(key.length + 1))
      expect({ key, forms: forms.sort() }).toEqual({ key, forms: [...needed].sort() })
    }
  })

  test('fills the same gaps as English', () => {
    for (const [key, text] of Object.entries(messages)) {
      const counterpart = english[key] ?? english[`${stem(key)}_other`] ?? ''
      const gaps = (value: string) => [...new Set(value.match(/\{\{\w+\}\}/g) ?? [])].sort()
      expect({ key, gaps: gaps(text) }).toEqual({ key, gaps: gaps(counterpart) })
    }
  })

  test('says nothing empty and nothing unfinished', () => {
    for (const [key, text] of Object.entries(messages))
      expect({ key, ok: /\S/.test(text) && !/TODO|\?\?\?/.test(text) }).toEqual({ key, ok: true })
  })
})

test('every message is used', () => {
  const unused = [...stems(english)].filter((key) => !isUsed(key))
  expect(unused).toEqual([])
})

test('every composed message exists', () => {
  for (const [prefix, endings] of Object.entries(COMPOSED)) {
    for (const ending of endings) expect(Object.keys(english)).toContain(`${prefix}.${ending}`)
  }
})

/** Used: named in full, or its prefix is composed with a variable ending. */
function isUsed(key: string): boolean {
  const [prefix = '', ...rest] = key.split('.')
  const ending = rest.join('.')
  if (source.includes(`'${key}'`)) return true
  const composed = COMPOSED[prefix]
  if (composed) return composed.includes(ending)
  const templates = [...source.matchAll(/`([a-z-]+\.(?:[a-z-]+)?)\$\{/g)].map(([, start = '']) => start)
  // An ending that is composed must stand somewhere as a word of a union or as an object's own key.
  return templates.some(
    (start) =>
      key.startsWith(start) &&
      new RegExp(`['"]?${literally(key.slice(start.length))}['":]`).test(source + schemaSource()),
  )
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function schemaSource(): string {
  const core = fileURLToPath(new URL('../../core', import.meta.url))
  return filesUnder(core)
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}
