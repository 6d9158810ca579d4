import { ok } from '../../core/lib/result.ts'
import type { SyncEnvironment } from './environment.ts'
import { fail, type Synced } from './problem.ts'
import type { Bytes } from './verify.ts'

/** Fetches a file whole; never more than `limit` bytes of it, and never waiting long for the next one. */
export async function download(
  environment: SyncEnvironment,
  path: string,
  limit: number,
  cache: RequestCache,
): Promise<Synced<Bytes>> {
  const watch = createWatch(environment.patience)
  try {
    const url = new URL(path, environment.baseUrl).href
    const { signal } = watch
    const request = environment.fetch(url, { cache, credentials: 'same-origin', signal })
    const response = await Promise.race([request, watch.gaveUp])
    if (!response.ok) return fail(isAbsent(response.status) ? 'not-found' : 'server', path)
    const bytes = await readAtMost(limit, response, watch)
    return bytes ? ok(bytes) : fail('too-large', path)
  } catch {
    // fetch rejects alike for no network, a broken connection, a refused redirect and our own abort.
    return fail(watch.signal.aborted ? 'stalled' : 'offline', path)
  } finally {
    watch.stop()
  }
}

const isAbsent = (status: number) => status === 404 || status === 410

/** Undefined when there is more than `limit`. */
async function readAtMost(limit: number, response: Response, watch: Watch): Promise<Bytes | undefined> {
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array()
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await Promise.race([reader.read(), watch.gaveUp])
    if (done) return joined(pieces, length)
    watch.restart()
    length += value.length
    if (length > limit) {
      // Without a wait: an endless stream need not hear of it before we go on.
      reader.cancel().catch(() => undefined)
      return undefined
    }
    pieces.push(value)
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Bytes {
  const whole = new Uint8Array(length)
  let offset = 0
  for (const piece of pieces) {
    whole.set(piece, offset)
    offset += piece.length
  }
  return whole
}

type Watch = ReturnType<typeof createWatch>

/** Aborts its signal when it has not been restarted for a while. */
function createWatch(patience: number) {
  const controller = new AbortController()
  const { signal } = controller
  const gaveUp = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The download stood still')))
  })
  gaveUp.catch(() => undefined)
  const start = () => setTimeout(() => controller.abort(), patience)
  let timer = start()
  return {
    signal,
    gaveUp,
    restart() {
      clearTimeout(timer)
      timer = start()
    },
    stop: () => clearTimeout(timer),
  }
}
