import type { Rendering } from '../../core/pack/index.ts'
import { isAnyEntry, isClerkLine, isPhrase, type Rule, rightWordings, wordingRule, words } from './rule.ts'

const IMPERATIVE = '(?<!\\p{L})(?!извините|простите|позвольте|разрешите|здравствуйте)\\p{L}{2,}[ийь]те(?:сь)?'
/** «вы получите» is a future, «не волнуйтесь» comforts. */
const BARE_IMPERATIVE = new RegExp(`(?<!(?:вы|не)\\s)${IMPERATIVE}(?!\\p{L})`, 'iu')
const SOFTENER = /пожалуйста|не могли бы|прошу|просим|будьте добры/iu

const softened: Rule = {
  id: 'R02',
  severity: 'warning',
  says: 'an imperative needs пожалуйста or «не могли бы вы»',
  broken: (entry) => {
    const { text } = entry.renderings.ru
    const found = SOFTENER.test(text) ? undefined : BARE_IMPERATIVE.exec(text)?.[0]
    return isClerkLine(entry) && found !== undefined ? [{ keys: ['ru', 'text'], found }] : []
  },
}

/** Forms that no case allows beside the figure: 5 дня, 2 день, 1 дней. */
const UNITS = ['день|дня|дней', 'час|часа|часов', 'месяц|месяца|месяцев', 'год|года|лет', 'юань|юаня|юаней']
const COUNTED = new RegExp(`(?<!\\d)(\\d+) (?:рабоч\\p{L}+ )?(${UNITS.join('|')})(?!\\p{L})`, 'giu')

function disagrees([, figure = '', form = '']: RegExpMatchArray): boolean {
  const noun = form.toLowerCase()
  const forms = UNITS.map((unit) => unit.split('|')).find((unit) => unit.includes(noun)) ?? []
  const [one, few, many] = forms
  const allowed = new Map([
    ['one', [one, few]],
    ['few', [few, many]],
    ['many', [many]],
  ])
  const category = new Intl.PluralRules('ru').select(Number(figure))
  return allowed.get(category)?.includes(noun) === false
}

const agreement: Rule = {
  id: 'R07',
  severity: 'error',
  says: 'the noun does not agree with its figure (1 день, 2 дня, 5 дней)',
  broken: (entry) =>
    rightWordings(entry, 'ru').flatMap(({ keys, text }) =>
      [...text.matchAll(COUNTED)].filter(disagrees).map(([found]) => ({ keys, found })),
    ),
}

const STRESS = '\u0301'
const VOWELS = /[аеёиоуыэюя]/giu

const stressed: Rule = {
  id: 'R08',
  severity: 'warning',
  says: 'stress (U+0301, none on ё) on every word of two or more vowels, else as in the text',
  broken: ({ renderings }) => {
    const found = renderings.ru.pronunciation && stressSlip(renderings.ru.pronunciation, renderings.ru)
    return found ? [{ keys: ['ru', 'pronunciation'], found }] : []
  },
}

/** Words that lean on a neighbour and carry no stress of their own. */
const CLITICS = words('или|обо|изо|ото|подо|надо|передо|через|перед|нибудь|либо|таки')

function stressSlip(pronunciation: string, { text }: Pick<Rendering, 'text'>): string | undefined {
  if (pronunciation.replaceAll(STRESS, '') !== text) return pronunciation
  return pronunciation
    .split(/[^\p{L}\p{M}]+/u)
    .find((word) => (word.match(VOWELS) ?? []).length > 1 && !CLITICS.test(word) && !/[\u0301ёЁ]/u.test(word))
}

/** The checklist's R rules. */
export const RUSSIAN_RULES: readonly Rule[] = [
  wordingRule({
    id: 'R01',
    severity: 'error',
    says: 'вы, never ты',
    language: 'ru',
    banned: words('ты|тебя|тебе|тобой|тво(?:й|я|ё|и|его|ей|ему|им|их|ими|ём|ю)'),
    among: isPhrase,
  }),
  softened,
  wordingRule({
    id: 'R04',
    severity: 'error',
    says: "no form that gives the speaker's gender away (я объяснил, я рада)",
    language: 'ru',
    banned: words(
      'я (?:\\p{L}+ )?\\p{L}{2,}(?:л|ла|лся|лась)|я (?:\\p{L}+ )?(?:рада?|готова?|должна|должен)',
    ),
    among: isPhrase,
  }),
  wordingRule({
    id: 'R05',
    severity: 'error',
    says: 'government: согласно + dative, в течение, по окончании, оплатить + accusative',
    language: 'ru',
    banned: words(
      'согласно (?:закона|приказа|правил|договора|решения|требований|положения|статьи)|в течении|по окончанию|оплатить за',
    ),
    among: isAnyEntry,
  }),
  wordingRule({
    id: 'R06',
    severity: 'error',
    says: 'a word that hurts or turns the visitor away',
    language: 'ru',
    banned:
      /нелегал|гастарбайтер|приезжи[йе]|инвалид[,!]|(?:женщина|мужчина)[,!]|что вам надо|это не ко мне|вы поняли\?/iu,
    among: isAnyEntry,
  }),
  agreement,
  stressed,
  wordingRule({
    id: 'R09',
    severity: 'warning',
    says: 'вы is lower case in speech',
    language: 'ru',
    banned: /(?<=[\p{Ll},] )В(?:ы|ас|ам|ами|аш\p{Ll}*)(?!\p{L})/u,
    among: isPhrase,
  }),
  wordingRule({
    id: 'R10',
    severity: 'warning',
    says: 'Беларусь, Кыргызстан, Казахстан; avoid в/на Украине',
    language: 'ru',
    banned: /Белорусси|Киргизи|(?<!\p{L})(?:в|на) Украин[еу]/iu,
    among: isAnyEntry,
  }),
]
