// refused: TS6307
export { ROUTES } from '../app/router.ts'
