// refused: TS6307
export { readConfig } from '../server/config.ts'
