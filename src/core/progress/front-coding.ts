import { asciiBytes, asciiText } from './ascii.ts'

/*
 * Sorted ids begin alike: each is written as how many letters it shares with the one before (a letter from the space on)
 * and the rest. Ids are ASCII, at most 60 letters, and have no line breaks.
 */

const NONE_SHARED = 32

export function frontCode(sortedIds: readonly string[]): Uint8Array {
  const lines = sortedIds.map((id, index) => {
    const shared = sharedLength(sortedIds[index - 1] ?? '', id)
    return String.fromCharCode(NONE_SHARED + shared) + id.slice(shared)
  })
  return asciiBytes(lines.join('\n'))
}

export function frontDecode(bytes: Uint8Array): string[] {
  if (bytes.length === 0) return []
  let before = ''
  return asciiText(bytes)
    .split('\n')
    .map((line) => {
      before = before.slice(0, line.charCodeAt(0) - NONE_SHARED) + line.slice(1)
      return before
    })
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
