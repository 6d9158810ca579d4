import { expect, test } from 'vitest'
import { LANGUAGES } from '../lib/language.ts'
import { fixtureCases, type GradingCase } from './grading-cases.fixture.ts'
import { gradeAnswer } from './index.ts'

for (const language of LANGUAGES) {
  const cases = fixtureCases(language)

  test.each(cases)(`${language}: "$answer" ($why)`, ({ rendering, answer, kind, dangerous }) => {
    const verdict = gradeAnswer(language, rendering, answer)
    expect({ kind: verdict.kind, dangerous: verdict.dangerous }, JSON.stringify(verdict.reasons)).toEqual({
      kind,
      dangerous,
    })
  })

  test(`${language}: the table of verdicts is the one a speaker has read`, async () => {
    const table = [
      `# What the grader says (${language})`,
      '',
      HEAD,
      ...cases.map((each) => row(language, each)),
      '',
    ].join('\n')
    await expect(table).toMatchFileSnapshot(`../../../tests/fixtures/grading/tables/${language}.md`)
  })
}

const HEAD = '| expected | answer | verdict | because |\n|---|---|---|---|'

function row(language: (typeof LANGUAGES)[number], { rendering, answer }: GradingCase): string {
  const { kind, dangerous, reasons, matched } = gradeAnswer(language, rendering, answer)
  const because = reasons.map(
    ({ code, expected, given }) =>
      `${code}${expected || given ? `: ${expected ?? '—'} → ${given ?? '—'}` : ''}`,
  )
  return `| ${matched} | ${answer} | ${dangerous ? '**dangerous**' : kind} | ${because.join('; ')} |`
}
