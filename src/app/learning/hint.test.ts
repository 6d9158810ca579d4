import { expect, test } from 'vitest'
import { hintFor } from './hint.ts'

test.each([
  ['en', "I'm sorry, 30 days.", "I'· s····, 3· d···."],
  ['ko', '여권 원본을 제시해 주십시오.', '여· 원·· 제·· 주···.'],
  ['fr', 'Pourriez-vous signer ici ?', 'P·······-···· s····· i·· ?'],
  ['zh', '请出示护照。', '请出···。'],
] as const)('shows how each word of a %s text begins', (language, text, hint) => {
  expect(hintFor(language, text)).toBe(hint)
})
