import { expect, test } from 'vitest'
import { decodeFrame, encodeFrame } from './frame.ts'

const format = { mark: 'Test', version: 2 }
const frame = { count: 7, parts: [Uint8Array.of(1, 2, 3), new Uint8Array(), Uint8Array.of(255)] }
const bytes = encodeFrame(format, frame)

test('gives back count and parts', () => {
  expect(decodeFrame(format, bytes)).toEqual({ ok: true, value: frame })
})

test.each([
  ['another mark', encodeFrame({ mark: 'Else', version: 2 }, frame), 'foreign'],
  ['a later version', encodeFrame({ mark: 'Test', version: 3 }, frame), 'newer-version'],
  ['an earlier version', encodeFrame({ mark: 'Test', version: 1 }, frame), 'older-version'],
  ['a flipped version', bytes.map((byte, index) => (index === 8 ? 3 : byte)), 'damaged'],
  ['half of it', bytes.subarray(0, 20), 'damaged'],
  ['nothing', new Uint8Array(), 'damaged'],
])('refuses %s', (_, wrong, code) => {
  expect(decodeFrame(format, wrong)).toEqual({ ok: false, problem: { code } })
})
