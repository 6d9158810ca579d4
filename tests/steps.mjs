import { checkBorders } from './borders/check.mjs'
import { countPlaywright, countSizes, countVitest, forgetReport, readReport } from './reports.mjs'
import { askTool, runTool } from './tool.mjs'

const REPORTS = '.cache/reports'

/** In the order a mistake is cheapest to find. Each returns how many checks passed and failed. */
export const STEPS = [
  { name: 'lint', run: () => quietCheck('biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types', run: () => quietCheck('tsc', ['-b']) },
  { name: 'borders', run: checkBorders },
  { name: 'unit', run: () => vitest('node') },
  { name: 'component', run: () => vitest('browser') },
  { name: 'build', run: () => quietCheck('launch', ['--build-only']) },
  { name: 'e2e', run: endToEnd },
  { name: 'size', run: sizes },
]

function quietCheck(tool, args) {
  const { ok, output } = askTool(tool, args)
  if (!ok) console.log(output)
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function vitest(project) {
  const report = `${REPORTS}/${project}.json`
  const args = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  return counted(report, countVitest, () => runTool('vitest', args))
}

function endToEnd() {
  const report = `${REPORTS}/e2e.json`
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=dot,json']
  return counted(report, countPlaywright, () =>
    runTool('playwright', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  )
}

/** A runner that fails without a failed test (a crash, an error outside any test) has failed once. */
function counted(report, count, run) {
  forgetReport(report)
  const ok = run()
  const { passed, failed } = readReport(report, count)
  return { passed, failed: failed === 0 && !ok ? 1 : failed }
}

function sizes() {
  const { stdout } = askTool('size-limit', ['--json'])
  const budgets = JSON.parse(stdout)
  for (const { name, size, sizeLimit, passed } of budgets) {
    console.log(`${passed ? 'ok' : 'OVER'}  ${name}: ${size} of ${sizeLimit} bytes`)
  }
  return countSizes(budgets)
}
