import type { Language, TargetLanguage } from '../../core/lib/language.ts'
import type { EntryId } from '../../core/pack/index.ts'
import type { Progress } from '../../core/progress/index.ts'
import type { ProgressView } from '../../core/session/index.ts'
import type { HintStore } from '../environment.ts'

/*
 * Some entries are written alike in two languages (visa, port): nothing can be asked of them there. That is found out when
 * a drill can't be made, and remembered as a hint, so that they do not take a new phrase's place every day. It is no part
 * of the progress: with another own language they are asked like any other.
 */

const HINT = 'unaskable'

const nameOf = (own: Language, target: TargetLanguage, entry: EntryId) => `${own}/${target}/${entry}`

const read = (hints: HintStore): ReadonlySet<string> => new Set(hints.read(HINT)?.split(' '))

export function rememberUnaskable(
  hints: HintStore,
  own: Language,
  target: TargetLanguage,
  entry: EntryId,
): void {
  hints.write(HINT, [...new Set([...read(hints), nameOf(own, target, entry)])].join(' '))
}

/** The progress as planning is to see it: what can't be asked counts as suspended. */
export function withoutUnaskable(progress: Progress, own: Language, hints: HintStore): ProgressView {
  const unaskable = read(hints)
  return {
    item: (key) => progress.item(key),
    dueItems: (now, today) => progress.dueItems(now, today),
    dues: () => progress.dues(),
    weights: progress.weights,
    isEnrolled: (scenario) => progress.isEnrolled(scenario),
    isSuspended: (entry, target) =>
      progress.isSuspended(entry, target) || unaskable.has(nameOf(own, target, entry)),
  }
}
