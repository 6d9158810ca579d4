import type { Days, EpochMillis, LocalDay } from '../lib/units.ts'

/** What FSRS knows of one item: how long it lasts and how hard it is. */
export interface MemoryState {
  /** Time in which recall falls from 100 % to 90 %. */
  readonly stability: Days
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number
}

export type Phase = 'learning' | 'review' | 'relearning'

/** When an item is to be asked again: at a moment while in steps, on a local day afterwards. */
export type Due = { readonly at: EpochMillis } | { readonly day: LocalDay }

/** What is known of one item after its events. An item without events has no state: it is new. */
export interface ItemState {
  readonly memory: MemoryState
  readonly phase: Phase
  /** Index into the learning or relearning steps; 0 in `review`. */
  readonly step: number
  readonly due: Due
  /** The last scored answer. */
  readonly lastReviewAt: EpochMillis
  readonly reviews: number
  readonly lapses: number
  /** The meaning version (see Concept.meaning) last answered. */
  readonly meaning: number
}

/** 1 Again, 2 Hard, 3 Good, 4 Easy: the numbers FSRS uses. */
export type Rating = 1 | 2 | 3 | 4
