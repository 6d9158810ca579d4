import { effect } from '@preact/signals'
import { render } from 'preact'
import { millis } from '../core/lib/units.ts'
import { ROOMS } from '../drills/rooms.ts'
import type { App } from './app.ts'
import { AppContext } from './components/app-context.ts'
import { browserEnvironment } from './environment.ts'
import { createMessages } from './i18n.ts'
import { LATER } from './later.ts'
import { createLearner, type Learner } from './learning/learner.ts'
import { createLessonDesk } from './learning/lesson-desk.ts'
import { createPackDesk } from './learning/pack-desk.ts'
import { createShelf } from './learning/shelf.ts'
import { applyLook, firstLook, followLook, isFirstVisit } from './look.ts'
import { createRouter, type Route } from './router.ts'
import type { CannotOpenProps } from './screens/cannot-open.tsx'
import { Shell } from './shell.tsx'
import { openProgressStore } from './storage/index.ts'
import { openPackLibrary, prefetchFetching } from './sync/index.ts'
import { createUpdateOffer } from './update/offer.ts'
import './styles/base.css'

void main()

async function main(): Promise<void> {
  const root = document.getElementById('app')
  if (root === null) throw new TypeError('Cannot start: index.html must have an element with id "app"')
  const environment = browserEnvironment()
  const look = firstLook(environment)
  applyLook(document.documentElement, look)
  const router = createRouter(window)
  fetchAhead(router.route.value, isFirstVisit(environment))

  // Everything the first screen waits for, side by side.
  const [messages, store, library] = await Promise.all([
    createMessages(look.language),
    openProgressStore(environment.storage),
    openPackLibrary(environment.sync),
  ])
  if (!store.ok) return cannotOpen(root, { messages, from: 'progress', problem: store.problem })
  if (!library.ok) return cannotOpen(root, { messages, from: 'packs', problem: library.problem })

  const learner = createLearner(store.value, environment)
  const shelf = createShelf(library.value)
  const app: App = {
    environment,
    messages,
    router,
    learner,
    shelf,
    packs: createPackDesk(library.value),
    lessons: createLessonDesk({ learner, shelf, environment }),
    update: createUpdateOffer(),
  }
  followLook(document.documentElement, learner, messages, environment)
  await prepare(app)
  render(
    <AppContext.Provider value={app}>
      <Shell />
    </AppContext.Provider>,
    root,
  )
  await Promise.race([firstTask(app), environment.storage.delay(LONGEST_WAIT)])
  environment.whenIdle(() => void afterFirstTask(app))
}

/** The part that will most likely stand comes along with everything else, not after it. */
function fetchAhead(route: Route, isFirst: boolean): void {
  if (isFirst) void prefetchFetching()
  const part = isFirst ? LATER.firstRun : route === '/session' ? undefined : LATER[route]
  void part?.load().catch(() => undefined)
}

/** What the first screen needs to stand complete when it is drawn. */
async function prepare({ learner, router, lessons, packs }: App): Promise<void> {
  if (learner.condition.value.recovery !== undefined) return
  // Answered by the time the third question asks for it.
  if (isNew(learner)) void packs.check()
  else if (router.route.value === '/session') await lessons.open()?.begun
}

const isNew = (learner: Learner): boolean => learner.settings.value.learning.length === 0

/** Until then the network and the processor belong to the first task; who stays on the first questions gets the rest too. */
const LONGEST_WAIT = millis(8_000)

/** Resolves when the first task stands, or a screen that is not waiting for one. */
function firstTask({ learner, router, lessons }: App): Promise<void> {
  return new Promise((resolve) => {
    effect(() => {
      const waits =
        router.route.value === '/session' &&
        (lessons.lesson.value?.stage.value.kind ?? 'loading') === 'loading'
      if (!isNew(learner) && !waits) resolve()
    })
  })
}

async function cannotOpen(root: HTMLElement, props: CannotOpenProps): Promise<void> {
  const { CannotOpen } = await import('./screens/cannot-open.tsx')
  render(<CannotOpen {...props} />, root)
}

/** What makes the next visit and the next screen quick, and keeps out of the first one's way. */
async function afterFirstTask({ update, lessons, packs, shelf, learner }: App): Promise<void> {
  await LATER.feedback.load().catch(() => undefined)
  void update.watch(lessons.settled)
  await Promise.allSettled([
    ...Object.values(LATER).map((part) => part.load()),
    ...Object.values(ROOMS).map((load) => load()),
  ])
  const isIncomplete = shelf.packs.value.some(
    (pack) => shelf.library.manifest(pack.id)?.scenarios.length !== pack.scenarios.length,
  )
  if (!isNew(learner) && isIncomplete) await packs.complete()
}
