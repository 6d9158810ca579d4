import { defineConfig } from '@playwright/test'
import { FLAGS, findChromium } from '../chromium.mjs'

const executablePath = findChromium()

/** Against the production build in dist/, in a real Chromium. Each test starts the servers it needs (site.ts). */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../.cache/e2e',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions: { args: FLAGS, ...(executablePath ? { executablePath } : {}) },
    viewport: { width: 412, height: 823 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 15_000,
    // Recording costs a sixth of the time; add --trace retain-on-failure to look for a fault.
    trace: 'off',
  },
})
