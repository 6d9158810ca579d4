import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { test as base } from './site.ts'

/** A browser whose profile outlives it, as a phone's does. */
export interface Phone {
  /** Opens it, possibly elsewhere than before. */
  open(where?: Pick<BrowserContextOptions, 'timezoneId'>): Promise<Page>
  close(): Promise<void>
}

export const test = base.extend<{ phone: Phone }>({
  phone: async ({ playwright, launchOptions, viewport, locale, timezoneId }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'guichet-profile-'))
    const options = { ...launchOptions, viewport, ...given({ locale, timezoneId }) }
    let context: BrowserContext | undefined
    const close = async () => {
      await context?.close()
      context = undefined
    }
    await use({
      open: async (where = {}) => {
        context = await playwright.chromium.launchPersistentContext(profile, { ...options, ...where })
        return context.newPage()
      },
      close,
    })
    await close()
    await rm(profile, { recursive: true, force: true })
  },
})

/** Playwright tells an option that is undefined from one that is absent. */
const given = ({ locale, timezoneId }: { locale: string | undefined; timezoneId: string | undefined }) => ({
  ...(locale ? { locale } : {}),
  ...(timezoneId ? { timezoneId } : {}),
})
