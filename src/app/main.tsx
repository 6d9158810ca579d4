import { render } from 'preact'
import { ROOMS } from '../drills/rooms.ts'
import type { App } from './app.ts'
import { AppContext } from './components/app-context.ts'
import { browserEnvironment } from './environment.ts'
import { createMessages } from './i18n.ts'
import { LATER } from './later.ts'
import { createLearner } from './learning/learner.ts'
import { createLessonDesk } from './learning/lesson-desk.ts'
import { createPackDesk } from './learning/pack-desk.ts'
import { createShelf } from './learning/shelf.ts'
import { applyLook, firstLook, followLook, isFirstVisit } from './look.ts'
import { createRouter, type Route } from './router.ts'
import type { CannotOpenProps } from './screens/cannot-open.tsx'
import { Shell } from './shell.tsx'
import { openProgressStore } from './storage/index.ts'
import { openPackLibrary } from './sync/index.ts'
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
  // The screen that will most likely stand comes along with everything else, not after it.
  void partAhead(router.route.value, isFirstVisit(environment))
    ?.load()
    .catch(() => undefined)

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
  render(
    <AppContext.Provider value={app}>
      <Shell />
    </AppContext.Provider>,
    root,
  )
  environment.whenIdle(() => void afterFirstPaint(app))
}

function partAhead(route: Route, isFirst: boolean) {
  if (isFirst) return LATER.firstRun
  return route === '/session' ? undefined : LATER[route]
}

async function cannotOpen(root: HTMLElement, props: CannotOpenProps): Promise<void> {
  const { CannotOpen } = await import('./screens/cannot-open.tsx')
  render(<CannotOpen {...props} />, root)
}

/** What makes the next visit and the next screen quick, and keeps out of the first one's way. */
async function afterFirstPaint({ update, lessons, packs, shelf, learner }: App): Promise<void> {
  void update.watch(lessons.settled)
  await Promise.allSettled([
    ...Object.values(LATER).map((part) => part.load()),
    ...Object.values(ROOMS).map((load) => load()),
  ])
  const isIncomplete = shelf.packs.value.some(
    (pack) => shelf.library.manifest(pack.id)?.scenarios.length !== pack.scenarios.length,
  )
  if (learner.settings.value.learning.length > 0 && isIncomplete) await packs.complete()
}
