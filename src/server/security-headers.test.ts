import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { SECURITY_HEADERS } from './security-headers.ts'

test('the guide for static hosts asks for the very headers the server sends', async () => {
  const guide = await readFile('docs/how-to/host.md', 'utf8')
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(guide).toContain(`${name}: ${value}\n`)
})
