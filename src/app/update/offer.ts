import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { OfflineState } from './index.ts'

/** A new version waits until the learner takes it. */
export interface UpdateOffer {
  /** Takes the new version; undefined while there is none. */
  readonly accept: ReadonlySignal<(() => void) | undefined>
  /** Whether the app would open here without a network. */
  readonly offline: ReadonlySignal<OfflineState>
  /** "Later": not mentioned again until the next start. */
  readonly dismissed: Signal<boolean>
  /** Call once; `settled` is awaited before a reload, so that no answer is cut off. */
  watch(settled: () => Promise<void>): Promise<void>
}

export function createUpdateOffer(): UpdateOffer {
  const accept = signal<(() => void) | undefined>(undefined)
  const offline = signal<OfflineState>('preparing')
  return {
    accept,
    offline,
    dismissed: signal(false),
    watch: async (settled) => {
      // Nothing on the way to the first answer needs it.
      const { watchForUpdate } = await import('./index.ts')
      return watchForUpdate({
        onOffered: (take) => {
          accept.value = take
        },
        onOffline: (state) => {
          offline.value = state
        },
        beforeReload: settled,
      })
    },
  }
}
