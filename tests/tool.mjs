import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Where each tool starts; run with our own Node, so that nothing depends on a shell or on npx. */
const TOOLS = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  'size-limit': 'node_modules/size-limit/bin.js',
  launch: 'src/server/launch.mjs',
}

/** Runs it with its output shown as it comes; whether it succeeded. */
export const runTool = (name, args, env = {}) =>
  spawn(name, args, env, '.', ['ignore', 'inherit', 'inherit']).status === 0

/** Runs it quietly: whether it succeeded, and what it said. */
export function askTool(name, args, env = {}, folder = '.') {
  const { status, stdout, stderr } = spawn(name, args, env, folder, ['ignore', 'pipe', 'pipe'])
  return { ok: status === 0, stdout, output: `${stdout}${stderr}` }
}

function spawn(name, args, env, cwd, stdio) {
  return spawnSync(process.execPath, [resolve(TOOLS[name]), ...args], {
    cwd,
    stdio,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
}
