import type { Language } from '../../core/lib/language.ts'
import type { Note } from '../../core/pack/index.ts'

interface FoundNote {
  readonly language: Language
  readonly text: string
}

/** A note in the learner's language, else English, else Chinese: authors rarely write all five. */
export function findNote(note: Note, own: Language): FoundNote | undefined {
  for (const language of [own, 'en', 'zh'] as const) {
    const text = note[language]
    if (text !== undefined) return { language, text }
  }
  return undefined
}

export const noteText = (note: Note, own: Language): string => findNote(note, own)?.text ?? ''
