import type { ReasonCode } from './verdict.ts'
import type { Word } from './word.ts'

/** A closed list of words that must not be taken for one another. */
export interface OppositeGroup {
  readonly code: ReasonCode
  /** Each member is a list of patterns: `before`, `issu*`, `*이내*`. */
  readonly members: readonly (readonly string[])[]
}

/** Lines `code: member / member`, each member `pattern, pattern`. */
export const opposites = (lines: string): OppositeGroup[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', members = ''] = line.trim().split(': ')
      return {
        // The codes are written by hand in the language files and covered by their tests.
        code: code as ReasonCode,
        members: members.split(' / ').map((member) => member.split(', ')),
      }
    })

/** Where a word stands in the lists: group and member. */
export type Memberships = (
  key: string,
) => readonly { readonly group: OppositeGroup; readonly member: number }[]

export function memberships(groups: readonly OppositeGroup[]): Memberships {
  const exact = new Map<string, { group: OppositeGroup; member: number }[]>()
  const open: { test: (key: string) => boolean; place: { group: OppositeGroup; member: number } }[] = []
  for (const group of groups) {
    group.members.forEach((patterns, member) => {
      for (const pattern of patterns) {
        const place = { group, member }
        if (pattern.includes('*')) open.push({ test: matcher(pattern), place })
        else exact.set(pattern, [...(exact.get(pattern) ?? []), place])
      }
    })
  }
  return (key) => [
    ...(exact.get(key) ?? []),
    ...open.filter(({ test }) => test(key)).map(({ place }) => place),
  ]
}

function matcher(pattern: string): (key: string) => boolean {
  const stem = pattern.replaceAll('*', '')
  if (pattern.startsWith('*')) {
    return pattern.endsWith('*') ? (key) => key.includes(stem) : (key) => key.endsWith(stem)
  }
  return (key) => key.startsWith(stem)
}

export interface Turned {
  readonly code: ReasonCode
  readonly expected: Word
  readonly given: Word
}

/** A member lost and another of its group found instead, anywhere in the phrase. */
export function turnedAround(
  expected: readonly Word[],
  given: readonly Word[],
  placesOf: Memberships,
): Turned | undefined {
  const surplus = census(expected, given, placesOf)
  for (const [group, members] of surplus) {
    const lost = members.find(({ balance }) => balance > 0)
    const found = members.find(({ balance }) => balance < 0)
    if (lost && found) return { code: group.code, expected: lost.word, given: found.word }
  }
  return undefined
}

interface Balance {
  balance: number
  word: Word
}

function census(expected: readonly Word[], given: readonly Word[], placesOf: Memberships) {
  const groups = new Map<OppositeGroup, Balance[]>()
  const count = (words: readonly Word[], step: 1 | -1) => {
    for (const each of words) {
      for (const { group, member } of placesOf(each.key)) {
        const members = groups.get(group) ?? []
        groups.set(group, members)
        const seen = members[member]
        if (!seen) members[member] = { balance: step, word: each }
        else {
          seen.balance += step
          if (Math.sign(seen.balance) === step) seen.word = each
        }
      }
    }
  }
  count(expected, 1)
  count(given, -1)
  return new Map([...groups].map(([group, members]) => [group, members.filter(() => true)] as const))
}
