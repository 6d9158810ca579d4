// `npm test`: everything a merge needs, from a fresh clone. Plain JavaScript, since it runs before anything is installed.
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installWhatIsMissing, nodeProblem } from '../src/server/install.mjs'

const say = (line) => console.log(line)

async function main() {
  const problem = nodeProblem(process.versions.node)
  if (problem) throw new Error(problem)
  process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'))
  installWhatIsMissing(say)
  const { haveChromium } = await import('./chromium.mjs')
  process.env.CHROMIUM_PATH = await haveChromium(say)
  mkdirSync('.cache/reports', { recursive: true })
  return runSteps(await chosenSteps())
}

/** All, or those named: `npm test -- lint unit`. */
async function chosenSteps() {
  const { STEPS } = await import('./steps.mjs')
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name))
  if (unknown.length > 0) {
    throw new Error(`There is no step "${unknown[0]}". Steps: ${STEPS.map(({ name }) => name).join(', ')}`)
  }
  return wanted.length === 0 ? STEPS : STEPS.filter(({ name }) => wanted.includes(name))
}

async function runSteps(steps) {
  const results = []
  for (const { name, run } of steps) {
    say(`\n— ${name}`)
    results.push({ name, ...(await runStep(run)) })
  }
  say('')
  for (const { name, passed, failed } of results) say(`${name}: ${passed} passed, ${failed} failed`)
  return results
}

/** A step that breaks, or that ran nothing, has proved nothing: a failure, and the other steps go on. */
async function runStep(run) {
  const started = performance.now()
  try {
    const { passed, failed } = await run()
    say(`${Math.round((performance.now() - started) / 1000)} s`)
    return passed + failed === 0 ? { passed, failed: 1 } : { passed, failed }
  } catch (problem) {
    console.error(problem)
    return { passed: 0, failed: 1 }
  }
}

const sum = (results, key) => results.reduce((total, result) => total + result[key], 0)

try {
  const results = await main()
  process.exitCode = sum(results, 'failed') === 0 ? 0 : 1
  say(`${sum(results, 'passed')} passed, ${sum(results, 'failed')} failed`)
} catch (problem) {
  console.error(problem.message)
  say('0 passed, 1 failed')
  process.exitCode = 1
}
