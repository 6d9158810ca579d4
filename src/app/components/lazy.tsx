import { useEffect, useState } from 'preact/hooks'
import type { Later } from '../later.ts'
import { useApp } from './app-context.ts'
import { Banner } from './banner.tsx'

interface LazyProps<Props> {
  readonly what: Later<Props>
  readonly props: Props
}

/** Shows a part that may still have to come. What can't be had (offline before it was ever stored) is said plainly. */
export function Lazy<Props extends object>({ what, props }: LazyProps<Props>) {
  const { messages } = useApp()
  const [state, setState] = useState<'waiting' | 'loaded' | 'failed'>('waiting')
  useEffect(() => {
    // Even a part that is here by now is waited for: it may have come after this was drawn without it.
    let current = true
    what.load().then(
      () => current && setState('loaded'),
      () => current && setState('failed'),
    )
    return () => {
      current = false
    }
  }, [what])
  const Part = what.loaded()
  if (Part !== undefined) return <Part {...props} />
  if (state !== 'failed') return null
  return (
    <Banner
      tone="warning"
      action={{ label: messages.t('action.reload'), run: () => window.location.reload() }}
    >
      {messages.t('offline.part-missing')}
    </Banner>
  )
}
