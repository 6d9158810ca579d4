import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochMillis } from '../lib/units.ts'
import { eventLine, logFileHeader, readLogFile, type StoredEvent } from './index.ts'
import { randomLog } from './random-log.fixture.ts'

const header = logFileHeader(epochMillis(Date.UTC(2026, 10, 24, 8)))
const fileOf = (events: readonly StoredEvent[]) => [header, ...events.map(eventLine), ''].join('\n')

test('the header says what the file is', () => {
  expect(header).toBe('{"format":"guichet-progress","version":1,"exportedAt":"2026-11-24T08:00:00.000Z"}')
})

test('a log comes back the same from its file, also from a newer version and through Windows', () => {
  const disguise = fc.constantFrom(
    (text: string) => text,
    (text: string) => `\uFEFF${text}`,
    (text: string) => text.replaceAll('\n', '\r\n'),
    (text: string) => text.trimEnd(),
    (text: string) => `${text}\n\n  \n`,
  )
  fc.assert(
    fc.property(randomLog, disguise, (events, change) => {
      expect(readLogFile(change(fileOf(events)))).toEqual({ ok: true, value: { events } })
    }),
  )
})

const star =
  '{"id":"phone00000:1","hlc":3617000000000000,"at":1767571200000,"tz":"Asia/Shanghai","kind":"star","entry":"fee","on":true}'

test.each([
  ['an empty file', '', { code: 'empty', line: 1 }],
  ['blank lines only', '\n \r\n', { code: 'empty', line: 1 }],
  ['a picture', '\uFFFDPNG\r\n', { code: 'not-a-progress-file', line: 1 }],
  ['events without a header', star, { code: 'not-a-progress-file', line: 1 }],
  ['another format', '{"format":"anki","version":1}', { code: 'not-a-progress-file', line: 1 }],
  [
    'a version that is no number',
    '{"format":"guichet-progress","version":"1"}',
    { code: 'not-a-progress-file', line: 1 },
  ],
  [
    'a later version',
    '{"format":"guichet-progress","version":2}\n{"other":true}',
    { code: 'newer-version', line: 1 },
  ],
  ['a line cut short', `${header}\n${star}\n${star.slice(0, 40)}`, { code: 'not-json', line: 3 }],
  [
    'a broken event',
    `${header}\n\n${star.replace('fee', 'F E E')}`,
    { code: 'bad-event', line: 3, event: { code: 'malformed', path: 'entry' } },
  ],
])('refuses %s and says where', (_, text, problem) => {
  expect(readLogFile(text)).toEqual({ ok: false, problem })
})

test('no changed character makes reading throw', () => {
  const letter = fc.constantFrom('', '"', '0', '-', '{', '\n', '\0', '\uD800')
  fc.assert(
    fc.property(randomLog, fc.nat(), letter, (events, at, instead) => {
      const text = fileOf(events)
      const index = at % text.length
      const read = readLogFile(text.slice(0, index) + instead + text.slice(index + 1))
      expect(read.ok || read.problem.line).toBeTruthy()
    }),
  )
})

test('the example in the documentation can be read', () => {
  const page = readFileSync(new URL('../../../docs/progress-file.md', import.meta.url), 'utf8')
  const [, example = ''] = /```jsonl\n([\s\S]*?)```/.exec(page) ?? []
  const read = readLogFile(example)
  expect(read.ok && read.value.events.map(({ kind }) => kind)).toEqual([
    'setting',
    'enrol',
    'review',
    'void',
    'review',
    'params',
    'suspend',
    'star',
    'report',
  ])
  expect(read.ok && fileOf(read.value.events).split('\n').slice(1, -1)).toEqual(
    example.trim().split('\n').slice(1),
  )
})
