import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../src/core/lib/language.ts'
import {
  type BlobRef,
  blobPath,
  CATALOG_PATH,
  canonicalJson,
  chunksOf,
  type Manifest,
} from '../../src/core/pack/index.ts'
import type { Phrasebook } from './phrasebook.ts'
import type { Site } from './site.ts'

/** What happens to a file on its way through a bad network. */
type Fault = (whole: Buffer) => Buffer

const turnByte: Fault = (whole) => {
  const turned = Buffer.from(whole)
  turned.writeUInt8(turned.readUInt8(turned.length >> 1) ^ 1, turned.length >> 1)
  return turned
}
export const cutShort: Fault = (whole) => whole.subarray(0, whole.length >> 1)
const putLoginPage: Fault = () => Buffer.from('<!doctype html><title>Log in</title>')

export const FAULTS = [turnByte, cutShort, putLoginPage] as const

/** Damages every chunk; the result makes them whole again. */
export async function damageChunks(
  { folder }: Site,
  manifest: Manifest,
  fault: Fault,
): Promise<() => Promise<void>> {
  const files = chunksOf(manifest).map(({ sha256 }) => join(folder, blobPath(manifest.pack, sha256)))
  const whole = await Promise.all(files.map((file) => readFile(file)))
  const write = (change: Fault) =>
    Promise.all(files.map((file, index) => writeFile(file, change(whole[index] ?? Buffer.alloc(0)))))
  await Promise.all(files.map((file) => rm(`${file}.br`, { force: true })))
  await write(fault)
  return async () => {
    await write((bytes) => bytes)
  }
}

/** The next version of the pack, in which the first entry says something else in one language. */
export async function publishNextPack(
  { folder }: Site,
  book: Phrasebook,
  language: Language,
): Promise<Manifest> {
  const { manifest } = book
  const [first, ...others] = manifest.scenarios
  const [entry] = first?.concepts ?? []
  if (first === undefined || entry === undefined)
    throw new Error('Cannot change the pack: it must have an entry')
  const put = async (value: unknown): Promise<BlobRef> => {
    const bytes = Buffer.from(canonicalJson(value))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await writeFile(join(folder, blobPath(manifest.pack, sha256)), bytes)
    return { sha256, bytes: bytes.length }
  }
  const old = join(folder, blobPath(manifest.pack, first.chunks[language].sha256))
  const chunk = JSON.parse(await readFile(old, 'utf8'))
  chunk.renderings[entry.id].text += ' 1.'
  const chunks = { ...first.chunks, [language]: await put(chunk) }
  const next = { ...manifest, version: '9.9.9', scenarios: [{ ...first, chunks }, ...others] }
  const { pack: id, version, title } = next
  const catalog = { format: 1, packs: [{ id, version, title, manifest: await put(next) }] }
  await rm(join(folder, `${CATALOG_PATH}.br`), { force: true })
  await writeFile(join(folder, CATALOG_PATH), canonicalJson(catalog))
  return next
}
