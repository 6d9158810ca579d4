import { useEffect, useRef, useState } from 'preact/hooks'
import { BCP47 } from '../../core/lib/language.ts'
import type { DrillViewProps } from '../view-props.ts'
import type { TypingAnswer, TypingKey, TypingPrompt } from './rules.ts'
import styles from './view.module.css'

/** A field for the answer. Enter hands it in, except while an input method is composing. */
export function TypingView({
  prompt,
  outcome,
  onAnswer,
  say,
}: DrillViewProps<TypingPrompt, TypingAnswer, TypingKey>) {
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])

  const submit = () => {
    if (text.trim() !== '') onAnswer({ text })
  }
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label class={styles.label} for="typed-answer">
        {say('drill.your-answer')}
      </label>
      <textarea
        ref={field}
        id="typed-answer"
        class={styles.field}
        lang={BCP47[prompt.target]}
        rows={2}
        maxLength={500}
        value={outcome?.answer?.text ?? text}
        readOnly={outcome !== undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="done"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // keyCode 229 marks a key an input method swallows; Safari sends it after isComposing is false again.
          if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return
          event.preventDefault()
          if (outcome === undefined && !event.repeat) {
            event.stopPropagation()
            submit()
          }
        }}
      />
      {outcome === undefined && (
        <button type="submit" class={styles.check} disabled={text.trim() === ''}>
          {say('drill.check')}
        </button>
      )}
    </form>
  )
}
