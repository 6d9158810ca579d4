import { fold, tidy } from './fold.ts'

/**
 * What a text says, letter for letter: without case, punctuation, spaces and the width of its letters. Enough to tell
 * whether two texts are one wording, in any language and without its rules; grading knows more.
 */
export const bareWording = (text: string): string => fold(tidy(text)).replace(/[\p{P}\p{S}\s]+/gu, '')
