// Budgets of what a learner downloads, as the server sends it (brotli). Just above today's size, so that growth is felt.
import { readFileSync } from 'node:fs'

const page = readFileSync('dist/app/index.html', 'utf8')
const named = (pattern) => [...page.matchAll(pattern)].map(([, name]) => `dist/app${name}`)

/** dist/app also keeps the assets of the build before; only this build's own count. */
const own = JSON.parse(readFileSync('dist/assets.json', 'utf8'))
const ownNamed = (prefix) =>
  own
    .filter((name) => name.startsWith(prefix) && name.endsWith('.js'))
    .map((name) => `dist/app/assets/${name}`)

export default [
  { name: 'first load: script', path: named(/(?:src|href)="(\/assets\/[^"]+\.js)"/g), limit: '60 kB' },
  { name: 'first load: styles', path: named(/href="(\/assets\/[^"]+\.css)"/g), limit: '5 kB' },
  { name: 'core with scheduler', path: ownNamed('core-'), limit: '15 kB' },
  { name: 'typing view', path: ownNamed('drill-typing-'), limit: '1 kB' },
  { name: 'service worker', path: 'dist/app/sw.js', limit: '8 kB' },
]
