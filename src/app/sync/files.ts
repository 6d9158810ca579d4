import { ok, type Result } from '../../core/lib/result.ts'
import {
  type BlobRef,
  blobPath,
  CATALOG_PATH,
  type Catalog,
  type Chunk,
  type Manifest,
  type PackProblem,
  readCatalog,
  readChunk,
  readManifest,
} from '../../core/pack/index.ts'
import { type ChunkRef, isChunkOf, parseJson } from './blob.ts'
import { download } from './download.ts'
import type { SyncEnvironment } from './environment.ts'
import { fail, ofReading, type Synced } from './problem.ts'
import { type Bytes, verify } from './verify.ts'

/** A catalog names packs, 300 bytes each. */
const LONGEST_CATALOG = 1_000_000

/** A file from the server with what it says; the bytes are what its name promises, and its form is right. */
export interface Fetched<Value> {
  readonly bytes: Bytes
  readonly value: Value
}

export async function fetchCatalog(environment: SyncEnvironment): Promise<Synced<Catalog>> {
  const bytes = await download(environment, CATALOG_PATH, LONGEST_CATALOG, 'no-cache')
  return bytes.ok ? read(readCatalog, bytes.value, CATALOG_PATH) : bytes
}

/** The manifest of this hash, which must be of this pack. */
export async function fetchManifest(
  environment: SyncEnvironment,
  pack: string,
  ref: BlobRef,
): Promise<Synced<Fetched<Manifest>>> {
  const fetched = await fetchBlob(environment, pack, ref, readManifest)
  return fetched.ok && fetched.value.value.pack !== pack
    ? fail('malformed', blobPath(pack, ref.sha256))
    : fetched
}

/** The chunk of this hash, which must be of this pack, scenario and language. */
export async function fetchChunk(
  environment: SyncEnvironment,
  pack: string,
  ref: ChunkRef,
): Promise<Synced<Fetched<Chunk>>> {
  const fetched = await fetchBlob(environment, pack, ref, readChunk)
  if (!fetched.ok || isChunkOf(fetched.value.value, pack, ref)) return fetched
  return fail('malformed', blobPath(pack, ref.sha256))
}

async function fetchBlob<Value>(
  environment: SyncEnvironment,
  pack: string,
  ref: BlobRef,
  reader: Reader<Value>,
): Promise<Synced<Fetched<Value>>> {
  const path = blobPath(pack, ref.sha256)
  let bytes = await fetchVerified(environment, path, ref, 'default')
  // A login page or half a file may sit in the browser's own cache, where asking again would find it for ever.
  if (!bytes.ok && (bytes.problem.kind === 'corrupt' || bytes.problem.kind === 'too-large')) {
    bytes = await fetchVerified(environment, path, ref, 'reload')
  }
  if (!bytes.ok) return bytes
  const value = read(reader, bytes.value, path)
  return value.ok ? ok({ bytes: bytes.value, value: value.value }) : value
}

async function fetchVerified(
  environment: SyncEnvironment,
  path: string,
  ref: BlobRef,
  cache: RequestCache,
): Promise<Synced<Bytes>> {
  const bytes = await download(environment, path, ref.bytes, cache)
  if (!bytes.ok) return bytes
  const verified = await verify(bytes.value, ref, environment.sha256)
  return verified.ok ? verified : fail('corrupt', `${path} ${verified.problem}`)
}

type Reader<Value> = (value: unknown) => Result<Value, PackProblem>

function read<Value>(reader: Reader<Value>, bytes: Bytes, path: string): Synced<Value> {
  const json = parseJson(bytes)
  if (!json.ok) return fail('malformed', path)
  const value = reader(json.value)
  return value.ok ? value : { ok: false, problem: ofReading(value.problem, path) }
}
