import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkPacks } from './build-packs.ts'
import { findingLine } from './finding.ts'
import { type ContentFolder, readContentFolder } from './source/index.ts'

const FIXTURE = fileURLToPath(new URL('../../tests/fixtures/packs/good', import.meta.url))
const good = await readContentFolder(FIXTURE)

test('finds nothing in a good pack', () => {
  const { packs, findings } = checkPacks(good)
  expect(findings).toEqual([])
  expect(packs.flatMap(({ scenarios }) => scenarios.map(({ entries }) => entries.length))).toEqual([2, 1])
})

interface Slip {
  readonly slip: string
  /** In reception.yaml, unless another file is named. */
  readonly file?: 'pack' | 'hotline'
  /** The words to take out, once, and what to put there. */
  readonly edit: readonly [out: string, into: string]
  /** The beginnings of all lines printed. */
  readonly found: readonly string[]
}

const SHAPE_SLIPS: readonly Slip[] = [
  {
    slip: 'a missing language',
    edit: ['    fr: { text: passeport }\n', ''],
    found: ['reception.yaml:45:5: entries[1].fr: wanted this key, found nothing'],
  },
  {
    slip: 'a text left empty',
    edit: ['text: 여권을 보여 주시겠습니까?', 'text:'],
    found: ['reception.yaml:29:7: entries[0].ko.text: wanted a non-empty text, found null'],
  },
  {
    slip: 'a number where a text belongs',
    edit: ['{ text: passport }', '{ text: 12345 }'],
    found: ['reception.yaml:51:11: entries[1].en.text: wanted a non-empty text, found 12345'],
  },
  {
    slip: 'a text with a hidden override',
    edit: ['{ text: passport }', '{ text: "pass\\u202eport" }'],
    found: [
      'reception.yaml:51:11: entries[1].en.text: wanted a text without U+202E, found "pass<U+202E>port"',
    ],
  },
  {
    slip: 'an unknown key',
    edit: ['terms: [passport]\n', 'terms: [passport]\n    colour: red\n'],
    found: ['reception.yaml:14:5: entries[0].colour: wanted no key of this name, found "colour"'],
  },
  {
    slip: 'an unknown function',
    edit: ['request_document', 'request_documents'],
    found: ['reception.yaml:9:5: entries[0].function: wanted "greet_offer_help" or '],
  },
  {
    slip: 'an unknown scenario in the pack',
    file: 'pack',
    edit: ['- hotline', '- hotlines'],
    found: ['pack.yaml:11:5: scenarios[1]: wanted "reception" or '],
  },
  {
    slip: 'a scenario without a file',
    file: 'pack',
    edit: ['- hotline', '- hotline\n  - emergency'],
    found: ['pack.yaml:12:5: scenarios[2]: wanted a file emergency.yaml beside this one, found none'],
  },
  {
    slip: 'a file without a scenario',
    file: 'pack',
    edit: ['  - hotline\n', ''],
    found: ['hotline.yaml:1:1: wanted "hotline" among the scenarios of pack.yaml, found none'],
  },
  {
    slip: 'a scenario named twice',
    file: 'pack',
    edit: ['- hotline', '- hotline\n  - reception'],
    found: ['pack.yaml:12:5: scenarios[2]: wanted each scenario once, found "reception" again'],
  },
  {
    slip: 'a file that speaks of another scenario',
    file: 'hotline',
    edit: ['scenario: hotline', 'scenario: emergency'],
    found: [`hotline.yaml:1:1: scenario: wanted "hotline" as in the file's name, found "emergency"`],
  },
  {
    slip: 'a pack that is called otherwise than its folder',
    file: 'pack',
    edit: ['id: counter', 'id: kiosk'],
    found: ['pack.yaml:1:1: id: wanted "counter" as the folder is called, found "kiosk"'],
  },
  {
    slip: 'neither a source nor a default for it',
    edit: ['{ text: passport }', '{ text: passport, source: }'],
    found: ['reception.yaml:51:27: entries[1].en.source: wanted a non-empty text, found null'],
  },
  {
    slip: 'a review without a reviewer',
    file: 'hotline',
    edit: [', by: A. Reader', ''],
    found: ['hotline.yaml:19:7: entries[0].en.review.by: wanted this key, found nothing'],
  },
  {
    slip: 'a tab for indentation',
    edit: ['    kind: term', '\tkind: term'],
    found: ['reception.yaml:46:1: wanted YAML: Tabs are not allowed as indentation'],
  },
  {
    slip: 'a wrong indentation',
    edit: ['    kind: term', '  kind: term'],
    found: ['reception.yaml:46:1: wanted YAML: All mapping items must start at the same column'],
  },
  {
    slip: 'the same key twice',
    edit: ['    kind: term', '    kind: term\n    kind: term'],
    found: ['reception.yaml:47:5: wanted YAML: Map keys must be unique'],
  },
]

const RULE_SLIPS: readonly Slip[] = [
  {
    slip: 'a wrong script (S02)',
    edit: ['{ text: passport }', '{ text: паспорт }'],
    found: [`reception.yaml:51:11: entries[1].en.text: only the language's own script, found "п" (S02)`],
  },
  {
    slip: 'a Latin letter inside a Russian word (S02)',
    edit: ['{ text: паспорт }', '{ text: пacпорт }'],
    found: [
      'reception.yaml:53:11: entries[1].ru.text: no Latin letter inside a Russian word, found "пa" (S02)',
    ],
  },
  {
    slip: 'an id given twice (S03)',
    file: 'hotline',
    edit: ['id: five-days', 'id: show-passport'],
    found: [
      'reception.yaml:7:5: entries[0].id: an id is given once, found "show-passport" in hotline.yaml:3 too (S03)',
    ],
  },
  {
    slip: 'a variant equal to the text (S04)',
    edit: ['- Could you show me your passport?', '- May I see your passport please'],
    found: ['reception.yaml:20:11: entries[0].en.accept[0]: each wording differs '],
  },
  {
    slip: 'a key term that is not in the text (S05)',
    edit: ['keyTerms: [여권]', 'keyTerms: [여관]'],
    found: ['reception.yaml:32:18: entries[0].ko.keyTerms[0]: a key term stands in the text'],
  },
  {
    slip: 'a term that is no entry (S05)',
    edit: ['terms: [passport]', 'terms: [passport, visa]'],
    found: [
      `reception.yaml:13:23: entries[0].terms[1]: terms are ids of the pack's term entries, found "visa"`,
    ],
  },
  {
    slip: 'a missing slot (S06)',
    file: 'hotline',
    edit: ['within five working days.\n      accept', 'within {n} working days.\n      accept'],
    found: ['hotline.yaml:16:7: entries[0].en.text: the slots of the Chinese text stand in every wording'],
  },
  {
    slip: 'a figure without a basis (S07)',
    file: 'hotline',
    edit: ['    basis: hotline rules, art. 1\n', ''],
    found: [
      'hotline.yaml:11:7: entries[0].zh.text: a figure, date, fee, time limit or hotline needs `basis` and `reviewBy`, found "五个工作日" (S07)',
    ],
  },
]

test.each([...SHAPE_SLIPS, ...RULE_SLIPS])('says where and what: $slip', ({ file, edit, found }) => {
  const edited = withEdit(good, file ?? 'reception', edit)
  expect(lines(edited)).toEqual(found.map((beginning) => expect.stringContaining(beginning)))
})

test('finds the slips of all files at once, in reading order', () => {
  const all = [...SHAPE_SLIPS, ...RULE_SLIPS].filter(({ slip }) =>
    ['a text left empty', 'a missing language', 'an unknown scenario in the pack'].includes(slip),
  )
  const edited = all.reduce((folder, { file, edit }) => withEdit(folder, file ?? 'reception', edit), good)
  expect(lines(edited).map((line) => line.split(': ')[0])).toEqual([
    'pack.yaml:11:5',
    'reception.yaml:29:7',
    'reception.yaml:45:5',
  ])
})

test('an id given in two packs is told, because progress knows entries and no packs', () => {
  const [counter] = good.packs
  const packs = counter === undefined ? [] : [counter, { ...counter, name: 'kiosk' }]
  const told = checkPacks({ ...good, packs }).findings.map(({ file, path, rule }) => [file, path, rule])
  expect(told).toEqual([
    ['kiosk/hotline.yaml', 'entries[0].id', 'S03'],
    ['kiosk/reception.yaml', 'entries[0].id', 'S03'],
    ['kiosk/reception.yaml', 'entries[1].id', 'S03'],
  ])
})

test('a stray file, a missing pack.yaml and an empty folder are told', () => {
  const counter = { id: 'counter', name: 'counter', files: new Map(), strays: ['counter/notes.txt'] }
  const lines = (folder: ContentFolder) => checkPacks(folder).findings.map(findingLine)
  expect(lines({ name: 'packs', packs: [counter], strays: ['packs/x.yaml'] })).toEqual([
    'counter/notes.txt:1:1: wanted only pack.yaml and one .yaml file per scenario',
    'counter/pack.yaml:1:1: wanted this file, found none',
    'packs/x.yaml:1:1: wanted only folders here, one for each pack',
  ])
  expect(lines({ name: 'packs', packs: [], strays: [] })).toEqual([
    'packs:1:1: wanted a folder for each pack, found none',
  ])
})

function withEdit(folder: ContentFolder, file: string, [out, into]: Slip['edit']): ContentFolder {
  const packs = folder.packs.map((pack) => {
    const text = new TextDecoder().decode(pack.files.get(file))
    expect(text.split(out)).toHaveLength(2)
    return {
      ...pack,
      files: new Map([...pack.files, [file, new TextEncoder().encode(text.replace(out, into))]]),
    }
  })
  return { ...folder, packs }
}

function lines(folder: ContentFolder): string[] {
  return checkPacks(folder).findings.map((finding) =>
    findingLine(finding).replaceAll(`${FIXTURE}/counter/`, ''),
  )
}
