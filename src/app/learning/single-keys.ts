import type { HintStore } from '../environment.ts'

/* A matter of this device and its keyboard, not of the learner: a hint, no event. */

const HINT = 'single-keys'

export const singleKeysAllowed = (hints: HintStore): boolean => hints.read(HINT) !== 'off'

export const allowSingleKeys = (hints: HintStore, areAllowed: boolean): void =>
  hints.write(HINT, areAllowed ? undefined : 'off')
