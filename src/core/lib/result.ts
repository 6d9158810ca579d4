/** An expected outcome as a value: what was asked for, or why not. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })
export const failed = <Problem>(problem: Problem): Result<never, Problem> => ({ ok: false, problem })
