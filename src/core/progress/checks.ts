/** Why a line of the log can't be read. The path names the field, as in `due.day` or `weights.3`. */
export interface EventProblem {
  readonly code: 'not-an-event' | 'missing' | 'wrong-type' | 'out-of-range' | 'malformed'
  readonly path: string
}

/** `newer`: nothing is broken, but only a later version can know this word. */
export type Finding = EventProblem | 'newer' | undefined

/** Looks at one field. `Value` is the type a value without a finding has. */
export interface Check<Value> {
  (value: unknown, path: string): Finding
  readonly promises?: Value
}

export const isFlag: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? undefined : typeProblem(value, path)

export function whole<Value extends number>(lowest: number, highest: number): Check<Value> {
  const inRange = between(lowest, highest)
  return (value, path) =>
    inRange(value, path) ?? (Number.isSafeInteger(value) ? undefined : { code: 'out-of-range', path })
}

export function between<Value extends number>(lowest: number, highest: number): Check<Value> {
  return (value, path) => {
    if (typeof value !== 'number') return typeProblem(value, path)
    // JSON has no -0: it would come back as another value than was stored.
    const isInRange = value >= lowest && value <= highest && !Object.is(value, -0)
    return isInRange ? undefined : { code: 'out-of-range', path }
  }
}

export function text(shortest: number, longest: number): Check<string> {
  return (value, path) => {
    if (typeof value !== 'string') return typeProblem(value, path)
    return value.length >= shortest && value.length <= longest ? undefined : { code: 'out-of-range', path }
  }
}

export function matching<Value extends string>(pattern: RegExp): Check<Value> {
  return (value, path) => {
    if (typeof value !== 'string') return typeProblem(value, path)
    return pattern.test(value) ? undefined : { code: 'malformed', path }
  }
}

/** One of a closed list of words, which a later version may have lengthened. */
export function wordOf<const Word extends string>(words: readonly Word[]): Check<Word> {
  const known: ReadonlySet<unknown> = new Set(words)
  return (value, path) => {
    if (known.has(value)) return undefined
    if (typeof value !== 'string') return typeProblem(value, path)
    return WORD.test(value) ? 'newer' : { code: 'malformed', path }
  }
}

const WORD = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/

export function listOf<Value>(check: Check<Value>, longest: number, shortest = 0): Check<readonly Value[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return typeProblem(value, path)
    if (value.length < shortest || value.length > longest) return { code: 'out-of-range', path }
    return worst(value.map((part, index) => check(part, `${path}.${index}`)))
  }
}

/** A later version may change several fields at once, so one word of it explains whatever else looks broken. */
export function worst(findings: readonly Finding[]): Finding {
  return findings.includes('newer') ? 'newer' : findings.find((finding) => finding !== undefined)
}

export const typeProblem = (value: unknown, path: string): EventProblem => ({
  code: value === undefined ? 'missing' : 'wrong-type',
  path,
})
