import type { TargetLanguage } from '../lib/language.ts'
import type { Concept } from '../pack/index.ts'
import { itemKey } from '../progress/index.ts'
import type { ItemState } from '../schedule/index.ts'
import type { AnsweredItems } from './answered-items.ts'
import type { PlannedItem } from './plan.ts'
import { planned, type Scope } from './scope.ts'

/** New phrases, taken in turn from every enrolled scenario in every language. */
export function newPhrases(scope: Scope, answered: AnsweredItems, count: number): PlannedItem[] {
  if (count <= 0) return []
  const lanes = lanesOf(scope).map((lane) => unbegun(scope, answered, lane))
  const phrases: PlannedItem[] = []
  let turn = firstTurn(scope, lanes.length)
  while (phrases.length < count && lanes.length > 0) {
    const index = turn % lanes.length
    const next = lanes[index]?.next()
    if (next && !next.done) {
      phrases.push(next.value)
      turn = index + 1
    } else {
      lanes.splice(index, 1)
      turn = index
    }
  }
  return phrases
}

interface Lane {
  readonly language: TargetLanguage
  readonly concepts: readonly Concept[]
}

/** Neighbouring lanes differ in scenario and in language, so that a short day still has both mixed. */
function lanesOf({ languages, enrolled }: Scope): Lane[] {
  return languages.flatMap((_, round) =>
    enrolled.flatMap((concepts, index) => {
      const language = languages[(index + round) % languages.length]
      return language ? [{ language, concepts }] : []
    }),
  )
}

/** Goes on where yesterday's ration, or this morning's part of it, ended: every lane gets its turn. */
const firstTurn = ({ today, input }: Scope, lanes: number): number =>
  lanes === 0 ? 0 : (today * input.settings.dailyNew + input.newToday) % lanes

function* unbegun(
  { input: { progress } }: Scope,
  answered: AnsweredItems,
  { language, concepts }: Lane,
): Generator<PlannedItem> {
  for (const concept of concepts) {
    if (answered.has(concept.id, language, 'recognise')) continue
    if (!progress.isSuspended(concept.id, language)) yield planned(concept, language, 'recognise', 'new')
  }
}

/**
 * Known phrases to be produced for the first time, on another day than they were first recognised. A plan is made
 * before its session, so a success that is already in the progress belongs to an earlier one.
 */
export function newSkills(scope: Scope, answered: AnsweredItems, count: number): PlannedItem[] {
  const items: PlannedItem[] = []
  const tooSoon = new Set(scope.input.recognisedToday)
  for (const concepts of scope.enrolled) {
    for (const concept of concepts) {
      for (const language of scope.languages) {
        if (items.length >= count) return items
        const isTooSoon = tooSoon.has(itemKey(concept.id, language, 'recognise'))
        if (!isTooSoon && canProduce(scope, answered, concept, language))
          items.push(planned(concept, language, 'produce', 'new-skill'))
      }
    }
  }
  return items
}

function canProduce(
  { input: { progress } }: Scope,
  answered: AnsweredItems,
  { id }: Concept,
  language: TargetLanguage,
): boolean {
  if (!answered.has(id, language, 'recognise') || answered.has(id, language, 'produce')) return false
  return (
    hasSucceeded(progress.item(itemKey(id, language, 'recognise'))) && !progress.isSuspended(id, language)
  )
}

const hasSucceeded = (state: ItemState | undefined): boolean =>
  state?.phase === 'review' || (state?.phase === 'learning' && state.step >= 1)
