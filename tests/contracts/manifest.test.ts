import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

interface Picture {
  readonly src: string
  readonly sizes: string
  readonly type: string
  readonly purpose?: string
  readonly form_factor?: string
}

interface WebManifest {
  readonly icons: readonly Picture[]
  readonly screenshots: readonly Picture[]
  readonly shortcuts: readonly { readonly url: string }[]
}

// Our own file; what it lacks fails below.
const manifest = JSON.parse(await readFile('public/manifest.webmanifest', 'utf8')) as WebManifest

/** A PNG's width and height stand at a fixed place in its header. */
async function sizeOfPng(path: string): Promise<string> {
  const png = await readFile(path)
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`
}

const pngs = [...manifest.icons, ...manifest.screenshots].filter(({ type }) => type === 'image/png')

test.each(pngs)('$src has the size the manifest gives it', async ({ src, sizes }) => {
  expect(await sizeOfPng(`public${src}`)).toBe(sizes)
})

test('has what browsers ask for before they offer to install', () => {
  const has = (sizes: string, purpose: string) =>
    manifest.icons.some((icon) => icon.sizes === sizes && icon.purpose === purpose)
  expect([has('192x192', 'any'), has('512x512', 'any'), has('512x512', 'maskable')]).toEqual([
    true,
    true,
    true,
  ])
  expect(new Set(manifest.screenshots.map(({ form_factor }) => form_factor))).toEqual(
    new Set(['narrow', 'wide']),
  )
})

test('shortcuts lead to screens of the app', async () => {
  const { ROUTES } = await import('../../src/app/router.ts')
  expect(ROUTES).toEqual(expect.arrayContaining(manifest.shortcuts.map(({ url }) => url)))
})
