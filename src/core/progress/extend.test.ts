import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareEvents,
  decodeBase,
  emptyProgress,
  encodeBase,
  extendProgress,
  foldEvents,
  type Hlc,
  type Progress,
  type StoredEvent,
  sealProgress,
} from './index.ts'
import { randomLog, viewOf } from './random-log.fixture.ts'

/** What a device does between two batches of events. */
const betweens = {
  nothing: (progress: Progress) => progress,
  seal: sealProgress,
  restart: (progress: Progress) => {
    const decoded = decodeBase(encodeBase(sealProgress(progress)))
    if (!decoded.ok) throw new Error(decoded.problem.code)
    return decoded.value
  },
}
const between = fc.constantFrom<keyof typeof betweens>('nothing', 'nothing', 'seal', 'restart')

const batches = randomLog.chain((log) =>
  fc.record({
    log: fc.constant(log),
    cuts: fc.array(fc.record({ at: fc.nat(log.length), between }), { maxLength: 6 }),
  }),
)

/** Extends batch by batch; on `needs-refold` folds everything so far, as the store does. */
function extendInBatches(
  log: readonly StoredEvent[],
  cuts: readonly { at: number; between: keyof typeof betweens }[],
) {
  let progress = emptyProgress()
  let refolds = 0
  let start = 0
  for (const cut of [
    ...cuts.toSorted((a, b) => a.at - b.at),
    { at: log.length, between: 'nothing' as const },
  ]) {
    const extended = extendProgress(progress, log.slice(start, cut.at))
    if (extended === 'needs-refold') refolds++
    progress = betweens[cut.between](
      extended === 'needs-refold' ? foldEvents(log.slice(0, cut.at)) : extended,
    )
    start = cut.at
  }
  return { progress, refolds }
}

test('extending batch by batch, sealed or restarted in between, equals one fold of everything', () => {
  fc.assert(
    fc.property(batches, ({ log, cuts }) => {
      expect(viewOf(extendInBatches(log, cuts).progress)).toEqual(viewOf(foldEvents(log)))
    }),
    { numRuns: 300 },
  )
})

test('without a seal no batch ever needs the whole log, whatever order it comes in', () => {
  const shuffled = batches.chain(({ log, cuts }) =>
    fc.record({ log: fc.shuffledSubarray([...log], { minLength: log.length }), cuts: fc.constant(cuts) }),
  )
  fc.assert(
    fc.property(shuffled, ({ log, cuts }) => {
      const { progress, refolds } = extendInBatches(
        log,
        cuts.map((cut) => ({ ...cut, between: 'nothing' })),
      )
      expect(refolds).toBe(0)
      expect(viewOf(progress)).toEqual(viewOf(foldEvents(log)))
      expect(progress.tail).toEqual([...log].sort(compareEvents))
    }),
  )
})

test('a log in order that undoes nothing sealed never needs the whole log', () => {
  fc.assert(
    fc.property(batches, ({ log, cuts }) => {
      const ordered = [...log].sort(compareEvents).filter(({ kind }) => kind !== 'void')
      expect(extendInBatches(ordered, cuts).refolds).toBe(0)
    }),
  )
})

test('events known already change nothing', () => {
  fc.assert(
    fc.property(randomLog, (log) => {
      const progress = foldEvents(log)
      const again = extendProgress(progress, structuredClone([...log]))
      expect(again !== 'needs-refold' && viewOf(again)).toEqual(viewOf(progress))
    }),
  )
})

test('sealing empties the tail and changes nothing else', () => {
  fc.assert(
    fc.property(randomLog, (log) => {
      const sealed = sealProgress(foldEvents(log))
      expect(sealed.tail).toEqual([])
      expect(viewOf(sealed)).toEqual(viewOf(foldEvents(log)))
    }),
  )
})

test('a progress stays what it was when it is extended or sealed', () => {
  fc.assert(
    fc.property(randomLog, randomLog, (log, more) => {
      const progress = foldEvents(log)
      const before = structuredClone(viewOf(progress))
      extendProgress(progress, more)
      extendProgress(sealProgress(progress), more)
      expect(viewOf(progress)).toEqual(before)
    }),
  )
})

const clock = (tick: number) => (Date.UTC(2026, 0) * 2048 + tick) as Hlc
const star = (tick: number, device = 'phone00000'): StoredEvent => ({
  id: `${device}:${tick}`,
  hlc: clock(tick),
  at: Date.UTC(2026, 0) as StoredEvent['at'],
  tz: 'UTC',
  kind: 'star',
  entry: 'fee',
  on: true,
})
const undo = (tick: number, target: StoredEvent['id']): StoredEvent => ({
  ...star(tick),
  kind: 'void',
  target,
})

test.each([
  ['follows the sealed ones', star(9), 'fine'],
  ['is the newest sealed one again', star(5), 'fine'],
  ['is an older one, known or not', star(4), 'needs-refold'],
  ['comes from a device with a slow clock', { ...star(1, 'laptop0000'), hlc: clock(3) }, 'needs-refold'],
  ['claims the number of a sealed one', { ...star(4), hlc: clock(9) }, 'needs-refold'],
  ['undoes a sealed one', undo(9, 'phone00000:5'), 'needs-refold'],
  ['undoes one that has not arrived', undo(9, 'laptop0000:3'), 'fine'],
  ['undoes one that is undone already', undo(9, 'phone00000:2'), 'fine'],
] as const)('an event that %s: %s', (_, event, expected) => {
  const sealed = sealProgress(foldEvents([star(1), star(2), undo(3, 'phone00000:2'), star(4), star(5)]))
  const extended = extendProgress(sealed, [event])
  expect(extended === 'needs-refold' ? extended : 'fine').toBe(expected)
})

test('an undo that is sealed before its target arrives still holds', () => {
  const sealed = sealProgress(foldEvents([undo(1, 'laptop0000:3')]))
  const extended = extendProgress(sealed, [{ ...star(3, 'laptop0000'), hlc: clock(9) }])
  expect(extended !== 'needs-refold' && extended.isStarred('fee')).toBe(false)
})

test('only a progress made here can be extended', () => {
  const imitation = { ...emptyProgress() }
  expect(() => extendProgress(imitation as Progress, [])).toThrow(TypeError)
})
