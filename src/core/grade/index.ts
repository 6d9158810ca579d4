export type { GradedRendering, Lexicon } from './rendering.ts'
export type { DiffToken, Reason, ReasonCode, Verdict } from './verdict.ts'
export { REASON_CODES } from './verdict.ts'
