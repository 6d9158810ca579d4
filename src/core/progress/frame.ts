import { crc32 } from '../lib/crc32.ts'
import { failed, ok, type Result } from '../lib/result.ts'

/*
 * What packed bytes look like: a mark of four letters · CRC-32 of all that follows · version (u16) · number of parts (u16) ·
 * count (u32) · the length of each part (u32) · the parts. Numbers are little-endian. Mark and CRC keep their
 * places in every version, so that damage is never taken for news.
 */

export interface FrameFormat {
  /** Four ASCII letters. */
  readonly mark: string
  readonly version: number
}

export interface Frame {
  /** Of whatever is inside. */
  readonly count: number
  readonly parts: readonly Uint8Array[]
}

export interface BytesProblem {
  /** `foreign`: these bytes never were one of ours. `older-version`: to be made again from the log. */
  readonly code: 'foreign' | 'damaged' | 'newer-version' | 'older-version'
}

const CRC_AT = 4
const VERSION_AT = 8
const PART_COUNT_AT = 10
const COUNT_AT = 12
const LENGTHS_AT = 16

export function encodeFrame({ mark, version }: FrameFormat, { count, parts }: Frame): Uint8Array {
  const start = LENGTHS_AT + 4 * parts.length
  const bytes = new Uint8Array(parts.reduce((end, part) => end + part.length, start))
  const view = viewOf(bytes)
  for (let index = 0; index < CRC_AT; index++) bytes[index] = mark.charCodeAt(index)
  view.setUint16(VERSION_AT, version, true)
  view.setUint16(PART_COUNT_AT, parts.length, true)
  view.setUint32(COUNT_AT, count, true)
  let at = start
  for (const [index, part] of parts.entries()) {
    view.setUint32(LENGTHS_AT + 4 * index, part.length, true)
    bytes.set(part, at)
    at += part.length
  }
  view.setUint32(CRC_AT, crc32(bytes.subarray(VERSION_AT)), true)
  return bytes
}

/** Each part is a copy that starts at an address fit for any typed array. */
export function decodeFrame({ mark, version }: FrameFormat, bytes: Uint8Array): Result<Frame, BytesProblem> {
  if (bytes.length < LENGTHS_AT) return failed({ code: 'damaged' })
  if (String.fromCharCode(...bytes.subarray(0, CRC_AT)) !== mark) return failed({ code: 'foreign' })
  const view = viewOf(bytes)
  if (view.getUint32(CRC_AT, true) !== crc32(bytes.subarray(VERSION_AT))) return failed({ code: 'damaged' })
  const written = view.getUint16(VERSION_AT, true)
  if (written !== version) return failed({ code: written > version ? 'newer-version' : 'older-version' })
  const parts = partsIn(bytes, view)
  return parts ? ok({ count: view.getUint32(COUNT_AT, true), parts }) : failed({ code: 'damaged' })
}

/** Undefined unless the parts fill the bytes exactly. */
function partsIn(bytes: Uint8Array, view: DataView): Uint8Array[] | undefined {
  const partCount = view.getUint16(PART_COUNT_AT, true)
  const parts: Uint8Array[] = []
  let at = LENGTHS_AT + 4 * partCount
  if (at > bytes.length) return undefined
  for (let index = 0; index < partCount; index++) {
    const end = at + view.getUint32(LENGTHS_AT + 4 * index, true)
    parts.push(bytes.slice(at, end))
    at = end
  }
  return at === bytes.length ? parts : undefined
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
