import {
  isAnyEntry,
  isClerkLine,
  isPhrase,
  mainWording,
  type Rule,
  rightWordings,
  wordingRule,
} from './rule.ts'

/** Hapsyo-che; decomposed, so that the ㄹ under a syllable (U+11AF) before 까요 can be seen. */
const HAPSYO = /(?:니다|니까|십시오)[.?!]*$/u
const SHALL_I = /\u11AF\u1101\u1161\u110B\u116D[.?!]*$/u

const endsPolitely = (text: string): boolean => HAPSYO.test(text) || SHALL_I.test(text.normalize('NFD'))

const hapsyo: Rule = {
  id: 'K01',
  severity: 'error',
  says: "a clerk's line ends in hapsyo-che (-습니다, -습니까, -십시오, -ㄹ까요)",
  broken: (entry) =>
    isClerkLine(entry) ? mainWording(entry, 'ko').filter(({ text }) => !endsPolitely(text)) : [],
}

const WILL_BE = /\u11AF \u1100\u1165\u11BA[.!]?$/u

const officialese: Rule = {
  id: 'K03',
  severity: 'error',
  says: 'no official command in speech (-ㄹ 것, 바람, 하시오, 필히)',
  broken: (entry) =>
    !isPhrase(entry)
      ? []
      : rightWordings(entry, 'ko').filter(
          ({ text }) =>
            WILL_BE.test(text.normalize('NFD')) || /(?<!십)시오[.!]?$|바람[.!]?$|필히/u.test(text),
        ),
}

const GLOSSES: readonly (readonly [inChina: RegExp, inKorea: RegExp])[] = [
  [/거류\s?허가/u, /체류\s?허가/u],
  [/주숙\s?등기/u, /숙박\s?등록/u],
  [/영업\s?집조/u, /사업자\s?등록/u],
]

const glossed: Rule = {
  id: 'K06',
  severity: 'warning',
  says: 'a Korean word of China needs the South Korean one beside it (accept or note)',
  broken: (entry) => {
    const { text, accept, note } = entry.renderings.ko
    const beside = [text, ...accept, ...Object.values(note ?? {})].join('\n')
    const bare = GLOSSES.some(([inChina, inKorea]) => inChina.test(text) && !inKorea.test(beside))
    return bare ? mainWording(entry, 'ko') : []
  },
}

/** The checklist's K rules. */
export const KOREAN_RULES: readonly Rule[] = [
  hapsyo,
  wordingRule({
    id: 'K01',
    severity: 'error',
    says: 'haeyo-che only in `accept`',
    language: 'ko',
    banned: /(?:세|어|아|가|나|지|해|돼|이에|예)요[.,?!]|죠[.,?!]/u,
    among: isClerkLine,
    within: mainWording,
  }),
  wordingRule({
    id: 'K02',
    severity: 'error',
    says: 'things are not honoured with -시-',
    language: 'ko',
    banned: /(?:원|위안|접수증|서류|수수료|기간|창구|번호|허가)\S*\s*\S*(?:이십니다|되십니다|나오셨|계시)/u,
    among: isAnyEntry,
  }),
  officialese,
  wordingRule({
    id: 'K04',
    severity: 'error',
    says: 'no 당신, no 너; say 고객님 or 선생님',
    language: 'ko',
    banned: /당신|(?<!\p{L})(?:너|너는|너를|너의|네가)(?!\p{L})/u,
    among: isPhrase,
  }),
  wordingRule({
    id: 'K05',
    severity: 'error',
    says: 'a word that hurts',
    language: 'ko',
    banned: /불법\s?체류자|장애자|장애우|혼혈|결손\s?가정|조선족|외노자/u,
    among: isAnyEntry,
  }),
  glossed,
  wordingRule({
    id: 'K08',
    severity: 'warning',
    says: 'the particle does not agree with the digit before it (0을, 2를, 3으로)',
    language: 'ko',
    // 영 일 삼 육 칠 팔 end in a consonant; 일 칠 팔 in ㄹ, which takes 로.
    banned:
      /[013678](?:를|는|가|와)(?!\p{L})|[2459](?:을|은|이|과|으로)(?!\p{L})|[036]로(?!\p{L})|[178]으로(?!\p{L})/u,
    among: isAnyEntry,
  }),
]
