import { readdir } from 'node:fs/promises'

/** Every file under a folder (or the file itself), with `/` on every system, sorted; nothing when it is not there. */
export async function filesUnder(path) {
  let entries
  try {
    entries = await readdir(path, { withFileTypes: true })
  } catch (problem) {
    if (problem.code === 'ENOTDIR') return [path]
    if (problem.code === 'ENOENT') return []
    throw problem
  }
  const nested = entries.map((entry) => {
    const child = `${path}/${entry.name}`
    return entry.isDirectory() ? filesUnder(child) : [child]
  })
  return (await Promise.all(nested)).flat().sort()
}

/** The same, named from the folder. */
export async function namesUnder(folder) {
  const prefix = `${folder}/`
  return (await filesUnder(folder)).map((file) => file.slice(prefix.length))
}
