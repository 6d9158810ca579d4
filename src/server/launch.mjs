// `npm start`: needs nothing but Node. Kept in plain JavaScript, since it runs before anything is installed or built.
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installWhatIsMissing, nodeProblem } from './install.mjs'

const say = (line) => console.error(line)

function fail(sentence) {
  say(sentence)
  process.exit(1)
}

async function launch() {
  const problem = nodeProblem(process.versions.node)
  if (problem) fail(problem)
  process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '../..'))
  installWhatIsMissing(say)
  const { buildWhatChanged } = await import('./build/steps.mjs')
  await buildWhatChanged(say)
  if (!process.argv.includes('--build-only')) await import('../../dist/server/main.js')
}

launch().catch((problem) => fail(problem.message))
