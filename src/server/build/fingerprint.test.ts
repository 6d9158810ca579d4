import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from './fingerprint.mjs'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-inputs-'))
  await mkdir(join(folder, 'packs'))
  await write('a.ts', 'one')
  await write('b.ts', 'two')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const write = (name: string, content: string) => writeFile(join(folder, name), content)
const now = () => fingerprint([folder, `${folder}-missing`], [`${folder}/packs/`])

test('stays the same as long as the inputs do, whatever tests and left-out files say', async () => {
  const before = await now()
  await write('a.test.ts', 'a test')
  await write('a.test.tsx', 'another')
  await write('packs/core.json', '{}')
  expect(await now()).toBe(before)
})

test.each([
  ['a changed file', () => write('a.ts', 'three')],
  ['a new file', () => write('c.ts', '')],
  ['a lost file', () => rm(join(folder, 'b.ts'))],
  ['bytes moved from one file to the next', () => Promise.all([write('a.ts', 'on'), write('b.ts', 'etwo')])],
])('changes with %s', async (_, change) => {
  const before = await now()
  await change()
  expect(await now()).not.toBe(before)
})
