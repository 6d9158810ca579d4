/**
 * CRC-32 as in zip and PNG (reflected polynomial 0xEDB88320): finds accidental damage, not malice.
 *
 * @example crc32(new Uint8Array([0x31, 0x32, 0x33])) // 0x884863d2
 */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  let index = 0
  // Four bytes a round ("slicing by 4", Kounavis and Berry 2005): a snapshot has megabytes and is read at every start.
  for (const end = bytes.length - 3; index < end; index += 4) {
    crc ^= byteAt(bytes, index) | (byteAt(bytes, index + 1) << 8)
    crc ^= (byteAt(bytes, index + 2) << 16) | (byteAt(bytes, index + 3) << 24)
    crc =
      slice(3, crc & 0xff) ^
      slice(2, (crc >>> 8) & 0xff) ^
      slice(1, (crc >>> 16) & 0xff) ^
      slice(0, crc >>> 24)
  }
  for (; index < bytes.length; index++) crc = (crc >>> 8) ^ slice(0, (crc ^ byteAt(bytes, index)) & 0xff)
  return (crc ^ 0xffffffff) >>> 0
}

const SLICES = 4

// Typed arrays answer a number for every index asked here.
const byteAt = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0
const slice = (which: number, byte: number): number => TABLE[which * 256 + byte] ?? 0

const TABLE = /* @__PURE__ */ createTable()

function createTable(): Int32Array {
  const table = new Int32Array(256 * SLICES)
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    table[byte] = crc
  }
  for (let index = 256; index < table.length; index++) {
    const previous = table[index - 256] ?? 0
    table[index] = (previous >>> 8) ^ (table[previous & 0xff] ?? 0)
  }
  return table
}
