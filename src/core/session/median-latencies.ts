import { type Millis, millis } from '../lib/units.ts'
import type { StoredEvent } from '../progress/index.ts'

/** Below this many answers the planner's assumed figure is the better guess. */
const ENOUGH = 20

/** The learner's own median time per answer and drill, where there are enough recent answers to say. */
export function medianLatencies(recent: readonly StoredEvent[]): Readonly<Record<string, Millis>> {
  const byDrill = new Map<string, number[]>()
  for (const event of recent) {
    if (event.kind !== 'review') continue
    const latencies = byDrill.get(event.drill)
    if (latencies) latencies.push(event.latency)
    else byDrill.set(event.drill, [event.latency])
  }
  const known = [...byDrill].filter(([, latencies]) => latencies.length >= ENOUGH)
  return Object.fromEntries(known.map(([drill, latencies]) => [drill, median(latencies)]))
}

function median(values: readonly number[]): Millis {
  const sorted = [...values].sort((a, b) => a - b)
  return millis(sorted[Math.floor(sorted.length / 2)] ?? 0)
}
