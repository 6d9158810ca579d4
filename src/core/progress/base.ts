import { failed, ok, type Result } from '../lib/result.ts'
import { asciiBytes, asciiText, jsonBytes, jsonIn } from './ascii.ts'
import type { ItemKey } from './event.ts'
import { partsOf, startFrom } from './extend.ts'
import { type BytesProblem, decodeFrame, encodeFrame, type FrameFormat } from './frame.ts'
import { COLUMN_NAMES, createColumns, type ItemColumns } from './item-columns.ts'
import type { Progress } from './progress.ts'
import type { Registers } from './registers.ts'

/**
 * Raise the version whenever the same log would fold to something else: one kind of event more, another memory model,
 * other default weights. Whoever finds an older base makes it again from the log.
 */
const BASE: FrameFormat = { mark: 'GuiB', version: 1 }

export type SnapshotProblem = BytesProblem

/** The state after all sealed events; the tail is not in it. */
export function encodeBase(progress: Progress): Uint8Array {
  const { items, registers } = partsOf(progress).base
  const columns = COLUMN_NAMES.map((name) => new Uint8Array(items[name].buffer))
  const parts = [jsonBytes(plainRegisters(registers)), asciiBytes(items.keys.join('\n')), ...columns]
  return encodeFrame(BASE, { count: items.keys.length, parts })
}

/** The progress with nothing in its tail, or why the bytes can't be one. */
export function decodeBase(bytes: Uint8Array): Result<Progress, SnapshotProblem> {
  const frame = decodeFrame(BASE, bytes)
  if (!frame.ok) return frame
  const [head, keys, ...columns] = frame.value.parts
  const registers = registersIn(jsonIn(head))
  const items = keys && columnsIn(keys, columns)
  return registers && items ? ok(startFrom({ items, registers })) : failed({ code: 'damaged' })
}

/** Typed arrays are copied byte by byte: every machine that runs a browser today is little-endian. */
function columnsIn(keyBytes: Uint8Array, parts: readonly Uint8Array[]): ItemColumns | undefined {
  // The checksum says that encodeBase wrote these keys.
  const keys = (keyBytes.length === 0 ? [] : asciiText(keyBytes).split('\n')) as ItemKey[]
  const columns = createColumns(keys)
  for (const [index, name] of COLUMN_NAMES.entries()) {
    const target = new Uint8Array(columns[name].buffer)
    const part = parts[index]
    if (part?.length !== target.length) return undefined
    target.set(part)
  }
  return columns
}

const plainRegisters = (registers: Registers) => ({
  ...registers,
  enrolled: [...registers.enrolled],
  suspended: [...registers.suspended],
  starred: [...registers.starred],
  voided: [...registers.voided],
  lastSeq: [...registers.lastSeq],
  newest: registers.newest && { hlc: registers.newest.hlc, id: registers.newest.id },
})

function registersIn(json: unknown): Registers | undefined {
  if (json === undefined) return undefined
  // The checksum says that encodeBase wrote this, and the version which one.
  const plain = json as ReturnType<typeof plainRegisters>
  return {
    ...plain,
    enrolled: new Set(plain.enrolled),
    suspended: new Set(plain.suspended),
    starred: new Set(plain.starred),
    voided: new Set(plain.voided),
    lastSeq: new Map(plain.lastSeq),
    newest: plain.newest,
  }
}
