import { failed, ok, type Result } from '../lib/result.ts'
import { type Check, type EventProblem, type Finding, typeProblem, wordOf, worst } from './checks.ts'
import type { OpaqueEvent, ProgressEvent, StoredEvent } from './event.ts'
import { BODIES, SETTINGS, STAMP } from './event-fields.ts'
import { isJsonObject, isPlainObject, type JsonObject } from './json.ts'

/**
 * The event in a value from outside (a row, a line of a file, a message), or what is wrong with it. Never throws.
 * What only a newer version can understand becomes an OpaqueEvent; reading one of those again tries again.
 */
export function readEvent(value: unknown): Result<StoredEvent, EventProblem> {
  if (!isPlainObject(value)) return failed({ code: 'not-an-event', path: '' })
  return value.kind === 'opaque' ? readSource(value.source) : readFields(value)
}

function readSource(source: unknown): Result<StoredEvent, EventProblem> {
  if (!isPlainObject(source)) return failed({ code: 'not-an-event', path: 'source' })
  return source.kind === 'opaque' ? failed({ code: 'malformed', path: 'source.kind' }) : readFields(source)
}

type Fields = Readonly<Record<string, unknown>>
type FieldCheck = readonly [name: string, check: Check<unknown>]

function readFields(fields: Fields): Result<StoredEvent, EventProblem> {
  const { kind } = fields
  if (typeof kind !== 'string') return failed(typeProblem(kind, 'kind'))
  // Without a place in the order an event can't be kept at all, whoever wrote it.
  const misplaced = inspect(fields, STAMP_CHECKS)
  if (misplaced) return misplaced === 'newer' ? failed({ code: 'malformed', path: 'id' }) : failed(misplaced)
  const finding = inspectBody(fields, bodyChecks(kind, fields))
  if (finding === 'newer') return readNewer(fields)
  return finding ? failed(finding) : ok(knownEvent(fields, bodyChecks(kind, fields)))
}

function inspectBody(fields: Fields, checks: readonly FieldCheck[]): Finding {
  const known = STAMP_CHECKS.length + 1 + checks.length
  if (checks.length === 0 || Object.keys(fields).length > known) return 'newer'
  const finding = inspect(fields, checks)
  return finding && hasForeignField(fields, checks) ? 'newer' : finding
}

const inspect = (fields: Fields, checks: readonly FieldCheck[]): Finding =>
  worst(checks.map(([name, check]) => check(fields[name], name)))

/** A field renamed by a newer version is both missing and foreign. */
function hasForeignField(fields: Fields, checks: readonly FieldCheck[]): boolean {
  const known = new Set(['kind', ...[...STAMP_CHECKS, ...checks].map(([name]) => name)])
  return Object.keys(fields).some((name) => !known.has(name))
}

/** Empty for a kind this version does not know. */
function bodyChecks(kind: string, { name }: Fields): readonly FieldCheck[] {
  if (kind !== 'setting') return BODY_CHECKS.get(kind) ?? []
  return SETTING_CHECKS.get(name) ?? [['name', settingName]]
}

const STAMP_CHECKS: readonly FieldCheck[] = Object.entries(STAMP)

const BODY_CHECKS: ReadonlyMap<string, readonly FieldCheck[]> = /* @__PURE__ */ new Map(
  Object.entries(BODIES).map(([kind, checks]): [string, FieldCheck[]] => [kind, Object.entries(checks)]),
)

const settingName = wordOf(Object.keys(SETTINGS))

const SETTING_CHECKS: ReadonlyMap<unknown, readonly FieldCheck[]> = /* @__PURE__ */ new Map(
  Object.entries(SETTINGS).map(([name, check]): [string, FieldCheck[]] => [
    name,
    [
      ['name', settingName],
      ['value', check],
    ],
  ]),
)

/** A copy whose fields stand in the same order whatever the source: equal events print the same line. */
function knownEvent(fields: Fields, checks: readonly FieldCheck[]): ProgressEvent {
  const { id, hlc, at, tz, kind } = fields
  const event: Record<string, unknown> = { id, hlc, at, tz, kind }
  for (const [name] of checks) event[name] = fields[name]
  // Each field has passed the check of its own type: `Fields<Body>` in event-fields.ts pairs them.
  return event as unknown as ProgressEvent
}

function readNewer(fields: Fields): Result<OpaqueEvent, EventProblem> {
  if (!isJsonObject(fields)) return failed({ code: 'malformed', path: '' })
  return ok(opaqueEvent(fields))
}

function opaqueEvent(source: JsonObject): OpaqueEvent {
  const { id, hlc, at, tz } = source
  // The stamp has passed its checks; JsonObject can't say so.
  return { id, hlc, at, tz, kind: 'opaque', source } as OpaqueEvent
}
