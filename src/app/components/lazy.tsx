import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useApp } from './app-context.ts'
import { Banner } from './banner.tsx'

interface LazyProps {
  readonly load: () => Promise<ComponentType>
}

/** A screen that comes when first needed. What can't be had (offline before it was ever stored) is said plainly. */
export function Lazy({ load }: LazyProps) {
  const { messages } = useApp()
  const [loaded, setLoaded] = useState<{ readonly Screen: ComponentType } | 'failed' | undefined>(undefined)
  useEffect(() => {
    let current = true
    load().then(
      (Screen) => current && setLoaded({ Screen }),
      () => current && setLoaded('failed'),
    )
    return () => {
      current = false
    }
  }, [load])
  if (loaded === undefined) return null
  if (loaded === 'failed') {
    return (
      <main>
        <Banner
          tone="warning"
          action={{ label: messages.t('action.reload'), run: () => window.location.reload() }}
        >
          {messages.t('offline.part-missing')}
        </Banner>
      </main>
    )
  }
  return <loaded.Screen />
}
