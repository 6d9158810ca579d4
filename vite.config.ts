import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { FLAGS, findChromium } from './tests/chromium.mjs'

/** Passed in by the build (src/server/build/app.mjs); a test or a bare `vite build` is no release. */
const version = process.env.GUICHET_VERSION ?? 'unreleased'

// Vite's own default is Chrome 111 and Safari 16.4: too new for the phones we serve.
const target = ['chrome87', 'safari14']

const chromium = findChromium() ?? 'chromium'

/** Every drill's view is a `view.tsx`; its room tells them apart in the budgets. */
function chunkName(name: string, module: string | null): string {
  const [, room] = /\/drills\/([^/]+)\/view\.tsx$/.exec(module ?? '') ?? []
  return room ? `drill-${room}` : name
}

/** Fetches all scripts of the first load side by side, instead of one import after the other. */
const preloadFirstLoad: Plugin = {
  name: 'preload-first-load',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle, chunk }) => {
      const scripts = new Set<string>()
      const add = (name: string) => {
        const found = bundle?.[name]
        if (scripts.has(name) || found?.type !== 'chunk') return
        scripts.add(name)
        found.imports.forEach(add)
      }
      chunk?.imports.forEach(add)
      return [...scripts].map((name) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` },
        injectTo: 'head' as const,
      }))
    },
  },
}

/** Vite wraps each dynamic import to fetch its styles first. There is one style sheet, so the wrapper has nothing to do. */
const plainDynamicImports: Plugin = {
  name: 'plain-dynamic-imports',
  enforce: 'pre',
  transform: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: () => ({ code: 'export const __vitePreload = (load) => load()', map: null }),
  },
}

export default defineConfig({
  plugins: [preloadFirstLoad, plainDynamicImports],
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: {
    outDir: 'dist/app',
    target,
    cssTarget: target,
    // One style sheet and links of our own (preloadFirstLoad) spare every lazy part the helper that would fetch its styles.
    cssCodeSplit: false,
    modulePreload: false,
    // A data: URL inside a script is neither cached on its own nor hashed by the service worker's list.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name, facadeModuleId }) => `assets/${chunkName(name, facadeModuleId)}-[hash].js`,
        codeSplitting: {
          // `$initial`: what only a later screen needs stays with that screen.
          // Libraries change rarely: a new version of the app then leaves them where they are, in every cache.
          groups: [
            // Parts that are needed together come together: a part that imports another costs one more round trip.
            {
              name: 'places',
              test: /\/src\/app\/(screens\/(today|first-run)|components\/(screen|navigation|notices|problem-messages|language-names|pack-state)|learning\/follow-today)\./,
              includeDependenciesRecursively: false,
            },
            {
              name: 'fetching',
              test: /\/src\/app\/sync\/(install|updates|files|download|plan)\.|\/src\/core\/pack\/(schema|changes|problem|text-safety)\.|\/node_modules\/valibot\//,
              includeDependenciesRecursively: false,
            },
            { name: 'core', tags: ['$initial'], test: /\/src\/core\/|\/node_modules\/ts-fsrs\// },
            { name: 'libraries', tags: ['$initial'], test: /\/node_modules\/(preact|@preact|i18next|idb)\// },
          ],
        },
      },
    },
  },
  test: {
    // No test asserts a time; a busy machine may take its time over a property.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            'src/**/*.test.ts',
            'tests/contracts/**/*.test.ts',
            'tests/faults/**/*.test.ts',
            'tests/bench/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        // Named ahead: one found in the middle of a run makes the page load anew, and Preact twice.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/test-utils',
            '@preact/signals',
            'i18next',
          ],
        },
        test: {
          name: 'browser',
          include: ['src/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromium, args: FLAGS } }),
            instances: [{ browser: 'chromium', viewport: { width: 412, height: 823 } }],
          },
        },
      },
    ],
  },
})
