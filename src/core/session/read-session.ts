import { SCENARIO_IDS } from '../pack/index.ts'
import { type ItemKey, parseItemKey } from '../progress/index.ts'
import type { PlannedItem } from './plan.ts'
import type { SessionAnswer, SessionState } from './session.ts'

/** The session in an unknown value, or undefined when there is none in it: then a new one is begun. */
export function readSession(value: unknown): SessionState | undefined {
  if (!isRecord(value) || typeof value.id !== 'string' || value.id.length > 64) return undefined
  if (!isListOf(value.items, isPlannedItem) || !isListOf(value.answers, isAnswer)) return undefined
  return { id: value.id, items: value.items, answers: value.answers }
}

const REASONS: readonly PlannedItem['reason'][] = ['review', 'new', 'new-skill', 'changed']
const VERDICTS: readonly SessionAnswer['verdictKind'][] = ['right', 'slip', 'register', 'wrong', 'revealed']

const isPlannedItem = (value: unknown): value is PlannedItem =>
  isRecord(value) &&
  isItem(value.item) &&
  REASONS.some((reason) => reason === value.reason) &&
  SCENARIO_IDS.some((scenario) => scenario === value.scenario) &&
  typeof value.inSteps === 'boolean'

const isAnswer = (value: unknown): value is SessionAnswer =>
  isRecord(value) &&
  isItem(value.item) &&
  [1, 2, 3, 4].some((rating) => rating === value.rating) &&
  VERDICTS.some((verdict) => verdict === value.verdictKind) &&
  Number.isFinite(value.at) &&
  isRecord(value.due) &&
  (Number.isFinite(value.due.at) || Number.isFinite(value.due.day))

function isItem(value: unknown): value is ItemKey {
  if (typeof value !== 'string') return false
  // The shape is what the type asks for: parseItemKey splits, this checks that nothing is missing.
  const { entry, language, skill } = parseItemKey(value as ItemKey)
  return Boolean(entry && language && (skill === 'recognise' || skill === 'produce'))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isListOf = <Item>(value: unknown, isOne: (item: unknown) => item is Item): value is readonly Item[] =>
  Array.isArray(value) && value.every(isOne)
