import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Navigation } from './navigation.tsx'
import { Notices } from './notices.tsx'
import styles from './screen.module.css'

interface ScreenProps {
  readonly title: string
  readonly children: ComponentChildren
  /** Stays within the thumb's reach at the bottom. */
  readonly action?: ComponentChildren
}

/** A place with the navigation: title, content, and the main action at the thumb. */
export function Screen({ title, children, action }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A new place announces itself to screen readers and takes the keyboard's focus along.
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div class={styles.place}>
      <main class={styles.main}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <Notices />
        {children}
      </main>
      {action && <div class={styles.action}>{action}</div>}
      <Navigation />
    </div>
  )
}

export function Card({ title, children }: { title?: string; children: ComponentChildren }) {
  return (
    <section class={styles.card}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  )
}
