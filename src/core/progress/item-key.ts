import type { TargetLanguage } from '../lib/language.ts'
import type { EntryId } from '../pack/index.ts'
import type { ItemKey, Skill } from './event.ts'

export const SKILLS = ['recognise', 'produce'] as const satisfies readonly Skill[]

export interface ItemParts {
  readonly entry: EntryId
  readonly language: TargetLanguage
  readonly skill: Skill
}

export const itemKey = (entry: EntryId, language: TargetLanguage, skill: Skill): ItemKey =>
  `${entry}/${language}/${skill}`

/** @example parseItemKey('hello/en/produce') // { entry: 'hello', language: 'en', skill: 'produce' } */
export function parseItemKey(key: ItemKey): ItemParts {
  const first = key.indexOf('/')
  const second = key.indexOf('/', first + 1)
  // The three parts are what the type of the key promises; whatever comes from outside has passed `readEvent`.
  return {
    entry: key.slice(0, first),
    language: key.slice(first + 1, second) as TargetLanguage,
    skill: key.slice(second + 1) as Skill,
  }
}
