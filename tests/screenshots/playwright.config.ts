import { defineConfig } from '@playwright/test'
import everyday from '../e2e/playwright.config.ts'

/** Not tests: `npm run screenshots` takes the pictures of README and manifest from the built app. */
export default defineConfig(everyday, {
  testDir: '.',
  testMatch: 'take.ts',
  outputDir: '../../.cache/screenshots',
})
