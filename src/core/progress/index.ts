export * from './event.ts'
export { type Hlc, hlcMillis, isHlc, nextHlc } from './hlc.ts'
