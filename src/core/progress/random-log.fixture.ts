import fc from 'fast-check'
import { TARGET_LANGUAGES } from '../lib/language.ts'
import { epochMillis, localDay, MILLIS_PER_DAY, millis } from '../lib/units.ts'
import { SCENARIO_IDS } from '../pack/index.ts'
import { DEFAULT_WEIGHTS, type Due } from '../schedule/index.ts'
import {
  type EventBody,
  type EventId,
  type Hlc,
  type ItemKey,
  itemKey,
  nextHlc,
  type Progress,
  type ReviewBody,
  type StoredEvent,
} from './index.ts'

const ENTRIES = ['passport-copy', 'please-sign-here', 'fee', 'wait'] as const
const DEVICES = ['phone00000', 'laptop0000', 'counter003'] as const
const START = Date.UTC(2026, 0, 5, 1)

export const ITEMS: readonly ItemKey[] = ENTRIES.flatMap((entry) =>
  (['en', 'ru'] as const).flatMap((language) => [
    itemKey(entry, language, 'recognise'),
    itemKey(entry, language, 'produce'),
  ]),
)

const dayOrMoment = (at: number, distance: number, onDay: boolean): Due =>
  onDay
    ? { day: localDay(Math.floor(at / MILLIS_PER_DAY) + distance) }
    : { at: epochMillis(at + distance * 60_000) }

type Review = Omit<ReviewBody, 'due'> & { readonly distance: number; readonly onDay: boolean }

const review: fc.Arbitrary<Review> = fc.record({
  kind: fc.constant('review'),
  item: fc.constantFrom(...ITEMS),
  rating: fc.constantFrom(1, 2, 3, 4),
  scored: fc.boolean(),
  drill: fc.constantFrom('choice', 'typing'),
  verdict: fc.constantFrom('right', 'slip', 'register', 'wrong', 'revealed'),
  dangerous: fc.boolean(),
  hinted: fc.boolean(),
  overruled: fc.boolean(),
  latency: fc
    .oneof({ weight: 9, arbitrary: fc.nat(90_000) }, { weight: 1, arbitrary: fc.constant(1234.5) })
    .map(millis),
  meaning: fc.integer({ min: 1, max: 3 }),
  session: fc.constantFrom('s-1', 's-2', '早班'),
  distance: fc.integer({ min: 1, max: 400 }),
  onDay: fc.boolean(),
})

/** An answer for 1 March 2026 that is scored and right. */
export const reviewBody: fc.Arbitrary<ReviewBody> = review.map(({ distance, onDay, ...body }) => ({
  ...body,
  rating: 3,
  scored: true,
  due: dayOrMoment(Date.UTC(2026, 2, 1), distance, onDay),
}))

const entry = fc.constantFrom(...ENTRIES)
const language = fc.constantFrom(...TARGET_LANGUAGES)
const on = fc.boolean()

type OtherBody = Exclude<EventBody, ReviewBody>

const setting: fc.Arbitrary<OtherBody> = fc.oneof(
  fc.record({ kind: fc.constant('setting'), name: fc.constant('dailyNew'), value: fc.nat(50) }),
  fc.record({
    kind: fc.constant('setting'),
    name: fc.constant('learning'),
    value: fc.uniqueArray(language, { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('setting'),
    name: fc.constant('theme'),
    value: fc.constantFrom('light', 'dark', 'system'),
  }),
)

const params: fc.Arbitrary<OtherBody> = fc.integer({ min: 90, max: 110 }).map((percent) => ({
  kind: 'params',
  weights: DEFAULT_WEIGHTS.map((weight) => (weight * percent) / 100),
}))

const others: fc.Arbitrary<OtherBody> = fc.oneof(
  setting,
  params,
  fc.record({ kind: fc.constant('enrol'), scenario: fc.constantFrom(...SCENARIO_IDS.slice(0, 3)), on }),
  fc.record({ kind: fc.constant('suspend'), entry, language, on }),
  fc.record({ kind: fc.constant('star'), entry, on }),
  fc.record({
    kind: fc.constant('report'),
    entry,
    language,
    about: fc.constantFrom('impolite', 'other'),
    text: fc.constantFrom('', '这句话不礼貌', 'слишком прямо'),
  }),
)

/** Undo names an event so many back; `undo-unknown` one that is nowhere in this log. */
type Act =
  | Review
  | OtherBody
  | { readonly kind: 'undo'; readonly back: number }
  | { readonly kind: 'undo-unknown' }
  | { readonly kind: 'newer' }

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: review },
  { weight: 4, arbitrary: others },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo'), back: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('undo-unknown', 'newer') }) },
)

const step = fc.record({
  device: fc.constantFrom(...DEVICES),
  /** From a double tap to a holiday. */
  pause: fc.oneof(fc.nat(3), fc.nat(20_000), fc.nat(20 * MILLIS_PER_DAY)),
  /** Whether the device has just heard of all events so far. */
  synced: fc.boolean(),
  act,
})

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/**
 * What three devices with wrong clocks did over some months, in the order they did it: answers, undos, settings and the
 * rest, now and then with the others' events at hand.
 */
export const randomLog: fc.Arbitrary<readonly StoredEvent[]> = fc
  .record({
    steps: fc.array(step, { maxLength: 40, size: 'max' }),
    skews: fc.tuple(...DEVICES.map(() => fc.integer({ min: -7_200_000, max: 7_200_000 }))),
  })
  .map(({ steps, skews }) => playSteps(steps, skews))

function playSteps(steps: readonly Step[], skews: readonly number[]): readonly StoredEvent[] {
  const events: StoredEvent[] = []
  const clocks = new Map<string, Hlc>()
  const seqs = new Map<string, number>()
  let now = START
  for (const { device, pause, synced, act: done } of steps) {
    now += pause
    const at = epochMillis(now + (skews[DEVICES.indexOf(device)] ?? 0))
    const heard = synced ? [...clocks.values()].sort((a, b) => b - a)[0] : clocks.get(device)
    const hlc = nextHlc(heard, at)
    const seq = (seqs.get(device) ?? 0) + 1
    clocks.set(device, hlc)
    seqs.set(device, seq)
    events.push(stamped({ id: `${device}:${seq}`, hlc, at, tz: 'Asia/Shanghai' }, done, events))
  }
  return events
}

type Stamp = Pick<StoredEvent, 'id' | 'hlc' | 'at' | 'tz'>

function stamped(stamp: Stamp, done: Act, before: readonly StoredEvent[]): StoredEvent {
  switch (done.kind) {
    case 'review': {
      const { distance, onDay, ...body } = done
      return { ...stamp, ...body, due: dayOrMoment(stamp.at, distance, onDay) }
    }
    case 'undo':
      return { ...stamp, kind: 'void', target: before[before.length - 1 - done.back]?.id ?? UNKNOWN }
    case 'undo-unknown':
      return { ...stamp, kind: 'void', target: UNKNOWN }
    case 'newer':
      return {
        ...stamp,
        kind: 'opaque',
        source: { ...stamp, kind: 'note', text: '备注', deep: [{ a: null }] },
      }
    default:
      return { ...stamp, ...done }
  }
}

const UNKNOWN: EventId = 'elsewhere0:7'

/** Everything a progress says, in a form that can be compared. */
export function viewOf(progress: Progress) {
  const never = epochMillis(Number.MAX_SAFE_INTEGER)
  return {
    items: progress.dueItems(never, localDay(Number.MAX_SAFE_INTEGER)),
    byKey: ITEMS.map((key) => progress.item(key)),
    dues: [...progress.dues()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    itemCount: progress.itemCount,
    settings: progress.settings,
    weights: progress.weights,
    enrolled: [...progress.enrolled].sort(),
    suspended: ENTRIES.flatMap((id) => TARGET_LANGUAGES.map((to) => progress.isSuspended(id, to))),
    starred: [...progress.starred].sort(),
    reports: progress.reports,
    newestHlc: progress.newestHlc,
    eventCount: progress.eventCount,
    unknownEvents: progress.unknownEvents,
  }
}
