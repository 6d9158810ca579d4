import { type LanguageRules, slip } from '../language-rules.ts'
import { phraseBook } from '../phrase-book.ts'
import { compare, isNegation, NEGATIONS, placesOf, whole } from './ko/differences.ts'
import { composeJamo } from './ko/hangul.ts'
import { numeralsToDigits } from './ko/numerals.ts'
import { particlesOf } from './ko/particles.ts'
import { recut, shape, spell } from './ko/shape.ts'

/*
 * Korean. Spacing and spelling after 한글 맞춤법 (문화체육관광부 고시 제2017-12호); compared without spaces.
 */

export const korean: LanguageRules = {
  language: 'ko',
  tidy: (text) => numeralsToDigits(composeJamo(text)),
  spell,
  phrases: phraseBook(''),
  shape,
  placesOf,
  whole,
  negationsIn: (phrase) => phrase.match(NEGATIONS)?.length ?? 0,
  isNegation,
  compare,
  loose: ({ key }) => (/^(은|는|이|가|을|를)$/.test(key) ? slip('particle') : undefined),
  minimalPairs: new Set(
    '실기 필기 유효 무효 납부 남부 입금 출금 가십시오 계십시오 가세요 계세요 접수 접속 발급 발금 심사 심의 신청 신천 여권 여관 서류 서명 설명 성명 등기 등록 원본 원분'.split(
      ' ',
    ),
  ),
  recut,
  letters: (key) => key.normalize('NFD'),
  // Without particle, and the noun before 하다: 서명해 주십시오 -> 서명
  lexiconKeys: ({ key }) =>
    [...particlesOf(key).map(([stem]) => stem), key.replace(/[하해합했한할].*$/, ''), key.slice(0, 2)].filter(
      (stem) => stem.length > 1,
    ),
  blunt: [
    [/^잘가(요|라)?$/, /^안녕히가/],
    [/^(무엇을원하십니까|뭐원하세요|무슨일이에요|뭐때문에왔어요|왜왔어요|무슨일입니까)$/, /도와/],
    [/^(알아들었어요|알겠어요|이해했어요|알겠습니까)$/, /설명|이해/],
    [/^여권(을)?(줘요|주세요|줘|내세요|내놔)$/, /여권/],
    [/^기다려(요|라)?$/, /기다려/],
  ],
}
