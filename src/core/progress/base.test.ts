import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase, emptyProgress, encodeBase, foldEvents, sealProgress } from './index.ts'
import { randomLog, viewOf } from './random-log.fixture.ts'

test('a sealed progress comes back the same from its bytes', () => {
  fc.assert(
    fc.property(randomLog, (log) => {
      const sealed = sealProgress(foldEvents(log))
      const decoded = decodeBase(encodeBase(sealed))
      expect(decoded.ok && viewOf(decoded.value)).toEqual(viewOf(sealed))
      expect(decoded.ok && encodeBase(decoded.value)).toEqual(encodeBase(sealed))
    }),
  )
})

test('the tail is not in the bytes', () => {
  fc.assert(
    fc.property(randomLog, (log) => {
      expect(encodeBase(foldEvents(log))).toEqual(encodeBase(emptyProgress()))
    }),
  )
})

test('bytes may lie anywhere in a larger buffer', () => {
  const sealed = sealProgress(foldEvents(fc.sample(randomLog, { numRuns: 20, seed: 5 }).flat()))
  const bytes = encodeBase(sealed)
  const larger = new Uint8Array(bytes.length + 3)
  larger.set(bytes, 3)
  const decoded = decodeBase(larger.subarray(3))
  expect(sealed.itemCount).toBeGreaterThan(0)
  expect(decoded.ok && viewOf(decoded.value)).toEqual(viewOf(sealed))
})

test('any other byte anywhere, or a byte more or less, is noticed', () => {
  fc.assert(
    fc.property(randomLog, fc.nat(), fc.integer({ min: 1, max: 255 }), (log, at, change) => {
      const bytes = encodeBase(sealProgress(foldEvents(log)))
      const damaged = Uint8Array.from(bytes)
      const index = at % bytes.length
      damaged[index] = (damaged[index] ?? 0) ^ change
      expect(decodeBase(damaged).ok).toBe(false)
      expect(decodeBase(bytes.subarray(0, index)).ok).toBe(false)
      expect(decodeBase(Uint8Array.of(...bytes, change)).ok).toBe(false)
    }),
  )
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeBase(bytes).ok).toBe(false)
    }),
  )
})
