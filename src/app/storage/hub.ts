import type { StorageProblem } from './progress-store.ts'

/** Who wants to hear of changes and of problems. A problem found before anyone listens waits for the first listener. */
export function createHub() {
  const changeListeners = new Set<() => void>()
  const problemListeners = new Set<(problem: StorageProblem) => void>()
  let unheard: StorageProblem[] = []

  return {
    changed: () => {
      for (const listener of changeListeners) listener()
    },
    report: (problem: StorageProblem) => {
      if (problemListeners.size === 0) unheard.push(problem)
      for (const listener of problemListeners) listener(problem)
    },
    subscribe: (listener: () => void) => {
      changeListeners.add(listener)
      return () => {
        changeListeners.delete(listener)
      }
    },
    onProblem: (listener: (problem: StorageProblem) => void) => {
      problemListeners.add(listener)
      const waiting = unheard
      unheard = []
      for (const problem of waiting) listener(problem)
      return () => {
        problemListeners.delete(listener)
      }
    },
  }
}

export type Hub = ReturnType<typeof createHub>
