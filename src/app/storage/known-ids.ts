import { deviceOf, type EventId, seqOf } from '../../core/progress/index.ts'

/**
 * Which events are stored, without reading them: per device the sequence numbers as inclusive ranges
 * [first, last, first, last, …], ascending and never touching. Devices count without gaps, so this stays tiny.
 */
export type KnownIds = Readonly<Record<string, readonly number[]>>

export function knows(known: KnownIds, id: EventId): boolean {
  const seq = seqOf(id)
  const ranges = known[deviceOf(id)] ?? []
  for (let index = 0; index < ranges.length; index += 2) {
    if (seq >= (ranges[index] ?? 0) && seq <= (ranges[index + 1] ?? 0)) return true
  }
  return false
}

export function withIds(known: KnownIds, ids: Iterable<EventId>): KnownIds {
  const seqsByDevice = new Map<string, number[]>()
  for (const id of ids) {
    const seqs = seqsByDevice.get(deviceOf(id))
    if (seqs) seqs.push(seqOf(id))
    else seqsByDevice.set(deviceOf(id), [seqOf(id)])
  }
  const added = [...seqsByDevice].map(([device, seqs]) => [device, mergeRanges(known[device] ?? [], seqs)])
  return { ...known, ...Object.fromEntries(added) }
}

/** The first sequence number a device has not used yet, as far as these events tell. */
export function seqAfter(
  events: Iterable<{ readonly id: EventId }>,
  device: string,
  nextSeq: number,
): number {
  let next = nextSeq
  for (const { id } of events) {
    if (deviceOf(id) === device) next = Math.max(next, seqOf(id) + 1)
  }
  return next
}

function mergeRanges(ranges: readonly number[], seqs: readonly number[]): readonly number[] {
  const spans = seqs.map((seq) => [seq, seq] as const)
  for (let index = 0; index < ranges.length; index += 2) {
    spans.push([ranges[index] ?? 0, ranges[index + 1] ?? 0])
  }
  const merged: number[] = []
  for (const [first, last] of spans.sort((a, b) => a[0] - b[0])) {
    const end = merged[merged.length - 1]
    if (end !== undefined && first <= end + 1) merged[merged.length - 1] = Math.max(end, last)
    else merged.push(first, last)
  }
  return merged
}
