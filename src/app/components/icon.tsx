import { h } from 'preact'
import type { IconNode } from './icons.ts'

interface IconProps {
  readonly of: IconNode
  readonly filled?: boolean
  /** In CSS pixels. */
  readonly size?: number
}

/** Decoration beside a word; it says nothing by itself. */
export function Icon({ of, filled = false, size = 24 }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {of.map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
    </svg>
  )
}
