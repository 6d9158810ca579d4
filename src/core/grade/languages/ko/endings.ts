import { FINAL, splitSyllable, VOWEL, withLast } from './hangul.ts'

/*
 * Sentence endings. 상대 높임법 after 표준 국어 문법론: 합쇼체 3, 해요체 2, 해체 · 해라체 · 하오체 1. What is asked for is the same
 * when the stem and the mood agree; the level then tells the register.
 */

export interface Ending {
  /** Stem with its mood: '' statement, '?' question, '!' request, '~' offer. */
  readonly stem: string
  readonly level: 1 | 2 | 3
}

/** Every way this word can be a sentence's end. */
export function endingsOf(word: string): readonly Ending[] {
  return [...hapsyo(word), ...haeyo(word), ...plain(word)].flatMap(withoutHelp)
}

const cutEnd = (word: string, end: string): string | undefined =>
  word.length >= end.length && word.endsWith(end) ? word.slice(0, word.length - end.length) : undefined

function hapsyo(word: string): Ending[] {
  const request = [
    ...[
      '십시오',
      '십시요',
      '시기바랍니다',
      '시겠습니까',
      '시면감사하겠습니다',
      '실수있습니까',
      '실수있으십니까',
      '실수있을까요',
      '시길바랍니다',
    ],
  ]
    .map((end) => cutEnd(word, end))
    .filter((stem) => stem !== undefined)
    .map((stem): Ending => ({ stem: `${dropEu(stem)}!`, level: 3 }))
  if (request.length > 0) return request
  const [ending] = ['니다', '니까'].filter((end) => word.endsWith(end))
  if (ending !== undefined) {
    const before = word.slice(0, -2)
    const mood = ending === '니까' ? '?' : ''
    const stem = before.endsWith('습') ? before.slice(0, -1) : dropFinal(before, 'ㅂ')
    return stem === undefined ? [] : [{ stem: stem + mood, level: 3 }]
  }
  const offer = cutEnd(word, '까요')
  const stem = offer === undefined ? undefined : dropFinal(offer, 'ㄹ')
  return stem === undefined ? [] : [{ stem: `${dropEu(stem)}~`, level: 3 }]
}

function haeyo(word: string): Ending[] {
  if (!word.endsWith('요')) return []
  const at = (stem: string | undefined, ...moods: string[]): Ending[] =>
    stem === undefined ? [] : moods.map((mood) => ({ stem: stem + mood, level: 2 }))
  for (const end of ['시겠어요', '실래요', '실수있어요', '실수있나요', '시면감사하겠어요', '시면돼요']) {
    const stem = cutEnd(word, end)
    if (stem !== undefined) return at(dropEu(stem), '!', '시겠?')
  }
  const honorific = cutEnd(word, '세요') ?? cutEnd(word, '셔요')
  if (honorific !== undefined) return [...at(dropEu(honorific), '!', '시', '시?')]
  const denied = /^(.*아니)[에예]요$/.exec(word)?.[1]
  if (denied !== undefined) return at(denied, '', '?')
  const copula = cutEnd(word, '이에요') ?? cutEnd(word, '예요') ?? cutEnd(word, '에요')
  if (copula !== undefined) return at(`${copula}이`, '', '?')
  for (const end of ['나요', '은가요', '는가요']) {
    const stem = cutEnd(word, end)
    if (stem !== undefined) return at(stem, '?')
  }
  const asked = cutEnd(word, '가요')
  const askedStem = asked === undefined ? undefined : dropFinal(asked, 'ㄴ')
  if (askedStem !== undefined) return at(askedStem, '?')
  const promised = cutEnd(word, '게요')
  const promisedStem = promised === undefined ? undefined : dropFinal(promised, 'ㄹ')
  if (promisedStem !== undefined) return at(`${promisedStem}겠`, '')
  const told = cutEnd(word, '네요') ?? cutEnd(word, '지요') ?? cutEnd(word, '죠')
  if (told !== undefined) return at(told, '', '?')
  return stemsOfAeo(word.slice(0, -1)).flatMap((stem) => at(stem, '', '?', '!'))
}

function plain(word: string): Ending[] {
  const at = (stem: string | undefined, ...moods: string[]): Ending[] =>
    stem === undefined || stem === '' ? [] : moods.map((mood) => ({ stem: stem + mood, level: 1 }))
  const stated = cutEnd(word, '다')
  if (stated !== undefined && !word.endsWith('니다'))
    return [
      ...at(cutEnd(stated, '는') ?? dropFinal(stated, 'ㄴ') ?? stated, ''),
      ...at(stated, ''),
      ...at(`${stated}이`, ''),
    ]
  const ordered = cutEnd(word, '시오') ?? cutEnd(word, '라') ?? cutEnd(word, '것')
  if (ordered !== undefined) return [...stemsOfAeo(ordered), dropEu(ordered)].flatMap((stem) => at(stem, '!'))
  const asked = cutEnd(word, '니') ?? cutEnd(word, '냐')
  if (asked !== undefined) return at(asked, '?')
  const promised = cutEnd(word, '게')
  if (promised !== undefined) return at(`${dropFinal(promised, 'ㄹ') ?? ''}겠`, '')
  const offered = cutEnd(word, '까')
  if (offered !== undefined) return at(dropFinal(offered, 'ㄹ'), '~')
  if (word.endsWith('야')) return at(word.replace(/이?야$/, '이'), '', '?')
  if (word.endsWith('지')) return at(word.slice(0, -1), '', '?')
  return stemsOfAeo(word).flatMap((stem) =>
    stem === word && !/[가-힣]/.test(word) ? [] : at(stem, '', '?', '!'),
  )
}

/** 기다려 주십시오 and 기다리십시오 ask alike: the helping verb is set aside. */
function withoutHelp(ending: Ending): Ending[] {
  const [, before] = /^(.+)주!$/.exec(ending.stem) ?? []
  return before === undefined
    ? [ending]
    : [ending, ...stemsOfAeo(before).map((stem) => ({ ...ending, stem: `${stem}!` }))]
}

const dropEu = (stem: string): string => (stem.endsWith('으') ? stem.slice(0, -1) : stem)

function dropFinal(word: string, jamo: string): string | undefined {
  return withLast(word, (last) => (last.final === FINAL(jamo) ? { ...last, final: 0 } : undefined))
}

const CONTRACTED: readonly (readonly [from: string, to: string])[] = [
  ['ㅕ', 'ㅣ'], // 기다려 <- 기다리
  ['ㅘ', 'ㅗ'], // 와 <- 오
  ['ㅝ', 'ㅜ'], // 줘 <- 주
  ['ㅙ', 'ㅚ'], // 돼 <- 되
  ['ㅐ', 'ㅏ'], // 해 <- 하
  ['ㅓ', 'ㅡ'], // 써 <- 쓰
]

/** The stems a form in -아/-어 may come from. */
export function stemsOfAeo(form: string): string[] {
  const last = splitSyllable(form.slice(-1))
  if (!last || last.final > 0) return last && last.final === FINAL('ㅆ') ? [form] : []
  const stems = [form]
  if (/[어아여]$/.test(form)) stems.push(form.slice(0, -1))
  for (const [from, to] of CONTRACTED) {
    if (last.vowel === VOWEL(from))
      stems.push(withLast(form, (each) => ({ ...each, vowel: VOWEL(to) })) ?? form)
  }
  // 고마워 <- 고맙, 도와 <- 돕
  const stem = /[워와]$/.test(form)
    ? withLast(form.slice(0, -1), (each) => (each.final === 0 ? { ...each, final: FINAL('ㅂ') } : undefined))
    : undefined
  // 눌러 <- 누르
  const reu = /[러라]$/.test(form) ? dropFinal(form.slice(0, -1), 'ㄹ') : undefined
  return [...stems, ...(stem === undefined ? [] : [stem]), ...(reu === undefined ? [] : [`${reu}르`])]
}
