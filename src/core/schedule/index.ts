export type { Due, ItemState, MemoryState, Phase, Rating } from './item-state.ts'
