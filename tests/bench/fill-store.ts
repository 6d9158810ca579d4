import { stampEvents } from '../../src/app/storage/append.ts'
import {
  type LogConnection,
  type LogMeta,
  type LogWrite,
  newLogMeta,
  openLogDatabase,
} from '../../src/app/storage/schema.ts'
import { baseBytes } from '../../src/app/storage/seal.ts'
import { SEGMENT_SIZE, sealedSegments } from '../../src/app/storage/segments.ts'
import { TARGET_LANGUAGES } from '../../src/core/lib/language.ts'
import { createRandom } from '../../src/core/lib/random.ts'
import {
  type EpochMillis,
  epochMillis,
  type LocalDay,
  MILLIS_PER_DAY,
  millis,
} from '../../src/core/lib/units.ts'
import {
  type EventBody,
  emptyProgress,
  extendProgress,
  type ItemKey,
  itemKey,
  type Progress,
  type ReviewBody,
  type StoredEvent,
  sealProgress,
} from '../../src/core/progress/index.ts'
import { type Due, localDayOf } from '../../src/core/schedule/index.ts'

export interface Filling {
  readonly reviews: number
  readonly items: number
  readonly now: EpochMillis
  /** So many items are due today; the others within the next year. */
  readonly due: number
  /** What came before the first review: settings, enrolments. */
  readonly first?: readonly EventBody[]
  /** Real entries, so that something due can be shown; the rest is made up. */
  readonly entries?: readonly string[]
}

const ZONE = 'Asia/Shanghai'
const YEARS = 3
const ROWS = 200
/** Events stamped, folded and stored at a time. */
const BATCH = 50 * SEGMENT_SIZE

/** Fills an empty database as years of practice would have: sealed segments, their base, and the last answers as rows. */
export async function fillStore(indexedDB: IDBFactory, filling: Filling): Promise<LogMeta> {
  const ids = createRandom('fill-store')
  const randomDeviceId = () => Array.from({ length: 10 }, () => Math.floor(ids() * 36).toString(36)).join('')
  const delay = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time))
  const opened = await openLogDatabase({ indexedDB, randomDeviceId, delay }, () => undefined)
  if (!opened.ok) throw new Error(`Cannot fill the store: it is ${opened.problem.kind}, wanted an empty one`)
  const connection = opened.value

  let meta = newLogMeta({ randomDeviceId })
  let progress = emptyProgress()
  const keys = itemKeys(filling)
  const sealedReviews = Math.max(0, filling.reviews - ROWS)
  for (let start = 0; start < sealedReviews; start += BATCH) {
    const bodies = reviewsFrom(filling, keys, start, Math.min(start + BATCH, sealedReviews))
    const stamped = stampAll(meta, start === 0 ? [...opening(filling), ...bodies] : bodies)
    progress = sealProgress(extended(progress, stamped.events))
    meta = await storeSegments(connection, stamped.after, stamped.events)
  }
  const tail = stampAll(meta, reviewsFrom(filling, keys, sealedReviews, filling.reviews))
  await storeBase(connection, tail.after, progress, tail.events)
  connection.close()
  return tail.after
}

interface TimedBody {
  readonly body: EventBody
  readonly at: EpochMillis
}

const opening = ({ first = [], now }: Filling): TimedBody[] =>
  first.map((body) => ({ body, at: epochMillis(now - YEARS * 365 * MILLIS_PER_DAY) }))

function stampAll(meta: LogMeta, bodies: readonly TimedBody[]): { events: StoredEvent[]; after: LogMeta } {
  const events: StoredEvent[] = []
  let after = meta
  for (let start = 0; start < bodies.length; ) {
    // Events of one moment share a call, which keeps the bookkeeping small.
    const at = bodies[start]?.at ?? epochMillis(0)
    let end = start
    while (bodies[end]?.at === at) end++
    const stamped = stampEvents(
      after,
      bodies.slice(start, end).map(({ body }) => body),
      at,
      ZONE,
    )
    for (const event of stamped.events) events.push(event)
    after = stamped.after
    start = end
  }
  return { events, after }
}

function extended(progress: Progress, events: readonly StoredEvent[]): Progress {
  const next = extendProgress(progress, events)
  if (next === 'needs-refold') throw new Error('Cannot fill the store: events are out of order')
  return next
}

function itemKeys({ items, entries = [] }: Filling): ItemKey[] {
  const keys: ItemKey[] = []
  for (let entry = 0; keys.length < items; entry++) {
    const id = entries[entry] ?? `made-up-entry-${entry.toString(36)}`
    for (const language of TARGET_LANGUAGES) {
      keys.push(itemKey(id, language, 'recognise'), itemKey(id, language, 'produce'))
    }
  }
  return keys.slice(0, items)
}

/** Every item in turn, round after round, evenly over the years. */
function reviewsFrom(filling: Filling, keys: readonly ItemKey[], from: number, to: number): TimedBody[] {
  const step = (YEARS * 365 * MILLIS_PER_DAY) / (filling.reviews + 1)
  const begin = filling.now - YEARS * 365 * MILLIS_PER_DAY
  const today = localDayOf(filling.now, ZONE)
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => {
    const n = from + offset
    const at = epochMillis(Math.round(begin + step * (n + 1)))
    const place = n % keys.length
    // Branding: a day a number of days later.
    const day = (place < filling.due ? today : today + 1 + (place % 365)) as LocalDay
    return { at, body: reviewOf(keys[place] ?? 'none/en/recognise', n, { day }) }
  })
}

function reviewOf(item: ItemKey, n: number, due: Due): ReviewBody {
  const rating = n % 9 === 8 ? 1 : n % 5 === 4 ? 2 : 3
  return {
    kind: 'review',
    item,
    rating,
    scored: true,
    drill: item.endsWith('produce') ? 'typing' : 'choice',
    verdict: rating === 1 ? 'wrong' : rating === 2 ? 'slip' : 'right',
    dangerous: false,
    hinted: false,
    overruled: false,
    latency: millis(1_500 + ((n * 7_919) % 9_000)),
    meaning: 1,
    due,
    session: `s${Math.floor(n / 30).toString(36)}`,
  }
}

async function storeSegments(
  connection: LogConnection,
  meta: LogMeta,
  events: readonly StoredEvent[],
): Promise<LogMeta> {
  const segments = sealedSegments(events)
  await written(
    connection.run(['segments'], 'readwrite', (transaction) =>
      Promise.all(
        segments.map((row, index) => transaction.objectStore('segments').put(row, meta.nextSegment + index)),
      ),
    ),
  )
  return { ...meta, nextSegment: meta.nextSegment + segments.length }
}

async function storeBase(
  connection: LogConnection,
  meta: LogMeta,
  progress: Progress,
  rows: readonly StoredEvent[],
): Promise<void> {
  const base = { bytes: baseBytes(progress), nextSegment: meta.nextSegment }
  await written(
    connection.run(['meta', 'base', 'events'], 'readwrite', (transaction: LogWrite) =>
      Promise.all([
        transaction.objectStore('meta').put(meta, 'log'),
        transaction.objectStore('base').put(base, 'base'),
        ...rows.map((row) => transaction.objectStore('events').put(row, row.id)),
      ]),
    ),
  )
}

async function written(run: ReturnType<LogConnection['run']>): Promise<void> {
  const outcome = await run
  if (!outcome.ok) throw new Error(`Cannot fill the store: ${outcome.problem.kind} ${outcome.problem.detail}`)
}
