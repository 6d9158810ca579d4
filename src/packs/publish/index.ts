export { proofread } from './proofread.ts'
export { type PublishedPack, publishPack } from './publish-pack.ts'
export { type Written, writePacks } from './write-packs.ts'
