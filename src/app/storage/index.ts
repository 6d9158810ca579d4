export { browserStorageEnvironment } from './browser-environment.ts'
export type { CopyOutcome } from './copies.ts'
export type { StorageEnvironment, StorageEstimateBytes } from './environment.ts'
export { createMemoryStore } from './memory-store.ts'
export { openProgressStore } from './open-store.ts'
export type {
  ImportOutcome,
  ProgressStore,
  RecoveryState,
  StorageProblem,
  StoreCondition,
} from './progress-store.ts'
export { askToKeep, storageUsed } from './room.ts'
