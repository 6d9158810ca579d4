import { expect, test } from 'vitest'
import { ratingFor } from './index.ts'

test.each([
  ['right', false, 3],
  ['right', true, 2],
  ['slip', false, 2],
  ['register', false, 2],
  ['register', true, 2],
  ['wrong', false, 1],
  ['revealed', true, 1],
] as const)('%s (hinted: %s) is rated %i', (verdict, hinted, rating) => {
  expect(ratingFor({ verdict, hinted })).toBe(rating)
})
