import { BCP47, type Language } from '../../core/lib/language.ts'
import styles from './phrase.module.css'

/** Text in a language of its own: screen readers, fonts and line breaks follow `lang`. */
export function Phrase({
  language,
  text,
  size = 'body',
}: {
  language: Language
  text: string
  size?: 'body' | 'large' | 'hero'
}) {
  return (
    <span lang={BCP47[language]} class={styles[size]}>
      {text}
    </span>
  )
}
