import { failed, ok, type Result } from '../lib/result.ts'
import type { EpochMillis } from '../lib/units.ts'
import type { EventProblem } from './checks.ts'
import type { StoredEvent } from './event.ts'
import { isPlainObject } from './json.ts'
import { plainEvent } from './order.ts'
import { readEvent } from './read-event.ts'

/** The export file of a learner's progress; docs/progress-file.md describes it for other programs. */
const FORMAT = 'guichet-progress'
const VERSION = 1

export interface LogFileProblem {
  readonly code: 'empty' | 'not-a-progress-file' | 'newer-version' | 'not-json' | 'bad-event'
  /** Counted from 1, as editors do. */
  readonly line: number
  /** What is wrong with the event of that line. */
  readonly event?: EventProblem
}

/** Line 1, without a line break. */
export const logFileHeader = (now: EpochMillis): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, exportedAt: new Date(now).toISOString() })

/** Any other line, without a line break. */
export const eventLine = (event: StoredEvent): string => JSON.stringify(plainEvent(event))

/** All events of a file, or the first thing wrong with it: a damaged file is never half read. */
export function readLogFile(text: string): Result<{ readonly events: StoredEvent[] }, LogFileProblem> {
  const events: StoredEvent[] = []
  let header = true
  for (const { line, content } of linesOf(text)) {
    const problem = header ? headerProblem(content) : readLine(content, events)
    if (problem) return failed({ line, ...problem })
    header = false
  }
  return header ? failed({ code: 'empty', line: 1 }) : ok({ events })
}

type LineProblem = Omit<LogFileProblem, 'line'>

function headerProblem(content: string): LineProblem | undefined {
  const header = parseJson(content)
  if (!isPlainObject(header) || header.format !== FORMAT) return { code: 'not-a-progress-file' }
  const { version } = header
  if (!Number.isSafeInteger(version) || Number(version) < 1) return { code: 'not-a-progress-file' }
  return Number(version) > VERSION ? { code: 'newer-version' } : undefined
}

function readLine(content: string, events: StoredEvent[]): LineProblem | undefined {
  const value = parseJson(content)
  if (value === undefined) return { code: 'not-json' }
  const event = readEvent(value)
  if (!event.ok) return { code: 'bad-event', event: event.problem }
  events.push(event.value)
  return undefined
}

/** Lines with something on them. Editors and mail add a byte order mark, CRLF and blank lines. */
function* linesOf(text: string): Generator<{ readonly line: number; readonly content: string }> {
  let start = text.startsWith('\uFEFF') ? 1 : 0
  for (let line = 1; start < text.length; line++) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const content = text.slice(start, end).trim()
    if (content !== '') yield { line, content }
    start = end + 1
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
