import { lastOf, type Mark, rawOf, type Word, word } from './word.ts'

/** What a run of words stands for: another key, or something polite that may be set aside. */
export interface Meaning {
  readonly key: string
  readonly mark?: Mark
}

/** Runs of keys joined by spaces, and how long the longest is. */
export interface PhraseBook {
  readonly meanings: ReadonlyMap<string, Meaning>
  readonly longest: number
}

/** One line per meaning: `key[!mark]: run | run | …`. Without runs the key stands for itself. */
export function phraseBook(lines: string, cutRun = (run: string): string => run): PhraseBook {
  const meanings = new Map<string, Meaning>()
  let longest = 1
  for (const line of lines.trim().split('\n')) {
    const [head = '', runs = ''] = line.trim().split(': ')
    const [key = '', mark] = head.split('!')
    for (const run of runs.split(' | ').map(cutRun)) {
      // The marks are written by hand in the language files and covered by their tests.
      meanings.set(run, mark === undefined ? { key } : { key, mark: mark as Mark })
      longest = Math.max(longest, run.split(' ').length)
    }
  }
  return { meanings, longest }
}

/** Replaces the longest runs found, from left to right; a run never crosses the end of a sentence. */
export function readPhrases(words: readonly Word[], book: PhraseBook): Word[] {
  const read: Word[] = []
  for (let index = 0; index < words.length; ) {
    const length = runLength(words, index, book)
    const run = words.slice(index, index + Math.max(1, length))
    const meaning = length > 0 ? book.meanings.get(run.map(({ key }) => key).join(' ')) : undefined
    read.push(...(meaning ? asMeant(run, meaning) : run))
    index += run.length
  }
  return read
}

function runLength(words: readonly Word[], start: number, { meanings, longest }: PhraseBook): number {
  let found = 0
  let run = ''
  for (let length = 1; length <= longest; length++) {
    const next = words[start + length - 1]
    if (!next) break
    run = length === 1 ? next.key : `${run} ${next.key}`
    if (meanings.has(run)) found = length
    if (next.stop === 2) break
  }
  return found
}

/** A meaning may be several keys ("§can not"): each becomes a word, so that a lost "not" is seen. */
function asMeant(run: readonly Word[], { key, mark }: Meaning): Word[] {
  const raw = rawOf(run)
  const keys = key === '' ? [] : key.split(' ')
  const stop = lastOf(run)?.stop ?? 0
  return keys.map((each, index) => ({
    ...word(index === 0 ? raw : '', each, index === keys.length - 1 ? stop : 0),
    ...(mark ? ({ kind: mark === 'familiar' ? 'word' : 'aside', mark } as const) : {}),
  }))
}
