/**
 * The one JSON text of a value, for hashing: keys sorted by UTF-16 code units, no white space, numbers as ECMAScript
 * prints them (RFC 8785), and texts in NFC. What JSON cannot say throws: undefined, NaN, a Date, an unpaired surrogate.
 *
 *     canonicalJson({ b: [1, 'é'], a: null }) // '{"a":null,"b":[1,"é"]}'
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return numberJson(value)
  if (typeof value === 'string') return textJson(value)
  // Array.from shows a hole as undefined, which is then refused.
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (isRecord(value)) return recordJson(value)
  throw new TypeError(`Cannot write as JSON: wanted plain JSON, current value is ${String(value)}`)
}

function numberJson(value: number): string {
  if (Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`Cannot write as JSON: a number must be finite, current value is ${value}`)
}

function textJson(text: string): string {
  if (/\p{Cs}/u.test(text)) {
    throw new TypeError(`Cannot write as JSON: unpaired surrogate in ${JSON.stringify(text)}`)
  }
  return JSON.stringify(text.normalize('NFC'))
}

function recordJson(record: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(record)
    .map((name) => ({ name, composed: name.normalize('NFC') }))
    .sort((a, b) => (a.composed < b.composed ? -1 : 1))
  const twin = names.find(({ composed }, index) => composed === names[index + 1]?.composed)
  if (twin) throw new TypeError(`Cannot write as JSON: the key ${JSON.stringify(twin.composed)} stands twice`)
  return `{${names.map(({ name }) => `${textJson(name)}:${canonicalJson(record[name])}`).join(',')}}`
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
