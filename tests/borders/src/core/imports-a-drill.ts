// refused: TS6307
export { drills } from '../drills/index.ts'
