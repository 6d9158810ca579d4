import {
  BarChart3,
  Check,
  ChevronLeft,
  ChevronRight,
  CircleAlert,
  CircleCheck,
  Columns3,
  Diamond,
  Download,
  Eye,
  Flag,
  Home,
  type IconNode,
  Lightbulb,
  Package,
  Settings,
  Star,
  Trash2,
  TriangleAlert,
  Undo2,
  Upload,
  WifiOff,
  X,
} from 'lucide'
import { h } from 'preact'

const ICONS = {
  today: Home,
  progress: BarChart3,
  library: Package,
  settings: Settings,
  check: Check,
  back: ChevronLeft,
  forward: ChevronRight,
  right: CircleCheck,
  slip: TriangleAlert,
  register: Diamond,
  wrong: CircleAlert,
  columns: Columns3,
  download: Download,
  upload: Upload,
  eye: Eye,
  flag: Flag,
  hint: Lightbulb,
  star: Star,
  remove: Trash2,
  undo: Undo2,
  offline: WifiOff,
  close: X,
} satisfies Record<string, IconNode>

export type IconName = keyof typeof ICONS

/** Decoration beside a word; it says nothing by itself. */
export function Icon({
  name,
  filled = false,
  size = 24,
}: {
  name: IconName
  filled?: boolean
  size?: number
}) {
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
      {ICONS[name].map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
    </svg>
  )
}
