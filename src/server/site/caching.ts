const HASHED = /^(assets\/|packs\/[^/]+\/[0-9a-f]{64}\.)/

/** A name with a hash in it always means the same bytes; every other file is asked for again each time. */
export const cacheControlFor = (name: string): string =>
  HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache'

/** Whether the visitor already holds the file this strong tag stands for (RFC 9110 §13.1.2, weak comparison). */
export function holds(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** Whether `Accept-Encoding` lets us send brotli. */
export function takesBrotli(acceptEncoding: string | null): boolean {
  const offers = (acceptEncoding ?? '').toLowerCase().split(',')
  return offers.some((offer) => {
    const [coding, weight = 'q=1'] = offer.split(';').map((part) => part.trim())
    return coding === 'br' && Number(weight.slice('q='.length)) > 0
  })
}
