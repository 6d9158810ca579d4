import { fold } from '../../fold.ts'
import { lastOf, type Word, word } from '../../word.ts'

/*
 * Learners' spaces tell little, so an answer is laid syllable by syllable against the expected phrase and cut where that
 * is cut; a space in another place is remembered as a slip.
 */

interface Unit {
  readonly key: string
  readonly raw: string
  /** A number or a polite word is one unit. */
  readonly whole: Word | undefined
  readonly spaced: boolean
  readonly stop: Word['stop']
  /** Which word it belongs to. */
  readonly owner: number
}

export function recutLike(expected: readonly Word[], answer: readonly Word[]): Word[] {
  const [wanted, said] = [expected.flatMap(unitsOf), answer.flatMap(unitsOf)]
  const partner = pair(wanted, said)
  return wordsOf(said, ownersOf(wanted, said, partner), misspaced(wanted, said, partner))
}

function unitsOf(word: Word, owner: number, words: readonly Word[]): Unit[] {
  const { raw, key, kind, stop } = word
  if (kind !== 'word') return [{ key, raw, whole: word, spaced: owner > 0, stop, owner }]
  const letters = [...fold(raw)]
  const isSpaced = owner > 0 && words[owner - 1]?.kind !== 'number'
  return letters.flatMap((letter, index): Unit[] => {
    if (letter === ' ') return []
    const spaced = index === 0 ? isSpaced : letters[index - 1] === ' '
    return [
      {
        key: letter,
        raw: letter,
        whole: undefined,
        spaced,
        stop: index === letters.length - 1 ? stop : 0,
        owner,
      },
    ]
  })
}

/** For each said unit the wanted one it stands for, or -1: least edits. */
function pair(wanted: readonly Unit[], said: readonly Unit[]): Int16Array {
  const width = said.length + 1
  const costs = new Float64Array((wanted.length + 1) * width)
  const at = (row: number, column: number): number => costs[row * width + column] ?? 0
  for (let row = 0; row <= wanted.length; row++) {
    for (let column = 0; column <= said.length; column++) {
      if (row === 0 || column === 0) costs[row * width + column] = (row + column) * GAP
      else
        costs[row * width + column] = Math.min(
          at(row - 1, column - 1) + exchange(wanted[row - 1], said[column - 1]),
          at(row - 1, column) + GAP,
          at(row, column - 1) + GAP,
        )
    }
  }
  const partner = new Int16Array(said.length).fill(-1)
  for (let row = wanted.length, column = said.length; row > 0 && column > 0; ) {
    if (
      Math.abs(at(row, column) - at(row - 1, column - 1) - exchange(wanted[row - 1], said[column - 1])) < 1e-9
    )
      partner[--column] = --row
    else if (Math.abs(at(row, column) - at(row - 1, column) - GAP) < 1e-9) row--
    else column--
  }
  return partner
}

const GAP = 0.8
function exchange(wanted: Unit | undefined, said: Unit | undefined): number {
  if (!wanted || !said) return 9
  if (wanted.key === said.key) return 0
  if (!wanted.whole && !said.whole) return 1
  return wanted.whole?.kind === 'number' && said.whole?.kind === 'number' ? 0.5 : 1.7
}

/** The expected word each said unit goes to; -1 begins a word of its own. */
function ownersOf(wanted: readonly Unit[], said: readonly Unit[], partner: Int16Array): number[] {
  const owners = [...partner].map((row) => (row < 0 ? -1 : (wanted[row]?.owner ?? -1)))
  for (let start = 0; start < said.length; start++) {
    if (owners[start] !== -1 || partner[start] !== -1) continue
    let end = start
    while (end < said.length && partner[end] === -1) end++
    const isAlone = (said[start]?.spaced || start === 0) && (end === said.length || said[end]?.spaced)
    if (!isAlone) {
      const joinsNext = (said[start]?.spaced || said[start - 1]?.whole) && end < said.length
      const owner = joinsNext ? owners[end] : start > 0 ? owners[start - 1] : owners[end]
      for (let index = start; index < end; index++) owners[index] = said[index]?.whole ? -1 : (owner ?? -1)
    }
    start = end - 1
  }
  return owners
}

function misspaced(wanted: readonly Unit[], said: readonly Unit[], partner: Int16Array): ReadonlySet<number> {
  const wrong = new Set<number>()
  for (let index = 1; index < said.length; index++) {
    const [row, before] = [partner[index] ?? -1, partner[index - 1] ?? -1]
    const [here, last] = [wanted[row], wanted[before]]
    if (!here || !last || row !== before + 1 || here.whole || last.whole) continue
    if (
      here.key === said[index]?.key &&
      last.key === said[index - 1]?.key &&
      here.spaced !== said[index]?.spaced
    )
      wrong.add(index)
  }
  return wrong
}

function wordsOf(said: readonly Unit[], owners: readonly number[], wrong: ReadonlySet<number>): Word[] {
  const words: Word[] = []
  let [chunk, owner]: [number[], number] = [[], -2]
  const close = () => {
    const made = chunkWord(chunk.flatMap((index) => said[index] ?? []))
    if (made) words.push(chunk.some((index) => wrong.has(index)) ? { ...made, misspaced: true } : made)
    chunk = []
  }
  said.forEach((unit, index) => {
    const mine = owners[index] ?? -1
    if (mine !== owner || unit.whole || said[index - 1]?.whole || (mine === -1 && unit.spaced)) close()
    chunk.push(index)
    owner = mine
  })
  close()
  return words
}

function chunkWord(units: readonly Unit[]): Word | undefined {
  const [first, last] = [units[0], lastOf(units)]
  if (!first || !last) return undefined
  const raw = units.map((unit, index) => (index > 0 && unit.spaced ? ` ${unit.raw}` : unit.raw)).join('')
  return first.whole ?? word(raw, units.map(({ key }) => key).join(''), last.stop)
}
