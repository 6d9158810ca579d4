export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [name: string]: Json }

/** Deeper than anything we would write; keeps hostile nesting from exhausting the stack. */
const DEEPEST = 20

export function isJsonObject(value: unknown): value is JsonObject {
  return isPlainObject(value) && isJson(value, 0)
}

/** An object as JSON.parse or a structured clone makes them: no class, no prototype of its own. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function isJson(value: unknown, depth: number): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (depth >= DEEPEST) return false
  if (Array.isArray(value)) return Array.from(value).every((part) => isJson(part, depth + 1))
  return isPlainObject(value) && Object.values(value).every((part) => isJson(part, depth + 1))
}

/** The same text for the same value, whatever the order its fields were written in. */
export function sortedJson(value: Json): string {
  return JSON.stringify(value, (_, part: Json) => (isPlainObject(part) ? withSortedNames(part) : part))
}

function withSortedNames(record: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
