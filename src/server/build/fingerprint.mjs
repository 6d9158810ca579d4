import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { filesUnder } from './files.mjs'

const TEST = /\.test\.tsx?$/

/** One hash over the names and bytes of all inputs but tests: the same sources, the same hash, on any machine. */
export async function fingerprint(paths, leaveOut = []) {
  const listed = (await Promise.all(paths.map(filesUnder))).flat()
  const inputs = listed.filter((file) => !TEST.test(file) && !leaveOut.some((path) => file.startsWith(path)))
  const hash = createHash('sha256')
  for (const file of inputs) {
    const content = await readFile(file)
    hash.update(`${file}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}
