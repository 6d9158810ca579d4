import type { Language, TargetLanguage } from '../../src/core/lib/language.ts'
import { type Avoid, type Concept, nearEntries, type Rendering } from '../../src/core/pack/index.ts'
import type { DrillEntry } from '../../src/drills/index.ts'

interface Source {
  readonly concept: Concept
  readonly renderings: Readonly<Record<Language, Rendering>>
}

/** A few entries as the core pack has them: phrases with impolite versions, terms that look alike. */
const SOURCES: readonly Source[] = [
  phrase('show-passport', 'request_document', 'documents', ['passport'], {
    zh: says('请出示您的护照。', ['请您出示一下护照。'], blunt('把护照给我。')),
    en: says(
      'Could I see your passport, please?',
      ['May I see your passport, please?', 'Please show me your passport.'],
      blunt('Give me your passport.'),
      { text: 'Could I see your visa, please?', kind: 'wrong', reason: 'wrong-term', dangerous: true },
      {
        text: 'Could I keep your passport, please?',
        kind: 'wrong',
        reason: 'wrong-meaning',
        dangerous: true,
      },
    ),
    ko: says(
      '여권을 보여 주시겠습니까?',
      ['여권을 보여 주십시오.'],
      { text: '여권 줘요.', kind: 'register', reason: 'too-familiar' },
      blunt('여권 내놓으세요.'),
    ),
    ru: says('Предъявите, пожалуйста, паспорт.', ['Покажите, пожалуйста, паспорт.'], blunt('Дайте паспорт.')),
    fr: says(
      "Pourriez-vous me présenter votre passeport, s'il vous plaît ?",
      ["Votre passeport, s'il vous plaît."],
      blunt('Donnez-moi votre passeport.'),
    ),
  }),
  phrase('fill-in-and-sign', 'ask_to_fill_sign', 'documents', ['application-form'], {
    zh: says('请填写这张申请表，并在这里签名。'),
    en: says('Please complete this form and sign here.', ['Please fill in this form and sign here.']),
    ko: says('이 신청서를 작성하시고 여기에 서명해 주십시오.'),
    ru: says('Заполните, пожалуйста, это заявление и распишитесь вот здесь.'),
    fr: says('Veuillez remplir ce formulaire et signer ici.'),
  }),
  phrase('seven-working-days', 'give_deadline', 'acceptance', ['working-day'], {
    zh: says('办理时限为七个工作日。'),
    en: says('Processing takes seven working days.', ['It takes seven working days.']),
    ko: says('처리 기간은 7근무일입니다.'),
    ru: says('Срок рассмотрения — семь рабочих дней.'),
    fr: says('Le délai de traitement est de sept jours ouvrables.'),
  }),
  phrase('check-understanding', 'check_understanding', 'reception', [], {
    zh: says('请问我说清楚了吗？', [], blunt('听懂没有？')),
    en: says('Have I explained that clearly?', ['Did I explain that clearly?'], blunt('Do you understand?')),
    ko: says('제가 분명하게 설명해 드렸습니까?', [], blunt('알아들었어요?')),
    ru: says('Всё ли вам понятно?', ['Вам всё понятно?'], blunt('Вы поняли?')),
    fr: says('Mes explications sont-elles claires ?', [], blunt('Vous comprenez ?')),
  }),
  term(
    'residence-permit',
    '居留许可',
    'residence permit',
    '거류허가',
    'вид на жительство',
    'permis de résidence',
  ),
  term(
    'stay-permit',
    '停留证件',
    'stay permit',
    '체류증',
    'документ на временное пребывание',
    'permis de séjour',
  ),
  term('visa', '签证', 'visa', '비자', 'виза', 'visa'),
  term('visa-extension', '签证延期', 'visa extension', '비자 연장', 'продление визы', 'prolongation du visa'),
  term('passport', '护照', 'passport', '여권', 'паспорт', 'passeport'),
]

/** Every fixture entry as a drill between two languages sees it. */
export function drillEntries(own: Language, target: TargetLanguage): readonly DrillEntry[] {
  const all = SOURCES.map(({ concept, renderings }) => ({
    concept,
    renderings: { own: renderings[own], target: renderings[target] },
  }))
  const known = all.map(({ renderings }) => renderings.target)
  return all.map((entry) => ({ ...entry, own, target, near: nearEntries(entry, all, 12), known }))
}

export function drillEntry(id: string, own: Language, target: TargetLanguage): DrillEntry {
  const entry = drillEntries(own, target).find(({ concept }) => concept.id === id)
  if (entry === undefined) throw new RangeError(`No fixture entry is called "${id}"`)
  return entry
}

function says(text: string, accept: readonly string[] = [], ...avoid: readonly Avoid[]): Rendering {
  return {
    text,
    accept: [...accept],
    avoid: [...avoid],
    keyTerms: [],
    register: 'polite',
    source: 'written for the tests',
    review: { state: 'draft' },
  }
}

function blunt(text: string): Avoid {
  return { text, kind: 'register', reason: 'too-blunt', note: { en: 'A bare command.', zh: '生硬的命令。' } }
}

function phrase(
  id: string,
  purpose: NonNullable<Concept['function']>,
  scenario: Concept['scenario'],
  terms: string[],
  renderings: Source['renderings'],
): Source {
  return {
    concept: {
      id,
      kind: 'phrase',
      scenario,
      function: purpose,
      speaker: 'clerk',
      level: 1,
      meaning: 1,
      terms,
    },
    renderings,
  }
}

function term(id: string, zh: string, en: string, ko: string, ru: string, fr: string): Source {
  return {
    concept: { id, kind: 'term', scenario: 'immigration', speaker: 'clerk', level: 1, meaning: 1 },
    renderings: { zh: says(zh), en: says(en), ko: says(ko), ru: says(ru), fr: says(fr) },
  }
}
