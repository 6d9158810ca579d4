import { useEffect } from 'preact/hooks'
import { BCP47 } from '../../core/lib/language.ts'
import type { DrillViewProps } from '../view-props.ts'
import type { ChoiceAnswer, ChoiceKey, ChoicePrompt } from './rules.ts'
import styles from './view.module.css'

/** A question and its options; number keys choose. */
export function ChoiceView({
  prompt,
  outcome,
  onAnswer,
  say,
}: DrillViewProps<ChoicePrompt, ChoiceAnswer, ChoiceKey>) {
  useEffect(() => {
    if (outcome !== undefined) return
    const choose = (event: KeyboardEvent) => {
      const option = Number(event.key) - 1
      if (event.ctrlKey || event.metaKey || event.altKey || !(option in prompt.options)) return
      event.preventDefault()
      onAnswer({ option })
    }
    window.addEventListener('keydown', choose)
    return () => window.removeEventListener('keydown', choose)
  }, [prompt, outcome, onAnswer])

  return (
    <ol class={styles.options}>
      {prompt.options.map((option, index) => {
        const mark = outcome && markOf(index, outcome)
        return (
          <li key={option.text}>
            <button
              type="button"
              class={`${styles.option} ${mark ? styles[mark] : ''}`}
              disabled={outcome !== undefined}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => onAnswer({ option: index })}
            >
              <kbd aria-hidden="true">{index + 1}</kbd>
              <span lang={BCP47[option.language]}>{option.text}</span>
              {mark && (
                <span class={styles.mark}>
                  {mark === 'right' ? `✓ ${say('drill.right-option')}` : `✗ ${say('drill.chosen-option')}`}
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ol>
  )
}

function markOf(index: number, { key, answer }: { key: ChoiceKey; answer: ChoiceAnswer | undefined }) {
  if (index === key.right) return 'right'
  return index === answer?.option ? 'chosen' : undefined
}
