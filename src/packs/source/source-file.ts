import { type PackProblem, pathText } from '../../core/pack/index.ts'
import type { Finding, Keys, Severity } from '../finding.ts'
import { parseYaml } from './yaml.ts'

/** An author's file, read: its value, and findings that know where they stand in it. */
export interface SourceFile {
  /** As people call it, such as content/packs/core/reception.yaml. */
  readonly name: string
  /** Absent when it is not YAML; the slip says why. */
  readonly value?: unknown
  readonly slip?: Finding
  finding(keys: Keys, message: string, rule?: string, severity?: Severity): Finding
  /** The problem of a reader that was given the part under `keys`. */
  misshapen(keys: Keys, problem: PackProblem): Finding[]
}

export function readSourceFile(name: string, bytes: Uint8Array): SourceFile {
  // Bytes that are no UTF-8 become U+FFFD, which is then found where it stands.
  const text = new TextDecoder().decode(bytes)
  const yaml = parseYaml(text)
  const { slip } = yaml
  const finding: SourceFile['finding'] = (keys, message, rule, severity = 'error') => ({
    severity,
    ...(rule === undefined ? {} : { rule }),
    file: name,
    ...yaml.locate(keys),
    path: pathText(keys),
    message,
  })
  return {
    name,
    value: yaml.value,
    ...(slip && {
      slip: { ...finding([], `wanted YAML: ${slip.message}`), line: slip.line, column: slip.column },
    }),
    finding,
    misshapen: (keys, { issues }) =>
      issues.map((issue) =>
        finding([...keys, ...issue.keys], `wanted ${issue.wanted}, found ${issue.found}`),
      ),
  }
}
