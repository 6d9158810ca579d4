import { expect, test } from 'vitest'
import type { Language } from '../../core/lib/language.ts'
import type { Concept, Rendering } from '../../core/pack/index.ts'
import type { Entry } from '../source/index.ts'
import { RULES } from './index.ts'

const rendering = (text: string): Rendering => ({
  text,
  accept: [],
  avoid: [],
  keyTerms: [],
  register: 'polite',
  source: 'drafted',
  review: { state: 'draft' },
})

const request: Entry = {
  concept: {
    id: 'sign-here',
    kind: 'phrase',
    scenario: 'documents',
    function: 'ask_to_fill_sign',
    speaker: 'clerk',
    level: 1,
    meaning: 1,
  },
  renderings: {
    zh: { ...rendering('请您在这里签名。') },
    en: { ...rendering('Please sign here.'), accept: ['Could you sign here?'] },
    ko: { ...rendering('여기에 서명해 주십시오.'), accept: ['여기에 서명 부탁드립니다.'] },
    ru: { ...rendering('Распишитесь здесь, пожалуйста.'), accept: ['Подпишите, пожалуйста, здесь.'] },
    fr: { ...rendering('Veuillez signer ici.'), accept: ["Signez ici, s'il vous plaît."] },
  },
}

type Change = Partial<Record<Language, Partial<Rendering> | string>> & { readonly concept?: Partial<Concept> }

function changed({ concept, ...renderings }: Change): Entry {
  const parts = Object.entries(renderings).map(([language, part]) => {
    // Object.entries widens the keys, which the type above has narrowed.
    const before = request.renderings[language as Language]
    return [language, { ...before, ...(typeof part === 'string' ? { text: part } : part) }]
  })
  return {
    concept: { ...request.concept, ...concept },
    renderings: { ...request.renderings, ...Object.fromEntries(parts) },
  }
}

const brokenBy = (entry: Entry): string[] =>
  RULES.filter((rule) => rule.broken(entry, new Set(['passport'])).length > 0).map(({ id }) => id)

test('a good request breaks no rule', () => {
  expect(brokenBy(request)).toEqual([])
})

const greeting = { function: 'greet_offer_help' } as const
const statement = { function: 'explain_status' } as const
const term = { kind: 'term', function: undefined } as const

type Case = readonly [rule: string, change: Change]

const REFUSED: readonly Case[] = [
  ['S01', { en: 'Please sign here. ' }],
  ['S01', { ru: 'Распишитесь здесь,  пожалуйста.' }],
  ['S01', { ko: '여기에 서명해\u200b 주십시오.' }],
  ['S02', { fr: 'Veuillez signer, пожалуйста.' }],
  ['S02', { en: 'Please sign 签名.' }],
  ['S02', { ru: 'Распишитесь здecь, пожалуйста.' }],
  ['S02', { ru: { accept: ['Распишитесь c паспортом, пожалуйста.'] } }],
  ['S02', { ko: { avoid: [{ text: 'Sign here!', kind: 'register', reason: 'too-blunt' }] } }],
  ['S03', { concept: { function: undefined } }],
  ['S03', { concept: { kind: 'term' } }],
  ['S04', { en: { accept: ['please sign here'] } }],
  ['S04', { en: { accept: ['Could you sign here?', 'Could you sign here'] } }],
  ['S04', { en: { avoid: [{ text: 'Please sign here!', kind: 'wrong', reason: 'grammar' }] } }],
  ['S05', { en: { keyTerms: ['signature'] } }],
  ['S05', { concept: { terms: ['passport', 'visa'] } }],
  ['S06', { zh: '请您在{place}签名。' }],
  ['S06', { fr: { accept: ['Veuillez signer au guichet {window}.'] } }],
  ['S07', { zh: '请您在24小时内签名。' }],
  ['S07', { zh: '请您在七个工作日内签名。', concept: { basis: 'a law' } }],
  ['S07', { zh: '请您拨打12345。' }],
  ['S08', { en: `Please sign ${'here and '.repeat(10)}here.` }],
  ['S08', { zh: `请您${'在这里'.repeat(13)}签名。` }],
  ['S09', { fr: { accept: [] } }],
  ['S09', { zh: '请您在这里签名。', en: { accept: ['A?', 'B?', 'C?', 'D?', 'E?', 'F?'] } }],
  ['S11', { zh: '您能在这里签名吗？' }],
  ['S11', { zh: '您要在这里签名。', fr: 'Pourriez-vous signer ici\u202f?' }],
  ['S13', { en: 'Please sign here: 13800138000.' }],
  ['S13', { en: 'Please sign here: M12345678.' }],
  ['S13', { fr: 'Veuillez signer ici, a.b@example.cn' }],
  ['Z01', { zh: '请你在这里签名。' }],
  ['Z01', { zh: '在这里签名。' }],
  ['Z02', { zh: '请您快点签名。' }],
  ['Z03', { zh: '请您走残障通道。' }],
  ['Z04', { zh: '请您办理容缺受理。' }],
  ['Z05', { zh: '请您出示外国人工作许可证。' }],
  ['E01', { en: 'Sign here.' }],
  ['E01', { en: 'You must sign here, please.' }],
  ['E02', { en: 'Please give your maiden name.' }],
  ['E03', { en: 'Please show your license.' }],
  ['E04', { en: 'Please go to No. 3 window.' }],
  ['E05', { en: 'Please ask if he can sign here.' }],
  ['K01', { ko: '여기에 서명해 주세요.' }],
  ['K01', { ko: '여기에 서명하면 돼요. 감사합니다.' }],
  ['K02', { ko: '수수료는 400위안이십니다.' }],
  ['K03', { ko: '여기에 서명할 것.' }],
  ['K03', { ko: { accept: ['여기에 서명하시오.'] } }],
  ['K04', { ko: '당신의 서명이 필요합니다.' }],
  ['K05', { ko: '조선족이십니까?' }],
  ['K06', { ko: '거류허가를 보여 주십시오.' }],
  ['K08', { ko: 'A012을 불러 주십시오.' }],
  ['R01', { ru: 'Распишись здесь, пожалуйста: это твоя подпись.' }],
  ['R02', { ru: 'Распишитесь здесь.' }],
  ['R04', { ru: 'Пожалуйста, распишитесь: я уже объяснил.' }],
  ['R04', { ru: 'Я рада вам помочь. Распишитесь, пожалуйста.' }],
  ['R05', { ru: 'Распишитесь, пожалуйста, согласно правил.' }],
  ['R05', { ru: 'Распишитесь, пожалуйста, в течении дня.' }],
  ['R06', { ru: 'Распишитесь, пожалуйста, вы поняли?' }],
  ['R07', { ru: 'Распишитесь, пожалуйста, через 5 дня.' }],
  ['R07', { ru: 'Распишитесь, пожалуйста, через 22 рабочих день.' }],
  ['R08', { ru: { pronunciation: 'Распишитесь здесь, пожа́луйста.' } }],
  ['R08', { ru: { pronunciation: 'Распиши́тесь тут, пожа́луйста.' } }],
  ['R09', { ru: 'Распишитесь, пожалуйста, если Вы согласны.' }],
  ['R10', { ru: 'Распишитесь, пожалуйста, если вы из Киргизии.' }],
  ['F01', { fr: 'Veuillez signer ici, toi aussi.' }],
  ['F01', { fr: "Veuillez signer ici, je t'en prie." }],
  ['F02', { fr: 'Vous signez ici.' }],
  ['F02', { fr: 'Que puis-je pour vous\u202f?', concept: greeting }],
  ['F03', { fr: 'Je suis désolée, veuillez signer ici.' }],
  ['F04', { fr: "Je m'excuse, veuillez signer ici." }],
  ['F05', { fr: 'Veuillez indiquer votre nom de jeune fille.' }],
  ['F06', { fr: 'Pourriez-vous signer ici ?' }],
  ['F06', { fr: 'Veuillez signer : ici.' }],
  ['F07', { zh: '请您出示居留许可。', fr: 'Veuillez présenter votre permis de séjour.' }],
  ['F07', { zh: '请您出示停留证件。', fr: 'Veuillez présenter votre permis de résidence.' }],
  ['F08', { fr: 'Veuillez attendre un jour ouvrable.' }],
  ['F09', { fr: 'Veuillez venir le 2er mai.' }],
  ['F09', { fr: 'Veuillez venir le 1 mai.' }],
  ['F09', { fr: 'Veuillez venir le 3 Mai.' }],
  ['F10', { zh: '请您到一楼。', fr: 'Veuillez monter au premier étage.' }],
]

test.each(REFUSED)('%s refuses %j', (rule, change) => {
  expect(brokenBy(changed(change))).toContain(rule)
})

const ALLOWED: readonly Case[] = [
  ['S02', { concept: term, ko: { accept: ['RCEP'] } }], // an acronym is the same everywhere
  ['S06', allWith('{n}')], // a slot in all wordings
  ['S07', { zh: '请A012号到3号窗口。' }], // tickets and windows are examples
  ['S07', { zh: '请您到2楼。' }], // so are floors
  ['S07', { zh: '请您在24小时内签名。', concept: { basis: 'a law', reviewBy: '2027-01-01' } }],
  ['S11', { en: 'Could you please sign here?' }], // a Chinese request may be asked as a question
  ['S13', { en: 'Please sign here: A012, 20260715.' }],
  ['Z01', { concept: statement, zh: '材料齐全。' }], // a statement of fact needs no 请
  ['Z04', { zh: { text: '请您办理容缺受理。', note: { zh: '可以先受理，后补材料。' } } }],
  ['E01', { en: 'Have you signed here?' }], // a question is a polite request
  ['E01', { en: 'You must sign here, please.', concept: { basis: 'a law' } }],
  ['E05', { en: 'Please sign here, on the sheet.' }], // he stands inside other words
  ['K01', { ko: '여기에 서명해 드릴까요?' }], // -ㄹ까요 is hapsyo-che
  ['K01', { ko: '여기에 서명해 주시기 바랍니다.' }],
  ['K01', { ko: { accept: ['여기에 서명해 주세요.'] } }], // haeyo-che among the variants
  ['K03', { ko: '여기에 서명하십시오.' }], // 십시오 is no 하시오
  ['K06', { ko: '거류허가(체류허가)를 보여 주십시오.' }], // the gloss stands beside it
  ['K08', { ko: 'A012를 불러 주시고 3으로, 1로, 5로 가 주십시오.' }],
  ['R02', { ru: 'Вы получите ответ завтра.' }], // a future is no imperative
  ['R02', { ru: 'Не волнуйтесь.' }], // comfort is no command
  ['R02', { ru: 'Не могли бы вы расписаться здесь?' }],
  ['R04', { ru: 'Я сейчас проверю. Распишитесь, пожалуйста.' }],
  ['R07', { ru: 'Распишитесь, пожалуйста, в течение 2 дней.' }], // a genitive beside its figure
  ['R07', { ru: 'Распишитесь, пожалуйста, через 21 день, 11 дней или 22 рабочих дня.' }],
  ['R08', { ru: { text: 'Обо всём.', pronunciation: 'Обо всём.' } }], // an unstressed preposition, and ё
  ['R09', { ru: 'Вы здесь распишитесь, пожалуйста.' }], // a sentence begins with a capital
  ['F02', { fr: "Merci d'évaluer le service." }],
  ['F02', { fr: 'Avez-vous signé ici\u202f?' }],
  ['F06', { fr: 'Veuillez signer «\u00a0ici\u00a0»\u00a0: merci\u202f! Il est 14:30.' }],
  ['F08', { fr: { text: 'Un jour ouvrable.', note: { fr: 'Ou ouvré.' } } }],
  ['F09', { fr: 'Veuillez venir le 1er mai.' }],
]

test.each(ALLOWED)('%s allows %j', (rule, change) => {
  expect(brokenBy(changed(change))).not.toContain(rule)
})

function allWith(slot: string): Change {
  const withSlot = ({ text, accept }: Rendering) => ({
    text: `${text} ${slot}`,
    accept: accept.map((variant) => `${variant} ${slot}`),
  })
  const { zh, en, ko, ru, fr } = request.renderings
  return {
    concept: statement,
    zh: withSlot(zh),
    en: withSlot(en),
    ko: { ...withSlot(ko), text: `${slot} ${ko.text}` },
    ru: withSlot(ru),
    fr: withSlot(fr),
  }
}

test('every rule is tried', () => {
  const tried = new Set(REFUSED.map(([rule]) => rule))
  expect(RULES.filter(({ id }) => !tried.has(id))).toEqual([])
})
