import { createRandom, type Random } from '../../src/core/lib/random.ts'
import { type EpochMillis, epochMillis, MILLIS_PER_DAY, millis } from '../../src/core/lib/units.ts'
import type { Concept } from '../../src/core/pack/index.ts'
import {
  DEFAULT_SETTINGS,
  type EventBody,
  emptyProgress,
  eventLine,
  foldEvents,
  logFileHeader,
  nextHlc,
  type Progress,
  type ProgressEvent,
  type ReviewBody,
  type Settings,
} from '../../src/core/progress/index.ts'
import { chooseDue, type Rating } from '../../src/core/schedule/index.ts'
import { afterAnswer, currentTask, planToday, startSession, type Task } from '../../src/core/session/index.ts'

export interface Practice {
  /** Ten letters and digits; the log is that of this device. */
  readonly device: string
  readonly concepts: readonly Concept[]
  readonly learning: Settings['learning']
  readonly days: number
  /** When the last day's session begins; the others begin whole days before. */
  readonly until: EpochMillis
}

const ZONE = 'Asia/Shanghai'
const SECONDS_AN_ANSWER = 9

/** What some days of practice leave behind: planned, dated and folded by the real core, answered mostly right. */
export function practiceLog({ device, concepts, learning, days, until }: Practice): readonly ProgressEvent[] {
  const random = createRandom(device)
  const log = createLog(device)
  const settings = { ...DEFAULT_SETTINGS, learning }
  const start = epochMillis(until - (days - 1) * MILLIS_PER_DAY)
  log.add({ kind: 'setting', name: 'learning', value: learning }, epochMillis(start - 60_000))
  const [first] = concepts
  if (first) log.add({ kind: 'enrol', scenario: first.scenario, on: true }, epochMillis(start - 60_000))
  for (let day = 0; day < days; day++) {
    practiseOnce(log, { concepts, settings, random, now: epochMillis(start + day * MILLIS_PER_DAY) })
  }
  return log.events()
}

/** The same as the file that device would export. */
export const practiceFile = (events: readonly ProgressEvent[], now: EpochMillis): string =>
  [logFileHeader(now), ...events.map(eventLine), ''].join('\n')

type Log = ReturnType<typeof createLog>

function createLog(device: string) {
  let events: readonly ProgressEvent[] = []
  let progress: Progress = emptyProgress()
  return {
    events: () => events,
    progress: () => progress,
    add: (body: EventBody, at: EpochMillis) => {
      const hlc = nextHlc(events.at(-1)?.hlc, at)
      const event: ProgressEvent = { ...body, id: `${device}:${events.length + 1}`, hlc, at, tz: ZONE }
      events = [...events, event]
      progress = foldEvents(events)
    },
  }
}

interface Sitting {
  readonly concepts: readonly Concept[]
  readonly settings: Settings
  readonly random: Random
  readonly now: EpochMillis
}

function practiseOnce(log: Log, { concepts, settings, random, now: start }: Sitting): void {
  const plan = planToday({
    now: start,
    zone: ZONE,
    settings,
    progress: log.progress(),
    concepts,
    newToday: 0,
  })
  let session = startSession(plan, { id: `${start.toString(36)}`, random })
  let now = start
  for (let task = currentTask(session, now); task; task = currentTask(session, now)) {
    now = epochMillis(now + SECONDS_AN_ANSWER * 1_000)
    const body = answer(log.progress(), task, { settings, random, now, id: session.id })
    log.add(body, now)
    const { rating, verdict: verdictKind, due } = body
    session = afterAnswer(session, task, { rating, verdictKind, due }, now)
  }
}

const VERDICTS = { 1: 'wrong', 2: 'slip', 3: 'right', 4: 'right' } as const

function answer(
  progress: Progress,
  { item, scored }: Task,
  { settings, random, now, id }: Pick<Sitting, 'settings' | 'random' | 'now'> & { readonly id: string },
): ReviewBody {
  const chance = random()
  const rating: Rating = chance < 0.1 ? 1 : chance < 0.2 ? 2 : 3
  const { desiredRetention } = settings
  const context = { zone: ZONE, desiredRetention, weights: progress.weights, random, load: () => 0 }
  return {
    kind: 'review',
    item,
    rating,
    scored,
    drill: item.endsWith('produce') ? 'typing' : 'choice',
    verdict: VERDICTS[rating],
    dangerous: false,
    hinted: false,
    overruled: false,
    latency: millis(Math.round(2_000 + 6_000 * random())),
    meaning: 1,
    due: chooseDue(progress.item(item), { rating, scored, at: now }, context),
    session: id,
  }
}
