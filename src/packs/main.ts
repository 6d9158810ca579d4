import { parseArgs } from 'node:util'
import { buildPacks } from './build-packs.ts'
import { type Finding, findingLine } from './finding.ts'
import { packSummary } from './summary.ts'

/** `npm run packs -- [--content DIR] [--out DIR]`; the exit code is 1 when the content is refused. */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content/packs' },
    out: { type: 'string', default: 'public/packs' },
  },
})
const outcome = await buildPacks(values)

if (outcome.kind === 'refused') {
  const errors = outcome.findings.filter(({ severity }) => severity === 'error')
  print(outcome.findings)
  console.error(
    `Refused: ${errors.length} errors, ${outcome.findings.length - errors.length} warnings. Nothing written.`,
  )
  process.exitCode = 1
} else {
  const { packs, warnings, files } = outcome
  print(warnings)
  for (const pack of packs) console.log(`${packSummary(pack)}\n`)
  console.log(`${warnings.length} warnings${byRule(warnings)}`)
  console.log(
    `${values.out}: ${files.written} files written, ${files.kept} unchanged, ${files.removed} removed`,
  )
}

function print(findings: readonly Finding[]): void {
  for (const finding of findings) console.error(findingLine(finding))
}

function byRule(findings: readonly Finding[]): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].toSorted()
  const counted = rules.map((id) => `${id} ${findings.filter(({ rule }) => rule === id).length}`)
  return counted.length === 0 ? '' : `: ${counted.join(', ')}`
}
