import { build } from 'vite'

/** One file that needs no node_modules, so that a host can copy `dist/` and run it. */
export async function buildServer() {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: 'src/server/main.ts', outDir: 'dist/server', target: 'node20', emptyOutDir: true },
  })
}
