export { askToKeep } from './ask-to-keep.ts'
export { browserStorageEnvironment } from './browser-environment.ts'
export type { CopyOutcome } from './copies.ts'
export type { StorageEnvironment } from './environment.ts'
export { createMemoryStore } from './memory-store.ts'
export { openProgressStore } from './open-store.ts'
export type {
  ImportOutcome,
  ProgressStore,
  RecoveryState,
  StorageProblem,
  StoreCondition,
} from './progress-store.ts'
