import { useEffect } from 'preact/hooks'
import { BCP47, type Language } from '../../core/lib/language.ts'
import type { DrillViewProps } from '../view-props.ts'
import type { ChoiceAnswer, ChoiceKey, ChoiceOption, ChoicePrompt } from './rules.ts'
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
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat)
      if (!isPlain || isWriting(event.target) || !(option in prompt.options)) return
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
        // Once answered, the other options only stand in the way of the explanation.
        if (outcome && mark === undefined) return null
        return (
          <li key={option.text}>
            <button
              type="button"
              class={`${styles.option} ${mark ? styles[mark] : ''}`}
              disabled={outcome !== undefined}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => onAnswer({ option: index })}
            >
              <span class={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <span lang={BCP47[option.language]}>{option.text}</span>
              {mark && (
                <span class={styles.mark}>
                  {mark === 'right' ? `✓ ${say('drill.right-option')}` : `✗ ${say('drill.chosen-option')}`}
                </span>
              )}
              {mark === 'chosen' && outcome && (
                <Meaning of={outcome.key.options[index]} language={prompt.question.language} say={say} />
              )}
            </button>
          </li>
        )
      })}
    </ol>
  )
}

/** A digit typed into a dialog's field is text. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('dialog, input, textarea, select') !== null

/** A neighbour that was chosen says what it really means: the two are learned apart. */
function Meaning({ of, language, say }: MeaningProps) {
  if (of?.from !== 'near') return null
  return (
    <span class={styles.meaning}>
      {say('drill.means')} <span lang={BCP47[language]}>{of.means}</span>
    </span>
  )
}

interface MeaningProps extends Pick<DrillViewProps<ChoicePrompt, ChoiceAnswer, ChoiceKey>, 'say'> {
  readonly of: ChoiceOption | undefined
  readonly language: Language
}

function markOf(index: number, { key, answer }: { key: ChoiceKey; answer: ChoiceAnswer | undefined }) {
  if (index === key.right) return 'right'
  return index === answer?.option ? 'chosen' : undefined
}
