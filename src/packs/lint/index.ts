export { lintPack, RULES } from './lint-pack.ts'
