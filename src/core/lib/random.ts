/** A source of chance: each call gives the next number in [0, 1). */
export type Random = () => number

/**
 * The same seed gives the same sequence on every device.
 * Hash: FNV-1a 32 bit; generator: mulberry32 (Tommy Ettinger, public domain), period 2^32.
 */
export function createRandom(seed: string): Random {
  let state = fnv1a(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** A new list in random order; the given one stays as it is. */
export function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  const order = values.map((value) => ({ value, rank: random() }))
  return order.sort((a, b) => a.rank - b.rank).map(({ value }) => value)
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash
}
