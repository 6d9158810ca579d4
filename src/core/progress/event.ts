import type { Verdict } from '../grade/index.ts'
import type { Language, TargetLanguage } from '../lib/language.ts'
import type { EpochMillis, Millis } from '../lib/units.ts'
import type { EntryId, ScenarioId } from '../pack/index.ts'
import type { Due, Rating } from '../schedule/index.ts'
import type { Hlc } from './hlc.ts'
import type { JsonObject } from './json.ts'

/** `device:seq`; device is 10 characters of [0-9a-z], seq counts from 1 on that device. */
export type EventId = `${string}:${number}`

export type Skill = 'recognise' | 'produce'

/** `entry/language/skill`: what memory is kept for. */
export type ItemKey = `${EntryId}/${TargetLanguage}/${Skill}`

interface Stamp {
  readonly id: EventId
  readonly hlc: Hlc
  readonly at: EpochMillis
  /** IANA name of the time zone the learner was in, e.g. Asia/Shanghai. */
  readonly tz: string
}

/** One immutable line of the log. */
export type ProgressEvent = Stamp & EventBody

export type ReviewEvent = Stamp & ReviewBody
export type ReportEvent = Stamp & ReportBody

/**
 * A line that a newer version wrote: a kind, a field or a word this one does not know. It is kept and handed on whole,
 * counted, and otherwise ignored, until an update understands it.
 */
export type OpaqueEvent = Stamp & { readonly kind: 'opaque'; readonly source: JsonObject }

export type StoredEvent = ProgressEvent | OpaqueEvent

export type EventBody =
  | ReviewBody
  | VoidBody
  | SettingBody
  | ParamsBody
  | EnrolBody
  | SuspendBody
  | StarBody
  | ReportBody

export interface ReviewBody {
  readonly kind: 'review'
  readonly item: ItemKey
  readonly rating: Rating
  /** False for a repeat within one session: practice, which moves the steps and leaves the memory alone. */
  readonly scored: boolean
  /** The drill's kind; only a tag. */
  readonly drill: string
  readonly verdict: Verdict['kind'] | 'revealed'
  readonly dangerous: boolean
  readonly hinted: boolean
  /** "I was right": the learner overruled the verdict. */
  readonly overruled: boolean
  /** From the prompt's appearance to the answer; logged, never graded on. */
  readonly latency: Millis
  /** The meaning version asked about. */
  readonly meaning: number
  /** Chosen when answered (fuzz, load balance, siblings apart) and recorded, so that every device agrees. */
  readonly due: Due
  /** Groups the answers of one sitting. */
  readonly session: string
}

/**
 * Undo: the target counts as never having happened. Undoing is final: a void whose target is a void changes nothing,
 * so no order of arrival can matter. Answering again is the way back.
 */
export interface VoidBody {
  readonly kind: 'void'
  readonly target: EventId
}

/** Settings are last-writer registers: the event with the greatest (hlc, id) holds. */
export interface Settings {
  readonly ownLanguage: Language
  readonly interfaceLanguage: Language
  readonly learning: readonly TargetLanguage[]
  /** New phrases a day, 0 to 50. */
  readonly dailyNew: number
  /** 0.7 to 0.97. */
  readonly desiredRetention: number
  /** Percent, 100 to 200. */
  readonly textSize: number
  readonly theme: 'system' | 'light' | 'dark'
}

export type SettingBody = {
  readonly [Name in keyof Settings]: {
    readonly kind: 'setting'
    readonly name: Name
    readonly value: Settings[Name]
  }
}[keyof Settings]

/** New FSRS weights: 21 numbers. They change stability and difficulty from here on, never a due date. */
export interface ParamsBody {
  readonly kind: 'params'
  readonly weights: readonly number[]
}

/** Whether new phrases are taken from a scenario. */
export interface EnrolBody {
  readonly kind: 'enrol'
  readonly scenario: ScenarioId
  readonly on: boolean
}

/** A suspended entry is not asked in that language. */
export interface SuspendBody {
  readonly kind: 'suspend'
  readonly entry: EntryId
  readonly language: TargetLanguage
  readonly on: boolean
}

export interface StarBody {
  readonly kind: 'star'
  readonly entry: EntryId
  readonly on: boolean
}

/** "Report this phrase": kept here until the learner hands the reports to the content office. */
export interface ReportBody {
  readonly kind: 'report'
  readonly entry: EntryId
  readonly language: TargetLanguage
  readonly about: 'wrong-translation' | 'impolite' | 'my-answer-is-right' | 'other'
  /** What the learner typed or wrote, at most 500 characters. */
  readonly text: string
}
