import { readRange } from './byte-range.ts'
import { cacheControlFor, holds, takesBrotli } from './caching.ts'
import { contentType } from './content-type.ts'
import { fileForPath } from './file-for-path.ts'
import { createFileStore, type FileStore, type StoredFile } from './stored-file.ts'

/** Answers GET and HEAD with the built app below `root`. */
export type Site = (request: Request) => Promise<Response>

export function createSite(root: string): Site {
  const store = createFileStore(root)
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(405, 'This site is only read.', { Allow: 'GET, HEAD' })
    }
    const asked = fileForPath(new URL(request.url).pathname)
    if (asked.kind === 'malformed') return refuse(400, 'That address is malformed.')
    if (asked.kind === 'nothing') return refuse(404, 'There is nothing here.')
    return sendNamed(store, asked.kind === 'screen' ? 'index.html' : asked.name, request)
  }
}

async function sendNamed(store: FileStore, name: string, request: Request): Promise<Response> {
  const range = request.headers.get('range')
  // A range counts bytes of one form of the file; the plain one is what a player means.
  const brotli = range === null && takesBrotli(request.headers.get('accept-encoding'))
  const file = await store.read(name, brotli)
  if (!file) return refuse(404, 'There is nothing here.')
  const headers = headersFor(name, file)
  if (holds(request.headers.get('if-none-match'), file.etag))
    return new Response(null, { status: 304, headers })
  headers.set('Content-Type', contentType(name))
  return range === null ? sendWhole(file, headers) : sendRange(file, headers, range)
}

function headersFor(name: string, file: StoredFile): Headers {
  const headers = new Headers({
    ETag: file.etag,
    'Cache-Control': cacheControlFor(name),
    'Accept-Ranges': 'bytes',
  })
  if (file.varies) headers.set('Vary', 'Accept-Encoding')
  if (file.encoding) headers.set('Content-Encoding', file.encoding)
  return headers
}

function sendWhole({ content }: StoredFile, headers: Headers): Response {
  headers.set('Content-Length', String(content.length))
  return new Response(content, { headers })
}

function sendRange(file: StoredFile, headers: Headers, asked: string): Response {
  const size = file.content.length
  const range = readRange(asked, size)
  if (!range) return sendWhole(file, headers)
  if (range === 'unsatisfiable')
    return refuse(416, 'There are no such bytes.', { 'Content-Range': `bytes */${size}` })
  headers.set('Content-Range', `bytes ${range.first}-${range.last}/${size}`)
  headers.set('Content-Length', String(range.last - range.first + 1))
  return new Response(file.content.slice(range.first, range.last + 1), { status: 206, headers })
}

const refuse = (status: number, sentence: string, headers: Record<string, string> = {}): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
