import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../core/lib/language.ts'
import type { EntryId } from '../../core/pack/index.ts'
import { useApp } from './app-context.ts'
import styles from './entry-text.module.css'
import { Phrase } from './phrase.tsx'

interface EntryTextProps {
  readonly entry: EntryId
  /** The first ones large, the last one, which explains them, small. */
  readonly languages: readonly Language[]
}

/** An entry in some languages, as far as they are installed. */
export function EntryText({ entry, languages }: EntryTextProps) {
  const { shelf } = useApp()
  const [texts, setTexts] = useState<readonly { readonly language: Language; readonly text: string }[]>([])
  const wanted = languages.join()
  useEffect(() => {
    let current = true
    const found = languages.map(async (language) => ({
      language,
      text: (await shelf.rendering(entry, language))?.text ?? '',
    }))
    void Promise.all(found).then((all) => {
      if (current) setTexts(all.filter(({ text }) => text !== ''))
    })
    return () => {
      current = false
    }
  }, [entry, shelf, wanted])
  return (
    <span class={styles.texts}>
      {texts.map(({ language, text }) => (
        <Phrase key={language} language={language} text={text} />
      ))}
    </span>
  )
}
