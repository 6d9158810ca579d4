import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, wrap } from 'idb'
import { failed, ok, type Result } from '../../core/lib/result.ts'
import { type Millis, millis } from '../../core/lib/units.ts'
import { type DatabaseProblem, problemOf, problemOnOpening } from './database-problem.ts'

export type { DBSchema } from 'idb'

/** A database as its owner describes it. Everything the browser can do to it is dealt with behind `openConnection`. */
export interface DatabasePlan<Schema extends DBSchema> {
  readonly factory: IDBFactory | undefined
  readonly name: string
  readonly version: number
  /** Creates stores and may put first rows. Runs inside the upgrade: wait for nothing but requests. */
  upgrade(database: IDBPDatabase<Schema>, oldVersion: number, transaction: UpgradeTransaction<Schema>): void
  readonly delay: (time: Millis) => Promise<void>
  /** The connection was closed for good: a newer version of the app wants the database. */
  onOutdated(): void
}

export interface Connection<Schema extends DBSchema> {
  /**
   * Runs `work` in one transaction: strict durability and an explicit commit for `readwrite`. `work` waits for nothing but
   * requests of that transaction, and may be run a second time when the connection was lost; what it throws aborts.
   */
  run<Stores extends StoreNames<Schema>, Mode extends 'readonly' | 'readwrite', Value>(
    stores: readonly Stores[],
    mode: Mode,
    work: (transaction: Transaction<Schema, Stores, Mode>) => Promise<Value>,
  ): Promise<Result<Value, DatabaseProblem>>
  close(): void
}

export type Transaction<
  Schema extends DBSchema,
  Stores extends StoreNames<Schema>,
  Mode extends 'readonly' | 'readwrite',
> = IDBPTransaction<Schema, Stores[], Mode>

export type UpgradeTransaction<Schema extends DBSchema> = IDBPTransaction<
  Schema,
  StoreNames<Schema>[],
  'versionchange'
>

const OPEN_ATTEMPTS = 3
const REOPEN_PAUSE = millis(150)
/** How long other tabs get to close before an upgrade counts as blocked: they may have a transaction to finish. */
const BLOCKED_PATIENCE = millis(3_000)

export async function openConnection<Schema extends DBSchema>(
  plan: DatabasePlan<Schema>,
): Promise<Result<Connection<Schema>, DatabaseProblem>> {
  let current: IDBPDatabase<Schema> | undefined
  let opening: Promise<Result<IDBPDatabase<Schema>, DatabaseProblem>> | undefined
  let closedFor: DatabaseProblem | undefined

  const drop = () => {
    current?.close()
    current = undefined
  }
  const close = (reason: DatabaseProblem) => {
    closedFor = reason
    drop()
  }
  const adopt = (database: IDBPDatabase<Schema>) => {
    current = database
    // An upgrade in another tab waits until this connection is closed.
    database.addEventListener('versionchange', () => {
      close({ kind: 'outdated-tab' })
      plan.onOutdated()
    })
    database.addEventListener('close', () => {
      if (current === database) current = undefined
    })
  }
  const database = async (): Promise<Result<IDBPDatabase<Schema>, DatabaseProblem>> => {
    if (closedFor) return failed(closedFor)
    if (current) return ok(current)
    opening ??= openPatiently(plan).finally(() => {
      opening = undefined
    })
    const opened = await opening
    if (opened.ok && current === undefined && !closedFor) adopt(opened.value)
    return opened
  }

  const connection: Connection<Schema> = {
    run: async (stores, mode, work) => {
      for (let attempt = 1; ; attempt++) {
        const found = await database()
        if (!found.ok) return found
        const outcome = await runOnce(found.value, stores, mode, work)
        if (outcome.ok || outcome.problem.kind !== 'connection-lost' || closedFor) return outcome
        // Safari loses its connection to the database process; a new connection usually works at once.
        drop()
        if (attempt === 2) return outcome
      }
    },
    close: () => close({ kind: 'connection-lost', detail: 'closed' }),
  }
  const first = await database()
  return first.ok ? ok(connection) : first
}

async function openPatiently<Schema extends DBSchema>(
  plan: DatabasePlan<Schema>,
): Promise<Result<IDBPDatabase<Schema>, DatabaseProblem>> {
  for (let attempt = 1; ; attempt++) {
    const opened = await openOnce(plan)
    const passing =
      !opened.ok && (opened.problem.kind === 'connection-lost' || opened.problem.kind === 'unknown')
    if (!passing || attempt === OPEN_ATTEMPTS) return opened
    await plan.delay(millis(REOPEN_PAUSE * attempt))
  }
}

async function openOnce<Schema extends DBSchema>(
  plan: DatabasePlan<Schema>,
): Promise<Result<IDBPDatabase<Schema>, DatabaseProblem>> {
  if (!plan.factory) return failed({ kind: 'unavailable' })
  try {
    const request = plan.factory.open(plan.name, plan.version)
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      // During an upgrade `result` is open and `transaction` is set (IndexedDB 3.0, "upgrade a database"); idb types what
      // it wraps as a database of unknown schema, and the plan is what gives it one.
      const database = wrap(request.result) as unknown as IDBPDatabase<Schema>
      const transaction = wrap(request.transaction as IDBTransaction) as unknown as UpgradeTransaction<Schema>
      // Recorded by `request` already; unheard it would be an unhandled rejection.
      transaction.done.catch(() => undefined)
      plan.upgrade(database, oldVersion, transaction)
    })
    return await Promise.race([openedDatabase<Schema>(request), blockedFor(request, plan.delay)])
  } catch (error) {
    return failed(problemOnOpening(error))
  }
}

async function openedDatabase<Schema extends DBSchema>(
  request: IDBOpenDBRequest,
): Promise<Result<IDBPDatabase<Schema>, DatabaseProblem>> {
  try {
    // idb can't know the schema of what it opens; the plan does.
    return ok((await wrap(request)) as unknown as IDBPDatabase<Schema>)
  } catch (error) {
    return failed(problemOnOpening(error))
  }
}

/** Settles only when another tab has kept an upgrade waiting for too long; a connection that comes later is closed. */
function blockedFor(
  request: IDBOpenDBRequest,
  delay: DatabasePlan<DBSchema>['delay'],
): Promise<Result<never, DatabaseProblem>> {
  return new Promise((resolve) => {
    request.addEventListener('blocked', async () => {
      await delay(BLOCKED_PATIENCE)
      if (request.readyState === 'done') return
      request.addEventListener('success', () => request.result.close())
      resolve(failed({ kind: 'blocked' }))
    })
  })
}

async function runOnce<
  Schema extends DBSchema,
  Stores extends StoreNames<Schema>,
  Mode extends 'readonly' | 'readwrite',
  Value,
>(
  database: IDBPDatabase<Schema>,
  stores: readonly Stores[],
  mode: Mode,
  work: (transaction: Transaction<Schema, Stores, Mode>) => Promise<Value>,
): Promise<Result<Value, DatabaseProblem>> {
  let transaction: Transaction<Schema, Stores, Mode>
  try {
    transaction = database.transaction(
      [...stores],
      mode,
      mode === 'readwrite' ? { durability: 'strict' } : {},
    )
  } catch (error) {
    return failed(problemOf(error))
  }
  const done: Promise<unknown> = transaction.done.then(
    () => undefined,
    (error: unknown) => error,
  )
  try {
    const value = await work(transaction)
    // Without it a write is lost when the page goes away now. Safari 14 has no commit().
    if (mode === 'readwrite' && 'commit' in transaction) transaction.commit()
    const error = await done
    return error === undefined ? ok(value) : failed(problemOf(error))
  } catch (error) {
    abort(transaction)
    return failed(problemOf(error, await done))
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch {
    // It has already ended by itself.
  }
}
