import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('the order of keys does not matter, and nothing is lost', () => {
  const json = fc.jsonValue({ stringUnit: 'grapheme-ascii' })
  fc.assert(
    fc.property(json, (value) => {
      const written = canonicalJson(value)
      expect(written).toBe(canonicalJson(withReversedKeys(value)))
      // -0 is written as 0 (RFC 8785 §3.2.2.3), as JSON.stringify does.
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

function withReversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReversedKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, inner]) => [key, withReversedKeys(inner)]))
}

test('keys are sorted by UTF-16 code units as in the example of RFC 8785 §3.2.3', () => {
  const value = {
    '€': 'Euro Sign',
    '\r': 'Carriage Return',
    '1': 'One',
    '😀': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    ö: 'Latin Small Letter O With Diaeresis',
  }
  expect(Object.keys(JSON.parse(canonicalJson(value)))).toEqual(['1', '\r', '\u0080', 'ö', '€', '😀'])
})

test('numbers and literals are written as in RFC 8785 §3.2.2', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
    literals: [null, true, false],
  }
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
  )
})

test('texts are composed', () => {
  expect(canonicalJson({ 'e\u0301': 'й'.normalize('NFD') })).toBe('{"é":"й"}')
})

test.each([
  ['undefined', undefined],
  ['undefined in a mapping', { a: undefined }],
  ['a hole in a list', new Array(1)],
  ['NaN', Number.NaN],
  ['infinity', [Number.POSITIVE_INFINITY]],
  ['a function', () => 1],
  ['a big integer', 1n],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['an unpaired surrogate', 'a\ud800'],
  ['an unpaired surrogate in a key', { '\udc00': 1 }],
  ['two keys that are one when composed', { é: 1, 'e\u0301': 2 }],
])('refuses %s', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError)
})
