import type { EpochMillis } from '../lib/units.ts'

declare const hlcBrand: unique symbol

/**
 * A hybrid logical clock reading in one integer: wall milliseconds × 2048 + a tick.
 * It orders events across devices whose clocks disagree, and stays below 2^53 until the year 2109.
 * Source: Kulkarni et al., "Logical Physical Clocks", 2014.
 */
export type Hlc = number & { readonly [hlcBrand]: 'Hlc' }

export const TICKS_PER_MILLI = 2048

/** The reading after `last` for something that happens when the wall clock says `now`. */
export function nextHlc(last: Hlc | undefined, now: EpochMillis): Hlc {
  const wall = now * TICKS_PER_MILLI
  // Branding: the only place an Hlc is made of arithmetic.
  return Math.max(wall, (last ?? -1) + 1) as Hlc
}

/** The wall-clock part. */
export const hlcMillis = (hlc: Hlc): EpochMillis => Math.floor(hlc / TICKS_PER_MILLI) as EpochMillis

export const isHlc = (value: unknown): value is Hlc => Number.isSafeInteger(value) && Number(value) >= 0
