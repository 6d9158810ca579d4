import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { drillEntry } from '../../../tests/contracts/entries.ts'
import { epochMillis, localDay, millis } from '../../core/lib/units.ts'
import type { EventBody } from '../../core/progress/index.ts'
import { localDayOf } from '../../core/schedule/index.ts'
import { createMemoryStore } from '../storage/index.ts'
import { followToday } from './follow-today.ts'
import { createLearner } from './learner.ts'

/* A phone in Shanghai with the app left open, a clock the test sets, and the real plan. */

const HOUR = 3_600_000
const EVENING = Date.UTC(2026, 10, 24, 13)
const ZONE = 'Asia/Shanghai'
const today = localDayOf(epochMillis(EVENING), ZONE)

function leaveOpen() {
  const clock = { now: EVENING }
  const alarms = new Map<() => void, number>()
  let show = () => {}
  const environment = {
    hints: { read: () => undefined, write: () => undefined },
    now: () => epochMillis(clock.now),
    zone: () => ZONE,
    randomDeviceId: () => 'k3v9x0a2bq',
    after: (time: number, work: () => void) => {
      alarms.set(work, clock.now + time)
      return () => void alarms.delete(work)
    },
    storage: {
      onVisible: (listener: () => void) => {
        show = listener
        return () => {
          show = () => {}
        }
      },
    },
  }
  const learner = createLearner(createMemoryStore(environment), environment)
  const { concept } = drillEntry('show-passport', 'zh', 'en')
  const shelf = { packs: signal([]), concepts: () => [concept] }
  const followed = followToday({ learner, shelf, environment })
  const waits = () => {
    const { nextDueAt } = followed.today.value.plan
    return { reviews: followed.today.value.plan.reviews.length, nextDueAt }
  }
  return {
    learner,
    followed,
    waits,
    alarms,
    /** The timers run, as on a phone that does not sleep. */
    passTo: (at: number) => {
      clock.now = at
      for (const [work, time] of [...alarms]) if (time <= at) work()
    },
    sleepTo: (at: number) => {
      clock.now = at
    },
    show: () => show(),
  }
}

const settings: readonly EventBody[] = [
  { kind: 'setting', name: 'learning', value: ['en'] },
  { kind: 'setting', name: 'dailyNew', value: 0 },
]

const answered = (due: (EventBody & { kind: 'review' })['due']): EventBody => ({
  kind: 'review',
  item: 'show-passport/en/recognise',
  rating: 3,
  scored: true,
  drill: 'choice',
  verdict: 'right',
  dangerous: false,
  hinted: false,
  overruled: false,
  latency: millis(2_000),
  meaning: 1,
  due,
  session: 's',
})

test('what falls due while the app stays open is there at that moment', async () => {
  const phone = leaveOpen()
  const stop = phone.followed.start()
  await phone.learner.record(...settings, answered({ at: epochMillis(EVENING + HOUR) }))
  expect(phone.waits()).toEqual({ reviews: 0, nextDueAt: EVENING + HOUR })
  phone.passTo(EVENING + HOUR)
  expect(phone.waits().reviews).toBe(1)
  expect(phone.alarms.size).toBe(1)
  stop()
  expect(phone.alarms.size).toBe(0)
})

test('the next day begins at four in the morning, also when nothing is due before', async () => {
  const phone = leaveOpen()
  phone.followed.start()
  expect([...phone.alarms.values()]).toEqual([Date.UTC(2026, 10, 24, 20)])
  await phone.learner.record(...settings, answered({ day: localDay(today + 1) }))
  phone.passTo(Date.UTC(2026, 10, 24, 20))
  expect(phone.followed.today.value.day).toBe(today + 1)
  expect(phone.waits().reviews).toBe(1)
})

test('a phone that slept over its timers looks when the app comes to the front', async () => {
  const phone = leaveOpen()
  const stop = phone.followed.start()
  await phone.learner.record(...settings, answered({ day: localDay(today + 1) }))
  phone.sleepTo(EVENING + 12 * HOUR)
  expect(phone.waits().reviews).toBe(0)
  phone.show()
  expect(phone.waits().reviews).toBe(1)
  stop()
})
