/** What a URL's path asks for: a file below the site's root, or nothing there could be. */
export type Asked =
  | { readonly kind: 'file'; readonly name: string }
  /** A place inside the app, which the app itself finds: `/session`. */
  | { readonly kind: 'screen' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'nothing' }

/** A file there is missing when it is missing; the app's page in its place would break whoever asked. */
const FILES_ONLY = /^\/(assets|packs|icons|screenshots|api)(\/|$)/
const FILE_NAME = /^[\w@~+-][\w@~+.-]*$/

/** `path` still percent-encoded. Names the build never writes (dot files, `..`, backslashes) are never looked up. */
export function fileForPath(path: string): Asked {
  const decoded = decode(path)
  if (decoded === undefined) return { kind: 'malformed' }
  const segments = decoded.slice(1).split('/')
  const isFile = /\.[^./]+$/.test(decoded)
  if (!isFile) return FILES_ONLY.test(decoded) ? { kind: 'nothing' } : { kind: 'screen' }
  if (!segments.every((segment) => FILE_NAME.test(segment))) return { kind: 'nothing' }
  return { kind: 'file', name: segments.join('/') }
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
