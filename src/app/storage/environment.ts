import type { EpochMillis, Millis } from '../../core/lib/units.ts'

/** Everything the progress store needs of the outside world; the real one is `browserStorageEnvironment()`. */
export interface StorageEnvironment {
  /** Undefined where the browser has none (iOS Lockdown Mode). */
  readonly indexedDB: IDBFactory | undefined
  /** Survives when a damaged IndexedDB comes up empty. Undefined where it is forbidden. */
  readonly notes: NoteStore | undefined
  /** Files of this origin (OPFS). Undefined where there are none: plain http, private windows, Safari before 26. */
  readonly copies: CopyFiles | undefined
  now(): EpochMillis
  /** 10 characters of [0-9a-z], different at each call. */
  randomDeviceId(): string
  /** Talks to the other tabs; undefined where that is not possible. */
  openChannel(name: string): TabChannel | undefined
  /** Calls back whenever the page comes to the front; the result ends that. */
  onVisible(listener: () => void): () => void
  /** Calls back whenever the page goes to the back, perhaps for good; the result ends that. */
  onHidden(listener: () => void): () => void
  /** Calls back when there is nothing more urgent to do. */
  whenIdle(work: () => void): void
  delay(time: Millis): Promise<void>
  /** Asks the browser to keep what is stored; whether it will. */
  persist(): Promise<boolean>
}

/** The part of localStorage used here; every member may throw. */
export interface NoteStore {
  getItem(name: string): string | null
  setItem(name: string, value: string): void
}

export interface CopyFiles {
  /** Undefined when there is no such file. May reject. */
  read(name: string): Promise<Uint8Array | undefined>
  /** Replaces the file; an interrupted write leaves the old one or an incomplete one. May reject. */
  write(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void>
}

export interface TabChannel {
  post(message: string): void
  onMessage(listener: () => void): void
  close(): void
}
