import type { ComponentChildren } from 'preact'
import styles from './banner.module.css'
import { Button } from './button.tsx'

interface BannerProps {
  readonly tone: 'note' | 'warning'
  readonly children: ComponentChildren
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly dismiss?: { readonly label: string; readonly run: () => void }
}

/** Something the learner should know, in place; it never covers the task. */
export function Banner({ tone, children, action, dismiss }: BannerProps) {
  return (
    <div class={`${styles.banner} ${styles[tone]}`} role={tone === 'warning' ? 'alert' : 'status'}>
      <p>{children}</p>
      {(action || dismiss) && (
        <div class={styles.actions}>
          {action && <Button onClick={action.run}>{action.label}</Button>}
          {dismiss && (
            <Button look="quiet" onClick={dismiss.run}>
              {dismiss.label}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
