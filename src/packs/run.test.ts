import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const FIXTURE = fileURLToPath(new URL('../../tests/fixtures/packs/good', import.meta.url))
const RUN = fileURLToPath(new URL('run.mjs', import.meta.url))
let room = ''

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'guichet-workshop-'))
})
afterAll(() => rm(room, { recursive: true }))

test('npm run packs builds, says what is in the packs, and succeeds', async () => {
  const out = join(room, 'out')
  const { code, stdout } = await run(['--content', FIXTURE, '--out', out])
  expect(code).toBe(0)
  expect(stdout).toContain('counter 1.2.0: 3 entries')
  expect(stdout).toContain('12 files written, 0 unchanged, 0 removed')
  expect(await readdir(out)).toEqual(['catalog.json', 'counter'])
}, 60_000)

test('npm run packs refuses a malformed source with file, line and column, and fails', async () => {
  const [content, out] = [join(room, 'content'), join(room, 'nothing')]
  await cp(FIXTURE, content, { recursive: true })
  await writeFile(
    join(content, 'counter', 'hotline.yaml'),
    'scenario: hotline\nentries:\n  - id: Five Days\n',
  )
  const { code, stderr } = await run(['--content', content, '--out', out])
  expect(code).toBe(1)
  expect(stderr).toContain(
    `${content}/counter/hotline.yaml:3:5: entries[0].id: wanted lower-case words joined by hyphens`,
  )
  expect(stderr).toMatch(/^Refused: \d+ errors, 0 warnings\. Nothing written\.$/mu)
  await expect(readdir(out)).rejects.toThrow('ENOENT')
}, 60_000)

function run(given: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [RUN, ...given], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })
}
