declare const unit: unique symbol

/** A number that carries its unit in the type, so that milliseconds never meet days unnoticed. */
type Quantity<Name extends string> = number & { readonly [unit]: Name }

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMillis = Quantity<'EpochMillis'>

/** A span in milliseconds. */
export type Millis = Quantity<'Millis'>

/** A span in days, fractional. */
export type Days = Quantity<'Days'>

/** A learner's civil day as whole days since 1970-01-01; it begins at 04:00 local time. */
export type LocalDay = Quantity<'LocalDay'>

/** A probability, 0 to 1. */
export type Probability = Quantity<'Probability'>

// Branding a plain number is the one place where a cast is the point.
export const epochMillis = (value: number): EpochMillis => value as EpochMillis
export const millis = (value: number): Millis => value as Millis
export const days = (value: number): Days => value as Days
export const localDay = (value: number): LocalDay => value as LocalDay
export const probability = (value: number): Probability => value as Probability

export const MILLIS_PER_MINUTE = 60_000
export const MILLIS_PER_DAY = 86_400_000
