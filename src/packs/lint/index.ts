export { lintPacks, RULES } from './lint-packs.ts'
