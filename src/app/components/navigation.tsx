import type { MessageKey } from '../i18n.ts'
import type { Route } from '../router.ts'
import { useApp } from './app-context.ts'
import { Icon } from './icon.tsx'
import { type IconNode, LibraryIcon, ProgressIcon, SettingsIcon, TodayIcon } from './icons.ts'
import styles from './navigation.module.css'

const PLACES: readonly { readonly route: Route; readonly icon: IconNode; readonly label: MessageKey }[] = [
  { route: '/', icon: TodayIcon, label: 'nav.today' },
  { route: '/progress', icon: ProgressIcon, label: 'nav.progress' },
  { route: '/library', icon: LibraryIcon, label: 'nav.library' },
  { route: '/settings', icon: SettingsIcon, label: 'nav.settings' },
]

export function Navigation() {
  const { router, messages } = useApp()
  return (
    <nav class={styles.nav} aria-label={messages.t('nav.label')}>
      {PLACES.map(({ route, icon, label }) => (
        <a
          key={route}
          href={route}
          class={styles.place}
          aria-current={router.route.value === route ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            router.go(route)
          }}
        >
          <Icon of={icon} />
          <span>{messages.t(label)}</span>
        </a>
      ))}
    </nav>
  )
}
