import type { EpochMillis } from '../../core/lib/units.ts'
import type { NoteStore } from './environment.ts'

/**
 * The sentinel: what localStorage remembers of the log. One damaged byte can make a browser hand out an empty database
 * without an error; then this note tells a returning learner from a new one.
 */
export interface Sentinel {
  readonly database: string
  readonly events: number
  readonly lastAt: EpochMillis
}

/** Which copy was written last, so that the next one need not read both. */
export interface CopyNote {
  readonly database: string
  readonly generation: number
  readonly events: number
}

const SENTINEL = 'guichet.log'
const COPY = 'guichet.copy'

export const readSentinel = (notes: NoteStore | undefined): Sentinel | undefined =>
  readNote(notes, SENTINEL, isSentinel)
export const writeSentinel = (notes: NoteStore | undefined, sentinel: Sentinel): void =>
  writeNote(notes, SENTINEL, sentinel)

export const readCopyNote = (notes: NoteStore | undefined): CopyNote | undefined =>
  readNote(notes, COPY, isCopyNote)
export const writeCopyNote = (notes: NoteStore | undefined, note: CopyNote): void =>
  writeNote(notes, COPY, note)

function readNote<Note>(
  notes: NoteStore | undefined,
  name: string,
  isNote: (value: unknown) => value is Note,
): Note | undefined {
  try {
    const value: unknown = JSON.parse(notes?.getItem(name) ?? 'null')
    return isNote(value) ? value : undefined
  } catch {
    return undefined
  }
}

function writeNote(notes: NoteStore | undefined, name: string, note: Sentinel | CopyNote): void {
  try {
    notes?.setItem(name, JSON.stringify(note))
  } catch {
    // Forbidden or full: the log itself is stored, only this safety net is missing.
  }
}

const isSentinel = (value: unknown): value is Sentinel =>
  isObject(value) &&
  typeof value.database === 'string' &&
  Number.isSafeInteger(value.events) &&
  Number.isFinite(value.lastAt)

const isCopyNote = (value: unknown): value is CopyNote =>
  isObject(value) &&
  typeof value.database === 'string' &&
  Number.isSafeInteger(value.generation) &&
  Number.isSafeInteger(value.events)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
