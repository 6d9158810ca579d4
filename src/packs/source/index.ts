export type { Entry } from './entry.ts'
export { type ContentFolder, type PackFolder, readContentFolder } from './folder.ts'
export { type Pack, readPacks, type Scenario } from './read-packs.ts'
export type { EntryPlace, PlacedEntry } from './read-scenario.ts'
