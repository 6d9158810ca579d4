import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import {
  DEFAULT_SETTINGS,
  type EventBody,
  type Progress,
  type ProgressEvent,
  type Settings,
} from '../../core/progress/index.ts'
import type { Environment } from '../environment.ts'
import type { ProgressStore, StorageProblem, StoreCondition } from '../storage/index.ts'

/** The person using this device: what they did, what they chose, and the one way to add to it. */
export interface Learner {
  readonly store: ProgressStore
  readonly progress: ReadonlySignal<Progress>
  /** Can change while the progress stays: giving up what was lost, importing what does not count yet. */
  readonly condition: ReadonlySignal<StoreCondition>
  readonly settings: ReadonlySignal<Settings>
  /** The latest thing that went wrong with the store, until it is dismissed. */
  readonly problem: Signal<StorageProblem | undefined>
  /** Resolves to the stored events, or undefined when nothing was stored (`problem` says why). */
  record(...bodies: readonly EventBody[]): Promise<readonly ProgressEvent[] | undefined>
  choose<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<boolean>
}

export function createLearner(store: ProgressStore, environment: Pick<Environment, 'now' | 'zone'>): Learner {
  const progress = signal(store.progress)
  const condition = signal(store.condition)
  const settings = signal(settingsOf(store.progress))
  const problem = signal<StorageProblem | undefined>(undefined)

  store.subscribe(() => {
    progress.value = store.progress
    replaceChanged(condition, store.condition)
    replaceChanged(settings, settingsOf(store.progress))
  })
  store.onProblem((found) => {
    problem.value = found
  })

  const record = async (...bodies: readonly EventBody[]) => {
    const stored = await store.append(bodies, environment.now(), environment.zone())
    if (stored.ok) return stored.value
    problem.value = stored.problem
    return undefined
  }

  return {
    store,
    progress,
    condition,
    settings,
    problem,
    record,
    choose: async (name, value) => {
      // SettingBody pairs each name with its own value type; `name` and `value` come paired by this signature,
      // which a generic call can't show the compiler.
      const body = { kind: 'setting', name, value } as EventBody
      return (await record(body)) !== undefined
    },
  }
}

/** Whoever follows it hears of true changes only, not of every answer. */
function replaceChanged<Value>(current: Signal<Value>, next: Value): void {
  if (JSON.stringify(next) !== JSON.stringify(current.value)) current.value = next
}

const settingsOf = (progress: Progress): Settings => ({ ...DEFAULT_SETTINGS, ...progress.settings })
