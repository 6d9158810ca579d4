import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml'
import type { Keys } from '../finding.ts'

/** A YAML text as a value that still knows where each part of it was written. */
export interface Yaml {
  /** Absent when it is not YAML. */
  readonly value?: unknown
  /** Why not: the first slip only, since the rest of the text is then read askew. */
  readonly slip?: Position & { readonly message: string }
  /** Where a key (or list item) stands; for one that is missing, where its nearest container stands. */
  locate(keys: Keys): Position
}

/** Line and column, from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

export function parseYaml(text: string): Yaml {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const slip = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0])[0]
  return {
    ...(slip ? { slip: { ...at(slip.pos[0]), message: slip.message } } : { value: document.toJS() }),
    locate: (keys) => at(offsetOf(document.contents, keys)),
  }
}

function offsetOf(root: Node | null, keys: Keys): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const key of keys) {
    const next = step(node, key)
    if (next === undefined) break
    node = next.node
    offset = next.offset
  }
  return offset
}

/** One level down: what stands under a key, and the offset of the key itself, which a missing value has too. */
function step(node: unknown, key: string | number): { node: unknown; offset: number } | undefined {
  if (isMap(node)) {
    const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && item.key.value === key)
    return pair && isNode(pair.key) ? { node: pair.value, offset: pair.key.range?.[0] ?? 0 } : undefined
  }
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key]
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : undefined
  }
  return undefined
}
