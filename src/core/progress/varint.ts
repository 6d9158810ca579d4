/** Writes whole numbers, small ones in one byte: LEB128 of the zigzag number (0, -1, 1, -2, … become 0, 1, 2, 3, …). */
export class VarintWriter {
  private readonly written: number[] = []

  /** `value` lies within ±2^52. */
  write(value: number): void {
    let rest = value < 0 ? -2 * value - 1 : 2 * value
    while (rest >= 128) {
      this.written.push((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    this.written.push(rest)
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.written)
  }
}

export class VarintReader {
  private readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** NaN past the end. */
  read(): number {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes[this.at++] ?? Number.NaN
      value += (byte >= 128 ? byte - 128 : byte) * scale
      if (!(byte >= 128)) return value % 2 === 1 ? (value + 1) / -2 : value / 2
    }
  }

  /** Whether exactly all bytes have been read. */
  get isDone(): boolean {
    return this.at === this.bytes.length
  }
}
