import { expect, test } from 'vitest'
import { fileForPath } from './file-for-path.ts'

test.each(['/', '/session', '/progress', '/library', '/settings', '/library/', '/%E5%AD%A6'])(
  '%s is a screen',
  (path) => {
    expect(fileForPath(path)).toEqual({ kind: 'screen' })
  },
)

test.each([
  ['/index.html', 'index.html'],
  ['/assets/index-CP1T_R8-.js', 'assets/index-CP1T_R8-.js'],
  ['/packs/core/0a.json', 'packs/core/0a.json'],
  ['/assets/a%2Db.js', 'assets/a-b.js'],
])('%s is the file %s', (path, name) => {
  expect(fileForPath(path)).toEqual({ kind: 'file', name })
})

test.each([
  '/../package.json',
  '/assets/../../package.json',
  '/%2e%2e/package.json',
  '/..%2f..%2fetc/passwd.txt',
  '/..%5c..%5cpackage.json',
  '/.env',
  '/packs/.git/config.json',
  '/a//b.js',
  '//example.org/a.js',
  '/a%00.js',
  '/assets/',
  '/assets/missing',
  '/packs',
  '/api/none',
])('%s is nothing the site could hold', (path) => {
  expect(fileForPath(path)).toEqual({ kind: 'nothing' })
})

test.each(['/%', '/%E0%A4%A', '/a%zz'])('%s is malformed', (path) => {
  expect(fileForPath(path)).toEqual({ kind: 'malformed' })
})
