import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import {
  compareEvents,
  type ReviewEvent,
  readLogFile,
  type StoredEvent,
} from '../../src/core/progress/index.ts'
import { unwrap } from '../fakes/unwrap.ts'
import { say } from './say.ts'

/** What the file holds that Settings exports now, read as any other device would read it; in the log's order. */
export async function exportProgress(page: Page): Promise<readonly StoredEvent[]> {
  return unwrap(readLogFile(await exportText(page))).events.sort(compareEvents)
}

export async function exportText(page: Page): Promise<string> {
  await openSettings(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: say('file.export') }).click()
  return readFile(await (await download).path(), 'utf8')
}

/** Chooses the file in Settings and waits for the app's answer to it. */
export async function importText(page: Page, text: string): Promise<void> {
  await openSettings(page)
  await chooseFile(page, text)
}

/** In whatever place takes a progress file. */
export async function chooseFile(page: Page, text: string): Promise<void> {
  const name = 'guichet-progress.jsonl'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/x-ndjson', buffer: Buffer.from(text) })
}

async function openSettings(page: Page): Promise<void> {
  await page.goto(new URL('/settings', page.url()).href)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** The answers that stand: none that was taken back. */
export function reviewsIn(events: readonly StoredEvent[]): readonly ReviewEvent[] {
  const voided = new Set(events.flatMap((event) => (event.kind === 'void' ? [event.target] : [])))
  return events.filter((event) => event.kind === 'review').filter(({ id }) => !voided.has(id))
}
