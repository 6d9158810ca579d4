import { useEffect } from 'preact/hooks'
import { useApp } from './components/app-context.ts'
import { Lazy } from './components/lazy.tsx'
import type { MessageKey } from './i18n.ts'
import { LATER } from './later.ts'
import type { Route } from './router.ts'
import { SessionScreen } from './screens/session.tsx'

const TITLES: Readonly<Record<Route, MessageKey>> = {
  '/': 'nav.today',
  '/session': 'session.title',
  '/progress': 'nav.progress',
  '/library': 'nav.library',
  '/settings': 'nav.settings',
}

/** Which screen stands: recovery before everything, then the first questions, then where the address points. */
export function Shell() {
  const { router, learner, messages } = useApp()
  const route = router.route.value
  const { recovery } = learner.condition.value
  const isNew = learner.settings.value.learning.length === 0
  useEffect(() => {
    document.title = `${messages.t(TITLES[route])} · ${messages.t('app.name')}`
  })
  if (recovery !== undefined) return <Lazy key="recovery" what={LATER.recovery} props={{ state: recovery }} />
  if (isNew) return <Lazy key="first-run" what={LATER.firstRun} props={{}} />
  if (route === '/session') return <SessionScreen />
  return <Lazy key={route} what={LATER[route]} props={{}} />
}
