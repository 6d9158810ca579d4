import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Language } from '../../core/lib/language.ts'
import type { ScenarioId } from '../../core/pack/index.ts'
import type { PackLibrary, PackUpdate, SyncProblem } from '../sync/index.ts'

/** What the learner can do about packs, and how it is going. */
export interface PackDesk {
  /** The pack being fetched and how far it is. */
  readonly busy: ReadonlySignal<{ readonly done: number; readonly total: number } | undefined>
  readonly problem: Signal<SyncProblem | undefined>
  readonly updates: ReadonlySignal<readonly PackUpdate[]>
  /** When updates were last looked for in this session of the app, successfully. */
  readonly checked: ReadonlySignal<boolean>
  /** The counter situations the server has phrases for; undefined until it has been asked. */
  readonly windows: ReadonlySignal<readonly ScenarioId[] | undefined>
  /** Fetches what a new learner needs for the first drill: their languages, their window. */
  begin(languages: readonly Language[], scenarios: readonly ScenarioId[] | 'all'): Promise<boolean>
  /** Fetches the remaining scenarios in the installed languages. */
  complete(): Promise<boolean>
  addLanguage(language: Language): Promise<boolean>
  removeLanguage(pack: string, language: Language): Promise<void>
  remove(pack: string): Promise<void>
  check(): Promise<void>
  update(): Promise<boolean>
}

/** The pack a new learner starts with. */
const FIRST_PACK = 'core'

export function createPackDesk(library: PackLibrary): PackDesk {
  const busy = signal<{ readonly done: number; readonly total: number } | undefined>(undefined)
  const problem = signal<SyncProblem | undefined>(undefined)
  const updates = signal<readonly PackUpdate[]>([])
  const checked = signal(false)
  const windows = signal<readonly ScenarioId[] | undefined>(undefined)

  const install = async (
    pack: string,
    languages: readonly Language[],
    scenarios: readonly ScenarioId[] | 'all',
  ) => {
    busy.value = { done: 0, total: 1 }
    problem.value = undefined
    const installed = await library.install(pack, { languages, scenarios }, (done, total) => {
      busy.value = { done, total }
    })
    busy.value = undefined
    // What was offered for this pack has come, or was of a version that is no longer the newest.
    if (installed.ok) updates.value = updates.value.filter(({ id }) => id !== pack)
    problem.value = installed.ok ? undefined : installed.problem
    return installed.ok
  }

  const installEach = async (
    wanted: (pack: ReturnType<PackLibrary['installed']>[number]) => {
      languages: readonly Language[]
      scenarios: readonly ScenarioId[] | 'all'
    },
  ) => {
    let fine = true
    for (const pack of library.installed()) {
      const { languages, scenarios } = wanted(pack)
      fine = (await install(pack.id, languages, scenarios)) && fine
    }
    return fine
  }

  return {
    busy,
    problem,
    updates,
    checked,
    windows,
    begin: (languages, scenarios) => install(FIRST_PACK, languages, scenarios),
    complete: () => installEach((pack) => ({ languages: pack.languages, scenarios: 'all' })),
    addLanguage: (language) =>
      installEach((pack) => ({
        languages: [...new Set([...pack.languages, language])],
        scenarios: pack.scenarios,
      })),
    removeLanguage: async (pack, language) => {
      const removed = await library.remove(pack, language)
      problem.value = removed.ok ? undefined : removed.problem
    },
    remove: async (pack) => {
      const removed = await library.remove(pack)
      problem.value = removed.ok ? undefined : removed.problem
    },
    check: sharing(async () => {
      const found = await library.checkForUpdates()
      checked.value = found.ok
      if (found.ok) {
        updates.value = found.value
        windows.value = found.value.find(({ id }) => id === FIRST_PACK)?.scenarios ?? windows.value
      }
      problem.value = found.ok ? undefined : found.problem
    }),
    update: () => installEach((pack) => ({ languages: pack.languages, scenarios: pack.scenarios })),
  }
}

/** Whoever asks while it is being done gets the same answer; nothing is asked of the server twice. */
function sharing<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | undefined
  return () => {
    running ??= work().finally(() => {
      running = undefined
    })
    return running
  }
}
