import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import styles from './button.module.css'
import { Icon } from './icon.tsx'
import type { IconNode } from './icons.ts'

interface ButtonProps {
  readonly children: ComponentChildren
  readonly onClick?: () => void
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger'
  readonly icon?: IconNode
  readonly filled?: boolean
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly type?: 'button' | 'submit'
  readonly keys?: string
  readonly describedBy?: string
}

/** A labelled button of at least 48 px; one `main` a screen. */
export function Button({
  children,
  onClick,
  look = 'plain',
  icon,
  filled,
  pressed,
  disabled,
  type = 'button',
  keys,
  describedBy,
}: ButtonProps) {
  const attributes: ButtonHTMLAttributes<HTMLButtonElement> = {}
  if (pressed !== undefined) attributes['aria-pressed'] = pressed
  if (keys !== undefined) attributes['aria-keyshortcuts'] = keys
  if (describedBy !== undefined) attributes['aria-describedby'] = describedBy
  return (
    <button
      type={type}
      class={`${styles.button} ${styles[look]}`}
      onClick={onClick}
      disabled={disabled}
      {...attributes}
    >
      {icon && <Icon of={icon} size={20} filled={filled ?? false} />}
      <span>{children}</span>
    </button>
  )
}

/** A button that is only an icon to the eye; its label is spoken and shown as a tooltip. */
export function IconButton({ icon, label, onClick, pressed, filled, disabled, keys }: IconButtonProps) {
  const attributes: ButtonHTMLAttributes<HTMLButtonElement> = {}
  if (pressed !== undefined) attributes['aria-pressed'] = pressed
  if (keys !== undefined) attributes['aria-keyshortcuts'] = keys
  return (
    <button
      type="button"
      class={styles.icon}
      title={label}
      aria-label={label}
      onClick={onClick}
      disabled={disabled}
      {...attributes}
    >
      <Icon of={icon} filled={filled ?? false} />
    </button>
  )
}

interface IconButtonProps {
  readonly icon: IconNode
  readonly label: string
  readonly onClick: () => void
  readonly pressed?: boolean
  readonly filled?: boolean
  readonly disabled?: boolean
  readonly keys?: string
}
