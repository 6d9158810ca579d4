import { expect, test } from 'vitest'
import { cacheControlFor, holds, takesBrotli } from './caching.ts'

const hash = 'a'.repeat(64)

test.each([`assets/index-B2.js`, `packs/core/${hash}.json`])('%s never changes', (name) => {
  expect(cacheControlFor(name)).toBe('public, max-age=31536000, immutable')
})

test.each([
  'index.html',
  'sw.js',
  'manifest.webmanifest',
  'packs/catalog.json',
  'icons/icon.svg',
  `packs/${hash}.json`,
])('%s is asked for again each time', (name) => {
  expect(cacheControlFor(name)).toBe('no-cache')
})

test.each([
  [null, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
])('If-None-Match: %s', (header, held) => {
  expect(holds(header, '"a"')).toBe(held)
})

test.each([
  [null, false],
  ['gzip, deflate, br', true],
  ['BR;q=0.5', true],
  ['br;q=0', false],
  ['br; q=0.000', false],
  ['gzip', false],
  ['brotli', false],
  ['*', false],
])('Accept-Encoding: %s', (header, takes) => {
  expect(takesBrotli(header)).toBe(takes)
})
