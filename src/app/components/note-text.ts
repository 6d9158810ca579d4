import type { Language } from '../../core/lib/language.ts'
import type { Note } from '../../core/pack/index.ts'

/** A note in the learner's language, else English, else Chinese: authors rarely write all five. */
export const noteText = (note: Note, own: Language): string => note[own] ?? note.en ?? note.zh ?? ''
