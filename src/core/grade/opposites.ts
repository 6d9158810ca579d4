import type { ReasonCode } from './verdict.ts'
import type { Word } from './word.ts'

/** A closed list of words that must not be taken for one another. */
export interface OppositeGroup {
  readonly code: ReasonCode
  /** Each member is a list of patterns. */
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

/** A word's place in the lists, and the part of it that put it there. */
export interface Membership {
  readonly group: OppositeGroup
  readonly member: number
  readonly part: string
}
export type Memberships = (key: string) => readonly Membership[]

/** Patterns: `before`, `issu*`, or `/regular expression/`. */
export function memberships(groups: readonly OppositeGroup[]): Memberships {
  const exact = new Map<string, Membership[]>()
  // By first letter, since every word of every phrase is looked up
  const beginnings = new Map<string, Membership[]>()
  const expressions: { expression: RegExp; place: Omit<Membership, 'part'> }[] = []
  for (const group of groups) {
    group.members.forEach((patterns, member) => {
      for (const pattern of patterns) {
        const part = pattern.replace('*', '')
        if (pattern.startsWith('/'))
          expressions.push({ expression: new RegExp(pattern.slice(1, -1)), place: { group, member } })
        else if (pattern === part) add(exact, part, { group, member, part })
        else add(beginnings, part.charAt(0), { group, member, part })
      }
    })
  }
  return (key) => [
    ...(exact.get(key) ?? []),
    ...(beginnings.get(key.charAt(0)) ?? []).filter(({ part }) => key.startsWith(part)),
    ...expressions.flatMap(({ expression, place }) => {
      const part = expression.exec(key)?.[0]
      return part === undefined ? [] : [{ ...place, part }]
    }),
  ]
}

function add(places: Map<string, Membership[]>, key: string, place: Membership): void {
  const known = places.get(key)
  if (known) known.push(place)
  else places.set(key, [place])
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
      for (const { group, member, part } of placesOf(each.key)) {
        const members = groups.get(group) ?? []
        groups.set(group, members)
        const seen = members[member]
        const word = each.key.includes(' ') ? { ...each, raw: part } : each
        if (!seen) members[member] = { balance: step, word }
        else {
          seen.balance += step
          if (Math.sign(seen.balance) === step) seen.word = word
        }
      }
    }
  }
  count(expected, 1)
  count(given, -1)
  return new Map([...groups].map(([group, members]) => [group, members.filter(() => true)] as const))
}
