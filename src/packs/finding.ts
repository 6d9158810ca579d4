import type { PathKey } from '../core/pack/index.ts'

/** Something wrong in an author's file, and where: what a person needs to go there and mend it. */
export interface Finding {
  readonly severity: Severity
  /** The rule of the quality checklist, such as S05; none when the file's shape is wrong. */
  readonly rule?: string
  readonly file: string
  /** From 1, as editors count. */
  readonly line: number
  readonly column: number
  /** Such as `entries[3].ko.text`; empty for the file as a whole. */
  readonly path: string
  readonly message: string
}

/** An error stops the build; a warning asks a reviewer to look. */
export type Severity = 'error' | 'warning'

/** A place inside a file before it is looked up. */
export type Keys = readonly PathKey[]

/** `content/packs/core/reception.yaml:12:5: entries[3].ko.text: wanted a non-empty text, found null` */
export function findingLine({ file, line, column, path, message, rule, severity }: Finding): string {
  const place = [`${file}:${line}:${column}`, path].filter((part) => part !== '').join(': ')
  const marks = [rule, severity === 'warning' ? 'warning' : undefined].filter((mark) => mark !== undefined)
  return `${place}: ${message}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`
}

export const inReadingOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
