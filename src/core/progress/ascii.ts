/*
 * Text as bytes without TextEncoder, which is the browser's and not the language's: all we store is ASCII, once JSON has
 * escaped the rest.
 */

export function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}

/** As many arguments as every engine takes in one call. */
const STRETCH = 8192

export function asciiText(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += STRETCH) {
    text += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(start, start + STRETCH))
  }
  return text
}

export const jsonBytes = (value: unknown): Uint8Array =>
  asciiBytes(JSON.stringify(value).replace(/[\u0080-\uffff]/g, escaped))

/** Undefined when it is no JSON. */
export function jsonIn(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && JSON.parse(asciiText(bytes))
  } catch {
    return undefined
  }
}

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
