import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What lies in content/packs: a folder per pack, and things that have no business there. */
export interface ContentFolder {
  readonly name: string
  readonly packs: readonly PackFolder[]
  readonly strays: readonly string[]
}

/** A pack's folder: its YAML files by name without the ending, sorted. */
export interface PackFolder {
  readonly id: string
  readonly name: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly strays: readonly string[]
}

const ENDING = '.yaml'

export async function readContentFolder(name: string): Promise<ContentFolder> {
  const { folders, files } = await list(name)
  const packs = await Promise.all(folders.map((id) => readPackFolder(id, `${name}/${id}`)))
  return { name, packs, strays: files.map((file) => `${name}/${file}`) }
}

async function readPackFolder(id: string, name: string): Promise<PackFolder> {
  const { folders, files } = await list(name)
  const sources = files.filter((file) => file.endsWith(ENDING))
  const strays = [...folders, ...files].filter((file) => !sources.includes(file))
  const contents = await Promise.all(
    sources.map(async (file) => [file.slice(0, -ENDING.length), await readFile(join(name, file))] as const),
  )
  return { id, name, files: new Map(contents), strays: strays.map((file) => `${name}/${file}`) }
}

/** Sorted, because the order of a directory is the file system's own. Hidden files are the editors' own. */
async function list(folder: string): Promise<{ folders: string[]; files: string[] }> {
  const found = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'))
  const names = (isFolder: boolean) =>
    found.filter((each) => each.isDirectory() === isFolder).map(({ name }) => name)
  return { folders: names(true).sort(), files: names(false).sort() }
}
