import { expect, test } from 'vitest'
import { isInstalled, nodeProblem } from './install.mjs'

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(nodeProblem(version)).toBeUndefined()
})

test.each(['20.18.9', '18.20.4', '16.0.0', '6.17.1'])('Node %s is told what is needed', (version) => {
  expect(nodeProblem(version)).toContain(`needs Node.js 20.19 or newer, and this is ${version}`)
})

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/preact': { version: '11.2.0' },
  'node_modules/only-on-windows': { version: '1.0.0', optional: true },
}

test('is installed when every package stands in the version the lock names', () => {
  expect(isInstalled(wanted, { 'node_modules/preact': { version: '11.2.0' } })).toBe(true)
})

test.each([
  ['nothing', {}],
  ['another version', { 'node_modules/preact': { version: '11.1.0' } }],
])('is not installed when there is %s', (_, present) => {
  expect(isInstalled(wanted, present)).toBe(false)
})
