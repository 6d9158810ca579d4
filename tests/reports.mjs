import { existsSync, readFileSync, rmSync } from 'node:fs'

/** A runner's report, read from the file it was told to write, never from what it printed. */
export function readReport(file, count) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  return count(JSON.parse(readFileSync(file, 'utf8')))
}

/** So that a runner that dies early cannot leave the last run's report to be counted. */
export const forgetReport = (file) => rmSync(file, { force: true })

/** A file that could not even be loaded has no failed test in it, and is one failure all the same. */
export function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
}

/** A test that passed only when tried again is counted as failed: it fails for someone, some day. */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

export const countSizes = (budgets) => ({
  passed: budgets.filter(({ passed }) => passed).length,
  failed: budgets.filter(({ passed }) => !passed).length,
})
