import type { DiffToken, Reason, Verdict } from '../../core/grade/index.ts'
import { BCP47, type Language } from '../../core/lib/language.ts'
import type { Note } from '../../core/pack/index.ts'
import type { MessageKey, Translate } from '../i18n.ts'
import { useApp } from './app-context.ts'
import { Icon } from './icon.tsx'
import { EyeIcon, type IconNode, RegisterIcon, RightIcon, SlipIcon, WrongIcon } from './icons.ts'
import { noteText } from './note-text.ts'
import styles from './verdict-panel.module.css'

interface VerdictPanelProps {
  /** Undefined: "don't know". */
  readonly verdict: Verdict | undefined
  readonly overruled: boolean
  readonly language: Language
  /** The author's word on this very mistake. */
  readonly note: Note | undefined
  /** Whether the answer was written out, so that the difference can be shown letter by letter. */
  readonly typed: boolean
}

type Tone = Verdict['kind'] | 'revealed'

const ICONS: Readonly<Record<Tone, IconNode>> = {
  right: RightIcon,
  slip: SlipIcon,
  register: RegisterIcon,
  wrong: WrongIcon,
  revealed: EyeIcon,
}

/** More than this nobody reads between two tasks. */
const MOST = 2

/** Told by word, icon and shape before colour. */
export function VerdictPanel({ verdict, overruled, language, note, typed }: VerdictPanelProps) {
  const { messages, learner } = useApp()
  const tone: Tone = overruled ? 'right' : (verdict?.kind ?? 'revealed')
  const reasons = overruled ? [] : (verdict?.reasons ?? [])
  // The same mistake made twice is explained once, and the gravest come first.
  const explanations = [...new Set(reasons.map((reason) => explain(reason, typed, messages.t)))].slice(
    0,
    MOST,
  )
  return (
    <div id="verdict" class={`${styles.panel} ${styles[tone]}`} role="status" tabIndex={-1}>
      <p class={styles.head}>
        <Icon of={ICONS[tone]} />
        <strong>{messages.t(headline(verdict, overruled))}</strong>
      </p>
      {typed && !overruled && verdict && verdict.kind !== 'right' && (
        <Comparison tokens={verdict.tokens} language={language} />
      )}
      {explanations.map((explanation) => (
        <p key={explanation}>{explanation}</p>
      ))}
      {note && !overruled && <p>{noteText(note, learner.settings.value.ownLanguage)}</p>}
    </div>
  )
}

function headline(verdict: Verdict | undefined, overruled: boolean): MessageKey {
  if (overruled) return 'verdict.overruled'
  if (verdict === undefined) return 'verdict.revealed'
  return verdict.dangerous ? 'verdict.dangerous' : `verdict.${verdict.kind}`
}

/**
 * A wrong number or term is named beside the right one; single characters of a term name nothing, and of what was chosen
 * the whole phrases are given.
 */
function explain({ code, expected = '', given = '' }: Reason, typed: boolean, t: Translate): string {
  const values = { expected, given }
  if (typed && expected !== '' && given !== '') {
    if (code === 'different-number') return t('reason.different-number-with', values)
    if (code === 'wrong-term' && Math.min(expected.length, given.length) > 1)
      return t('reason.wrong-term-with', values)
  }
  return t(`reason.${code}`, values)
}

interface ComparisonProps {
  readonly tokens: readonly DiffToken[]
  readonly language: Language
}

function Comparison({ tokens, language }: ComparisonProps) {
  const [only, ...more] = tokens
  return only?.kind === 'changed' && more.length === 0 ? (
    <Lines given={only.given} expected={only.expected} language={language} />
  ) : (
    <Difference tokens={tokens} language={language} />
  )
}

/** Two phrases with nothing to compare, one below the other. */
function Lines({ given, expected, language }: { given: string; expected: string; language: Language }) {
  const { messages } = useApp()
  return (
    <>
      <p class={styles.line}>
        {messages.t('diff.given')} <span lang={BCP47[language]}>{given}</span>
      </p>
      <p class={styles.line}>
        {messages.t('diff.expected')} <span lang={BCP47[language]}>{expected}</span>
      </p>
    </>
  )
}

/** What was said against what was wanted: struck through and underlined, and said in words for screen readers. */
function Difference({ tokens, language }: ComparisonProps) {
  const { messages } = useApp()
  const spaced = language !== 'zh'
  return (
    <p class={styles.difference}>
      {tokens.map((token, index) => (
        // Tokens never move: their place is their identity.
        <span key={index}>
          {token.kind === 'same' && <span lang={BCP47[language]}>{token.given}</span>}
          {token.kind !== 'same' && token.kind !== 'missing' && (
            <>
              <span class="visually-hidden">{messages.t('diff.given')} </span>
              <del lang={BCP47[language]}>{token.given}</del>
            </>
          )}
          {token.kind === 'changed' && ' '}
          {token.kind !== 'same' && token.kind !== 'extra' && (
            <>
              <span class="visually-hidden">{messages.t('diff.expected')} </span>
              <ins lang={BCP47[language]}>{token.expected}</ins>
            </>
          )}
          {spaced && ' '}
        </span>
      ))}
    </p>
  )
}
