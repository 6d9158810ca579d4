import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { localDay, millis } from '../../core/lib/units.ts'
import { startOfLocalDay } from '../../core/schedule/index.ts'
import type { Environment } from '../environment.ts'
import { lookAtToday, type Today, type TodayWorld } from './today.ts'

interface FollowedToday {
  readonly today: ReadonlySignal<Today>
  /** Goes on looking until the result is called. */
  start(): () => void
}

/**
 * Today as it is by now, for an app that stays open: looked at anew when an answer, a setting or a pack changes, when the page
 * comes to the front, when the next item falls due, and when the next day begins.
 */
export function followToday(world: FollowWorld): FollowedToday {
  const { environment, shelf } = world
  const looks = signal(0)
  const lookAgain = () => {
    looks.value += 1
  }
  const today = computed(() => {
    void looks.value
    // The plan reads the shelf, which is no signal; progress and settings it reads itself.
    void shelf.packs.value
    return lookAtToday(world)
  })
  const wake = () => environment.after(untilItChanges(today.value, environment.zone()), lookAgain)
  return {
    today,
    start: () => {
      const stopWaking = effect(wake)
      const stopSeeing = environment.storage.onVisible(lookAgain)
      return () => {
        stopWaking()
        stopSeeing()
      }
    },
  }
}

function untilItChanges({ at, day, plan }: Today, zone: string) {
  const tomorrow = startOfLocalDay(localDay(day + 1), zone)
  return millis(Math.min(plan.nextDueAt ?? tomorrow, tomorrow) - at)
}

interface FollowWorld extends TodayWorld {
  readonly environment: Pick<Environment, 'now' | 'zone' | 'hints' | 'after'> & {
    readonly storage: Pick<Environment['storage'], 'onVisible'>
  }
}
