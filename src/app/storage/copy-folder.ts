import type { CopyFiles } from './environment.ts'

const FOLDER = 'guichet'
/** In bytes. */
const WRITE_AT_ONCE = 1_000_000

export const readCopyFile: CopyFiles['read'] = async (name) => {
  try {
    const file = await (await (await openFolder()).getFileHandle(name)).getFile()
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined
    throw error
  }
}

export const writeCopyFile: CopyFiles['write'] = async (name, pieces) => {
  const handle = await (await openFolder()).getFileHandle(name, { create: true })
  const stream = await handle.createWritable()
  try {
    for await (const blob of gathered(pieces)) await stream.write(blob)
    // The old file stays until this moment.
    await stream.close()
  } catch (error) {
    await stream.abort().catch(() => undefined)
    throw error
  }
}

const openFolder = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true })

/** Each write is a message to another process: a thousand small ones take seconds. */
async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Blob> {
  let waiting: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for await (const piece of pieces) {
    // The pieces are made here and never shared between threads, which the type can't say.
    waiting.push(piece as Uint8Array<ArrayBuffer>)
    bytes += piece.length
    if (bytes < WRITE_AT_ONCE) continue
    yield new Blob(waiting)
    waiting = []
    bytes = 0
  }
  yield new Blob(waiting)
}
