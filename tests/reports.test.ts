import { expect, test } from 'vitest'
import { countPlaywright, countSizes, countVitest, readReport } from './reports.mjs'

const file = (status: string, ...assertions: string[]) => ({
  status,
  assertionResults: assertions.map((each) => ({ status: each })),
})

test('a test file that could not be loaded is a failure', () => {
  const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed'), file('failed')]
  expect(countVitest({ numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({ passed: 3, failed: 2 })
})

test('a flaky end-to-end test and an error outside any test are failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3 })
})

test('a runner that left no report has failed', () => {
  expect(readReport('.cache/reports/no-such-report.json', countVitest)).toEqual({ passed: 0, failed: 1 })
})

test('counts each budget by itself', () => {
  expect(countSizes([{ passed: true }, { passed: false }])).toEqual({ passed: 1, failed: 1 })
})
