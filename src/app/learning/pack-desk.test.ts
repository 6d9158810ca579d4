import { expect, test } from 'vitest'
import { failed, ok } from '../../core/lib/result.ts'
import { epochMillis } from '../../core/lib/units.ts'
import type { InstalledPack, PackLibrary, PackUpdate } from '../sync/index.ts'
import { createPackDesk } from './pack-desk.ts'

const title = { zh: '核心', en: 'Core', ko: '핵심', ru: 'Основа', fr: 'Base' }
const offer = (id: string): PackUpdate => ({
  id,
  title,
  toVersion: '2',
  scenarios: ['reception'],
  bytes: 1000,
  newEntries: 1,
  changedEntries: 0,
  withdrawnEntries: 0,
})

/** A library whose network the test switches; it holds nothing but the packs it was asked to install. */
function library(network: { isUp: boolean }) {
  const packs = new Map<string, InstalledPack>()
  const parts: Partial<PackLibrary> = {
    installed: () => [...packs.values()],
    checkForUpdates: async () =>
      network.isUp ? ok([offer('core'), offer('port')]) : failed({ kind: 'offline', what: 'catalog' }),
    install: async (id, { languages }) => {
      if (!network.isUp) return failed({ kind: 'offline', what: id })
      const pack: InstalledPack = {
        id,
        version: '2',
        title,
        languages,
        scenarios: ['reception'],
        bytes: 1000,
        installedAt: epochMillis(0),
        manifestSha256: '',
      }
      packs.set(id, pack)
      return ok(pack)
    },
  }
  // The desk's installing and checking reach for nothing else.
  return parts as PackLibrary
}

test('what was just installed is no longer offered, what was not still is', async () => {
  const desk = createPackDesk(library({ isUp: true }))
  await desk.check()
  expect(desk.updates.value.map(({ id }) => id)).toEqual(['core', 'port'])
  expect(await desk.begin(['zh', 'ko'], 'all')).toBe(true)
  expect(desk.updates.value.map(({ id }) => id)).toEqual(['port'])
})

test('without a network a language does not come, and the reason is told until it is tried again', async () => {
  const network = { isUp: true }
  const desk = createPackDesk(library(network))
  await desk.begin(['zh', 'ko'], 'all')
  network.isUp = false
  expect(await desk.addLanguage('ru')).toBe(false)
  expect(desk.problem.value?.kind).toBe('offline')
  expect(desk.busy.value).toBeUndefined()
  network.isUp = true
  const again = desk.addLanguage('ru')
  expect(desk.problem.value).toBeUndefined()
  expect(await again).toBe(true)
})
