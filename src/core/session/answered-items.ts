import { TARGET_LANGUAGES, type TargetLanguage } from '../lib/language.ts'
import type { EntryId } from '../pack/index.ts'
import type { ItemKey, Skill } from '../progress/index.ts'

/** Which items were ever answered: one small number per entry, so that 100,000 items are asked about in no time. */
export interface AnsweredItems {
  add(key: ItemKey): void
  has(entry: EntryId, language: TargetLanguage, skill: Skill): boolean
}

export function createAnsweredItems(): AnsweredItems {
  const bitsByEntry = new Map<EntryId, number>()
  return {
    add(key) {
      const slash = key.indexOf('/')
      const entry = key.slice(0, slash)
      const bit = BITS.get(key.slice(slash + 1)) ?? 0
      bitsByEntry.set(entry, (bitsByEntry.get(entry) ?? 0) | bit)
    },
    has: (entry, language, skill) =>
      ((bitsByEntry.get(entry) ?? 0) & (BITS.get(`${language}/${skill}`) ?? 0)) !== 0,
  }
}

/** A bit for each way an entry can be an item. */
const BITS: ReadonlyMap<string, number> = new Map(
  TARGET_LANGUAGES.flatMap((language) => [`${language}/recognise`, `${language}/produce`]).map(
    (way, index) => [way, 1 << index],
  ),
)
