import type { DiffToken, Verdict } from '../../core/grade/index.ts'
import { BCP47, type Language } from '../../core/lib/language.ts'
import type { Note } from '../../core/pack/index.ts'
import type { MessageKey } from '../i18n.ts'
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

/** Told by word, icon and shape before colour. */
export function VerdictPanel({ verdict, overruled, language, note, typed }: VerdictPanelProps) {
  const { messages, learner } = useApp()
  const tone: Tone = overruled ? 'right' : (verdict?.kind ?? 'revealed')
  const reasons = overruled ? [] : (verdict?.reasons ?? [])
  // The same mistake made twice is explained once.
  const explanations = new Set(
    reasons.map(({ code, expected = '', given = '' }) => messages.t(`reason.${code}`, { expected, given })),
  )
  return (
    <div class={`${styles.panel} ${styles[tone]}`} role="status">
      <p class={styles.head}>
        <Icon of={ICONS[tone]} />
        <strong>{messages.t(headline(verdict, overruled))}</strong>
      </p>
      {typed && !overruled && verdict && verdict.kind !== 'right' && (
        <Difference tokens={verdict.tokens} language={language} />
      )}
      {[...explanations].map((explanation) => (
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

/** What was said against what was wanted: struck through and underlined, and said in words for screen readers. */
function Difference({ tokens, language }: { tokens: readonly DiffToken[]; language: Language }) {
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
