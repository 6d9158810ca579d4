/** What can go wrong with a browser database. `detail` is for a bug report, never for people to read. */
export interface DatabaseProblem {
  readonly kind:
    | 'unavailable' // there is no IndexedDB (iOS Lockdown Mode)
    | 'private-mode' // it refuses to store anything here
    | 'blocked' // another tab of an older version keeps it from being upgraded
    | 'outdated-tab' // a newer version of the app has the database: this page needs a reload
    | 'quota' // the device or the browser's share of it is full
    | 'connection-lost' // the browser dropped the connection, again after reopening
    | 'unknown'
  readonly detail?: string
}

/** Reads the first error that says more than "aborted", which an ended transaction reports of all its requests. */
export function problemOf(...errors: readonly unknown[]): DatabaseProblem {
  const telling = errors.find((error) => error !== undefined && nameOf(error) !== 'AbortError') ?? errors[0]
  return { kind: kindOf(telling), detail: `${nameOf(telling)}: ${messageOf(telling)}` }
}

export function problemOnOpening(error: unknown): DatabaseProblem {
  const problem = problemOf(error)
  // Firefox's private windows (before 115) fail with InvalidStateError, embedded views with SecurityError.
  const refused = nameOf(error) === 'SecurityError' || nameOf(error) === 'InvalidStateError'
  return refused ? { ...problem, kind: 'private-mode' } : problem
}

function kindOf(error: unknown): DatabaseProblem['kind'] {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return 'quota'
    case 'VersionError':
      return 'outdated-tab'
    case 'InvalidStateError':
      return 'connection-lost'
    default:
      // WebKit: "Connection to Indexed Database server lost. Refresh the page to try again" (UnknownError);
      // Chromium: "The database connection is closing" (InvalidStateError or AbortError).
      return /connection|closing/i.test(messageOf(error)) ? 'connection-lost' : 'unknown'
  }
}

const nameOf = (error: unknown): string => textAt(error, 'name')
const messageOf = (error: unknown): string => textAt(error, 'message')

function textAt(error: unknown, key: 'name' | 'message'): string {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined
  return typeof value === 'string' ? value : ''
}
