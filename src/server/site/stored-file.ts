import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface StoredFile {
  readonly content: Uint8Array<ArrayBuffer>
  readonly etag: string
  readonly encoding: 'br' | undefined
  /** Whether the answer depends on what encodings the visitor takes. */
  readonly varies: boolean
}

export interface FileStore {
  /** The file in the best form the visitor takes; undefined when there is none. */
  read(name: string, brotli: boolean): Promise<StoredFile | undefined>
}

/** Looks at the disk each time, so that a new build is served without a restart; only the tags are remembered. */
export function createFileStore(root: string): FileStore {
  const etags = new Map<string, string>()
  const etagOf = (stamp: string, content: Uint8Array) => {
    const known = etags.get(stamp)
    if (known) return known
    const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
    etags.set(stamp, etag)
    return etag
  }
  const readAs = async (file: string, encoding: 'br' | undefined, varies: boolean) => {
    const [content, { mtimeMs, size }] = await Promise.all([readFile(file), stat(file)])
    return {
      content: new Uint8Array(content),
      etag: etagOf(`${file} ${mtimeMs} ${size}`, content),
      encoding,
      varies,
    }
  }
  return {
    async read(name, brotli) {
      const plain = join(root, name)
      const packed = `${plain}.br`
      const varies = await isFile(packed)
      if (varies && brotli) return readAs(packed, 'br', true)
      return (await isFile(plain)) ? readAs(plain, undefined, varies) : undefined
    },
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
