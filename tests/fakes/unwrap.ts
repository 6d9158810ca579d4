import type { Result } from '../../src/core/lib/result.ts'

/** The value, or a failed test that says why there is none. */
export function unwrap<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Wanted a value, got the problem ${JSON.stringify(result.problem)}`)
  return result.value
}
