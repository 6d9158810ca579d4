import { useEffect, useState } from 'preact/hooks'
import { parseItemKey } from '../../core/progress/index.ts'
import { useApp } from '../components/app-context.ts'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { PackState } from '../components/pack-state.tsx'
import { Phrase } from '../components/phrase.tsx'
import { Card, Screen } from '../components/screen.tsx'
import type { MessageKey, Messages } from '../i18n.ts'
import { followToday } from '../learning/follow-today.ts'
import type { Today } from '../learning/today.ts'
import styles from './today.module.css'

const EXTRA_PHRASES = 5

/** One button: start. What is due, what is new, how long. */
export function TodayScreen() {
  const app = useApp()
  const { messages, router, lessons } = app
  const [extra, setExtra] = useState(0)
  const [followed] = useState(() => followToday(app))
  useEffect(followed.start, [followed])
  const today = followed.today.value
  if (app.shelf.packs.value.length === 0) return <NothingInstalled />
  const waiting = today.plan.reviews.length + today.plan.fresh.length
  const start = (more: number) => {
    setExtra(more)
    if (lessons.open(more) !== undefined) router.go('/session')
  }
  return (
    <Screen
      title={title(messages, waiting, today)}
      action={
        waiting > 0 ? (
          <Button look="main" onClick={() => start(0)}>
            {messages.t('today.start')}
          </Button>
        ) : (
          <Button look="main" onClick={() => start(EXTRA_PHRASES)}>
            {messages.t('today.more', { count: EXTRA_PHRASES })}
          </Button>
        )
      }
    >
      {waiting > 0 ? <Waiting today={today} /> : <Done today={today} tried={extra > 0} />}
      {waiting > 0 && <FirstUp today={today} />}
      <CatchUp today={today} />
      <SoFar today={today} />
      <OfflineState />
    </Screen>
  )
}

/** What was learned stays, and goes on once its phrases are back. */
function NothingInstalled() {
  const { messages, packs, learner } = useApp()
  const { t } = messages
  const { ownLanguage, learning } = learner.settings.value
  return (
    <Screen
      title={t('library.empty')}
      action={
        <Button
          look="main"
          disabled={packs.busy.value !== undefined}
          onClick={() => void packs.begin([ownLanguage, ...learning], 'all')}
        >
          {t('library.install')}
        </Button>
      }
    >
      <PackState />
      <p class={styles.soft}>{t('library.progress-stays')}</p>
    </Screen>
  )
}

function title({ t, sentences }: Messages, waiting: number, today: Today): string {
  if (waiting === 0) return t(today.soFar.reviews.length > 0 ? 'today.done' : 'today.nothing')
  const minutes = Math.max(1, Math.round(today.plan.estimate / 60_000))
  return sentences([t(greeting(new Date(today.at).getHours())), t('today.minutes', { count: minutes })])
}

function greeting(hour: number): MessageKey {
  if (hour < 4 || hour >= 18) return 'today.evening'
  return hour < 12 ? 'today.morning' : 'today.afternoon'
}

function Waiting({ today }: { today: Today }) {
  const { messages, learner } = useApp()
  const languages = learner.settings.value.learning.map((language) => messages.t(`language.${language}`))
  const reviews = today.plan.reviews.length
  const fresh = today.plan.fresh.filter(({ reason }) => reason === 'new').length
  const toWrite = today.plan.fresh.length - fresh
  return (
    <div>
      <ul class={styles.facts}>
        <Fact number={reviews} label={messages.t('today.reviews', { count: reviews })} />
        <Fact number={fresh} label={messages.t('today.new', { count: fresh })} />
        <Fact number={toWrite} label={messages.t('today.to-write', { count: toWrite })} />
      </ul>
      <p class={styles.soft}>{messages.list(languages)}</p>
    </div>
  )
}

function Done({ today, tried }: { today: Today; tried: boolean }) {
  const { messages, environment } = useApp()
  const { nextDueAt } = today.plan
  return (
    <>
      <p class={styles.soft}>
        {nextDueAt === undefined
          ? messages.t('today.none-due')
          : messages.t('today.next-due', { when: whenText(messages, nextDueAt, environment.now()) })}
      </p>
      {tried && <Banner tone="note">{messages.t('today.no-more')}</Banner>}
    </>
  )
}

function whenText(messages: Messages, at: number, now: number): string {
  const soon = at - now < 12 * 3_600_000
  return messages.date(
    at,
    soon ? { hour: '2-digit', minute: '2-digit' } : { weekday: 'long', month: 'long', day: 'numeric' },
  )
}

function Fact({ number, label }: { number: number; label: string }) {
  const { messages } = useApp()
  if (number === 0) return null
  return (
    <li>
      <b>{messages.number(number)}</b> {label}
    </li>
  )
}

const SHOWN_AHEAD = 3

/** The first phrases of what is coming, in the learner's own language: a look at the day, not at the answers. */
function FirstUp({ today }: { today: Today }) {
  const { messages, shelf, learner } = useApp()
  const own = learner.settings.value.ownLanguage
  const items = [...today.plan.reviews, ...today.plan.fresh].slice(0, SHOWN_AHEAD).map(({ item }) => item)
  const [texts, setTexts] = useState<readonly string[]>([])
  const wanted = items.join()
  useEffect(() => {
    let current = true
    const found = items.map(
      async (item) => (await shelf.rendering(parseItemKey(item).entry, own))?.text ?? '',
    )
    void Promise.all(found).then((all) => current && setTexts(all))
    return () => {
      current = false
    }
  }, [wanted, own, shelf])
  if (texts.length !== items.length) return null
  return (
    <Card title={messages.t('today.first-up')}>
      <ul class={styles.ahead}>
        {items.map((item, index) => (
          <li key={item}>
            <Phrase language={own} text={texts[index] ?? ''} />
            <span class={styles.soft}>{messages.t(`language.${parseItemKey(item).language}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function OfflineState() {
  const { messages, update, learner } = useApp()
  const state = update.offline.value
  // Where nothing is kept, nothing is ready for later.
  return state === 'preparing' || learner.condition.value.memoryOnly ? null : (
    <p class={styles.soft}>{messages.t(`offline.${state}`)}</p>
  )
}

/** After leave: how long until all is caught up. No guilt. */
function CatchUp({ today }: { today: Today }) {
  const { messages } = useApp()
  const { backlog, catchUpDays } = today.plan
  if (backlog === 0 || catchUpDays === undefined) return null
  return (
    <Card>
      <p>{messages.t('today.backlog', { count: backlog })}</p>
      <p class={styles.soft}>{messages.t('today.catch-up', { count: catchUpDays })}</p>
    </Card>
  )
}

function SoFar({ today }: { today: Today }) {
  const { messages } = useApp()
  const answers = today.soFar.reviews.length
  if (answers === 0) return null
  const right = today.soFar.reviews.filter((review) => review.rating > 1).length
  return (
    <p class={styles.soft}>
      {messages.sentences([
        messages.t('today.so-far', { count: answers }),
        messages.t('today.so-far-right', { count: right }),
      ])}
    </p>
  )
}
