import { expect, test } from 'vitest'
import type { Language } from '../../core/lib/language.ts'
import { createMessages } from '../i18n.ts'
import { sizeText } from './size-text.ts'

const SIZES: readonly (readonly [Language, number, string])[] = [
  ['zh', 1, '1 KB'],
  ['zh', 348_200, '349 KB'],
  ['ko', 999_000, '999KB'],
  ['en', 999_001, '1 MB'],
  ['ru', 1_540_000, '1,5 МБ'],
  ['fr', 12_340_000, '12,3 Mo'],
]

test.each(SIZES)('in %s %i bytes are %s', async (language, bytes, text) => {
  expect(sizeText(await createMessages(language), bytes).replace('\u00a0', ' ')).toBe(text)
})
