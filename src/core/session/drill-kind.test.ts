import { expect, test } from 'vitest'
import { createRandom } from '../lib/random.ts'
import { drillKindFor } from './index.ts'

test.each([
  ['recognise', ['choice', 'typing'], 'choice'],
  ['produce', ['choice', 'typing'], 'typing'],
  ['produce', ['choice'], 'choice'],
  ['recognise', ['typing'], 'typing'],
  ['recognise', [], undefined],
] as const)('%s with %j is drilled by %s', (skill, available, expected) => {
  expect(drillKindFor(`hello/en/${skill}`, 'review', available, createRandom('seed'))).toBe(expected)
})
