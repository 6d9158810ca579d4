import { afterEach, describe, expect, test, vi } from 'vitest'
import { sha256Hex, verify } from './verify.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** FIPS 180-4 examples (NIST, SHA256.pdf), and the empty message. */
const VECTORS = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
] as const

describe('SHA-256', () => {
  afterEach(() => vi.unstubAllGlobals())

  test.each(VECTORS)('of "%s" by the browser', async (text, hash) => {
    expect(await sha256Hex(bytes(text))).toBe(hash)
  })

  test.each(VECTORS)('of "%s" on plain http, where there is no crypto.subtle', async (text, hash) => {
    vi.stubGlobal('crypto', {})
    expect(await sha256Hex(bytes(text))).toBe(hash)
  })
})

test('believes bytes of the announced length and hash, and no others', async () => {
  const announced = { sha256: VECTORS[1][1], bytes: 3 }
  expect(await verify(bytes('abc'), announced, sha256Hex)).toEqual({ ok: true, value: bytes('abc') })
  expect(await verify(bytes('abd'), announced, sha256Hex)).toEqual({ ok: false, problem: 'wrong-hash' })
  expect(await verify(bytes('abcd'), announced, sha256Hex)).toEqual({ ok: false, problem: 'wrong-length' })
})
