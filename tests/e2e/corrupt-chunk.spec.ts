import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answerFirstQuestions, practise, say } from './learner.ts'
import { type Site, test } from './site.ts'

test('a pack that arrives corrupt is refused with a sentence, and works once it is whole', async ({
  page,
  site,
}) => {
  const mend = await corruptChunks(site)
  await answerFirstQuestions(page, site.url)
  await expect(page.getByText(say('sync.corrupt'))).toBeVisible()

  await mend()
  await page.getByRole('button', { name: say('scenario.reception') }).click()
  await practise(page, 1)
})

/** Turns one byte in every content-addressed file; the length stays. */
async function corruptChunks(site: Site): Promise<() => Promise<void>> {
  const folder = join(site.folder, 'packs/core')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const whole = await Promise.all(names.map((name) => readFile(join(folder, name))))
  await Promise.all(
    names.map(async (name, index) => {
      await rm(join(folder, `${name}.br`), { force: true })
      const turned = Buffer.from(whole[index] ?? [])
      turned.writeUInt8(turned.readUInt8(turned.length >> 1) ^ 1, turned.length >> 1)
      await writeFile(join(folder, name), turned)
    }),
  )
  return async () => {
    await Promise.all(names.map((name, index) => writeFile(join(folder, name), whole[index] ?? '')))
  }
}
