import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const OLDEST_NODE = [20, 19]

/** The sentence to print when this Node cannot run Guichet, or undefined. */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number)
  const newEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
  if (newEnough) return undefined
  return `Guichet needs Node.js ${OLDEST_NODE.join('.')} or newer, and this is ${version}. Get a current one from https://nodejs.org, then try again.`
}

/** Runs `npm ci` unless exactly the packages of package-lock.json are there. */
export function installWhatIsMissing(say) {
  if (isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) return
  say('Installing the packages Guichet is built with …')
  if (runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']) === 0) return
  throw new Error('Cannot install the packages: see the message of npm above, then try again')
}

/** npm leaves out optional packages made for other systems. */
export function isInstalled(wanted, present) {
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  )
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return {}
  }
}

function runNpm(args) {
  const npm = process.env.npm_execpath
  const command = npm ? [process.execPath, [npm, ...args]] : ['npm', args]
  // npm writes its progress to the error stream too; keeping both off stdout leaves that to the caller.
  const { status } = spawnSync(...command, {
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  })
  return status
}
