/* Node runs no TypeScript: bundle the workshop, then run it. Its libraries stay in node_modules. */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const outDir = `${root}dist/tools/packs`

await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: { ssr: 'src/packs/main.ts', outDir, emptyOutDir: false, target: 'node20' },
})
await import(pathToFileURL(`${outDir}/main.js`).href)
