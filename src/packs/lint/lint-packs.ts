import type { Finding } from '../finding.ts'
import type { EntryPlace, Pack, PlacedEntry } from '../source/index.ts'
import { CHINESE_RULES } from './chinese.ts'
import { ENGLISH_RULES } from './english.ts'
import { FRENCH_RULES } from './french.ts'
import { KOREAN_RULES } from './korean.ts'
import type { Rule } from './rule.ts'
import { RUSSIAN_RULES } from './russian.ts'
import { SPEECH_RULES } from './speech.ts'
import { STRUCTURE_RULES } from './structure.ts'

export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...SPEECH_RULES,
  ...CHINESE_RULES,
  ...ENGLISH_RULES,
  ...KOREAN_RULES,
  ...RUSSIAN_RULES,
  ...FRENCH_RULES,
]

/** Ids are given once in all packs together, because progress is kept by entry, whatever pack brought it. */
export const lintPacks = (packs: readonly Pack[]): Finding[] => [
  ...twins(packs.flatMap(({ ids }) => ids)),
  ...packs.flatMap(lintPack),
]

function lintPack({ scenarios, ids }: Pack): Finding[] {
  const entries = scenarios.flatMap((scenario) => scenario.entries)
  const terms = termIds(entries, ids)
  return entries.flatMap((entry) => RULES.flatMap((rule) => findings(rule, entry, terms)))
}

/** An ill-shaped entry counts as a term, so that those who name it are not blamed for its shape. */
function termIds(entries: readonly PlacedEntry[], ids: readonly EntryPlace[]): ReadonlySet<string> {
  const phrases = new Set(entries.filter(({ concept }) => concept.kind === 'phrase').map(({ id }) => id))
  return new Set(ids.map(({ id }) => id).filter((id) => !phrases.has(id)))
}

function findings(rule: Rule, entry: PlacedEntry, terms: ReadonlySet<string>): Finding[] {
  return rule.broken(entry, terms).map(({ keys, found }) => {
    const message = found === undefined ? rule.says : `${rule.says}, found ${JSON.stringify(found)}`
    return entry.file.finding([...entry.keys, ...keys], message, rule.id, rule.severity)
  })
}

function twins(ids: readonly EntryPlace[]): Finding[] {
  const first = new Map<string, EntryPlace>()
  return ids.flatMap((place) => {
    const earlier = first.get(place.id)
    first.set(place.id, earlier ?? place)
    if (earlier === undefined) return []
    const { file, line } = earlier.file.finding(earlier.keys, '')
    const message = `an id is given once, found ${JSON.stringify(place.id)} in ${file}:${line} too`
    return place.file.finding([...place.keys, 'id'], message, 'S03')
  })
}
