import { useEffect, useState } from 'preact/hooks'
import { BCP47, LANGUAGES, type Language } from '../../core/lib/language.ts'
import type { Concept, Rendering } from '../../core/pack/index.ts'
import type { DrillEntry } from '../../drills/door.ts'
import styles from './answer-card.module.css'
import { useApp } from './app-context.ts'
import { Button } from './button.tsx'
import { ColumnsIcon, DownloadIcon } from './icons.ts'
import { findNote } from './note-text.ts'
import { PackState } from './pack-state.tsx'
import { Phrase } from './phrase.tsx'
import { sourceText } from './source-text.ts'

/** Everything known about an entry: how it is said, why so, and where that comes from. */
export function AnswerCard({ entry }: { entry: DrillEntry }) {
  const { messages } = useApp()
  const [beside, setBeside] = useState(false)
  return (
    <section class={styles.card} aria-label={messages.t('card.label')}>
      <p>
        <Phrase language={entry.target} text={entry.renderings.target.text} size="large" />
      </p>
      <Details rendering={entry.renderings.target} language={entry.target} />
      <p class={styles.meaning}>
        <Phrase language={entry.own} text={entry.renderings.own.text} />
      </p>
      <Variants rendering={entry.renderings.target} language={entry.target} />
      <Provenance rendering={entry.renderings.target} concept={entry.concept} />
      <div>
        <Button look="quiet" icon={ColumnsIcon} pressed={beside} onClick={() => setBeside(!beside)}>
          {messages.t('card.beside')}
        </Button>
      </div>
      {beside && <Beside concept={entry.concept} without={[entry.own, entry.target]} />}
    </section>
  )
}

function Details({ rendering, language }: { rendering: Rendering; language: Language }) {
  const { messages, learner } = useApp()
  const note = rendering.note && findNote(rendering.note, learner.settings.value.ownLanguage)
  return (
    <>
      {rendering.pronunciation && (
        <p class={styles.pronunciation}>
          <span class="visually-hidden">{messages.t('card.pronunciation')} </span>
          {language === 'ru' ? (
            <Phrase language="ru" text={rendering.pronunciation} />
          ) : (
            rendering.pronunciation
          )}
        </p>
      )}
      {note && (
        <p class={styles.note} lang={BCP47[note.language]}>
          {note.text}
        </p>
      )}
    </>
  )
}

function Variants({ rendering, language }: { rendering: Rendering; language: Language }) {
  const { messages } = useApp()
  if (rendering.accept.length === 0) return null
  return (
    <details class={styles.variants}>
      <summary>{messages.t('card.variants', { count: rendering.accept.length })}</summary>
      <ul>
        {rendering.accept.map((text) => (
          <li key={text}>
            <Phrase language={language} text={text} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Provenance({ rendering, concept }: { rendering: Rendering; concept: Concept }) {
  const { messages } = useApp()
  const { review } = rendering
  const source = sourceText(messages.t, rendering.source)
  return (
    <p class={styles.provenance}>
      <strong>
        {review.state === 'draft'
          ? messages.t('review.draft')
          : messages.t(`review.${review.state}`, { by: review.by, on: review.on })}
      </strong>{' '}
      {messages.t('card.register', { register: messages.t(`register.${rendering.register}`) })}
      {' · '}
      {source === undefined ? (
        <Quoting
          say={(words) => messages.t('card.source', { source: words })}
          words={rendering.source}
          language="en"
        />
      ) : (
        messages.t('card.source', { source })
      )}
      {concept.basis && (
        <>
          {' · '}
          <Quoting
            say={(basis) => messages.t('card.basis', { basis, date: concept.reviewBy ?? '' })}
            words={concept.basis}
            language={/\p{Script=Han}/u.test(concept.basis) ? 'zh' : 'en'}
          />
        </>
      )}
    </p>
  )
}

interface QuotingProps {
  readonly say: (words: string) => string
  readonly words: string
  readonly language: Language
}

/** A message around words of another language. */
function Quoting({ say, words, language }: QuotingProps) {
  const [before, after] = say('\n').split('\n')
  return (
    <>
      {before}
      <span lang={BCP47[language]}>{words}</span>
      {after}
    </>
  )
}

/** The other languages: those installed at once, the rest when the learner asks for them. */
function Beside({ concept, without }: { concept: Concept; without: readonly Language[] }) {
  const { shelf, messages, packs } = useApp()
  const [found, setFound] = useState<ReadonlyMap<Language, Rendering>>(new Map())
  const [hasAsked, setHasAsked] = useState(false)
  const fetchLanguage = (language: Language) => {
    setHasAsked(true)
    void packs.addLanguage(language)
  }
  const others = LANGUAGES.filter((language) => !without.includes(language))
  const installed = shelf.packs.value
  useEffect(() => {
    let current = true
    void Promise.all(
      others.map(async (language) => [language, await shelf.rendering(concept.id, language)] as const),
    ).then((pairs) => {
      if (current)
        setFound(
          new Map(pairs.flatMap(([language, rendering]) => (rendering ? [[language, rendering]] : []))),
        )
    })
    return () => {
      current = false
    }
  }, [concept.id, installed])
  return (
    <>
      {hasAsked && <PackState />}
      <dl class={styles.beside}>
        {others.map((language) => {
          const rendering = found.get(language)
          return (
            <div key={language}>
              <dt>{messages.t(`language.${language}`)}</dt>
              <dd>
                {rendering ? (
                  <>
                    <Phrase language={language} text={rendering.text} />
                    <Details rendering={rendering} language={language} />
                  </>
                ) : (
                  <Button
                    look="quiet"
                    icon={DownloadIcon}
                    disabled={packs.busy.value !== undefined}
                    onClick={() => fetchLanguage(language)}
                  >
                    {messages.t('card.get-language', { language: messages.t(`language.${language}`) })}
                  </Button>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}
