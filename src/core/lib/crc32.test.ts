import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32 } from './crc32.ts'

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('gives the published check value of %j', (text, expected) => {
  expect(crc32(bytesOf(text))).toBe(expected)
})

test('changes with any single flipped bit', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(7), (bytes, at, bit) => {
      const flipped = Uint8Array.from(bytes)
      const index = at % bytes.length
      flipped[index] = (flipped[index] ?? 0) ^ (1 << bit)
      expect(crc32(flipped)).not.toBe(crc32(bytes))
    }),
  )
})
