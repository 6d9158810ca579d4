// `node tests/icons.mjs`: draws public/icons/*.png from the two SVGs, after one of them changed.
import { readFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { FLAGS, findChromium } from './chromium.mjs'

const ICONS = [
  { file: 'icon-192.png', source: 'icon.svg', size: 192 },
  { file: 'icon-512.png', source: 'icon.svg', size: 512 },
  { file: 'icon-maskable-192.png', source: 'icon-maskable.svg', size: 192 },
  { file: 'icon-maskable-512.png', source: 'icon-maskable.svg', size: 512 },
  // iOS cuts its own corners and paints transparent ones black.
  { file: 'apple-touch-icon.png', source: 'icon-maskable.svg', size: 180 },
]

const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS })
const page = await browser.newPage()
for (const { file, source, size } of ICONS) {
  const svg = await readFile(`public/icons/${source}`, 'utf8')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  )
  await page.screenshot({ path: `public/icons/${file}`, omitBackground: true })
}
await browser.close()
