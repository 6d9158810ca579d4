import type { Word } from '../../word.ts'
import { endingsOf } from './endings.ts'
import { FINAL, splitSyllable, VOWEL, withLast } from './hangul.ts'
import { isPerson, isThing } from './particles.ts'

/*
 * -(으)시- honours the visitor: what a word looks like without it (표준어 규정, 주체 높임).
 */

/** Every form this word may have without -(으)시-. */
export function withoutHonour(word: string): readonly string[] {
  const forms: string[] = []
  for (let index = word.length - 1; index >= 0; index--) {
    const [before, rest] = [word.slice(0, index), word.slice(index + 1)]
    const stem = before.endsWith('으') ? before.slice(0, -1) : before
    if (stem !== '') forms.push(...plainForms(word.charAt(index), stem, rest))
  }
  return forms
}

function plainForms(honorific: string, stem: string, rest: string): readonly string[] {
  if (honorific === '시') return [stem + rest, `${stem}으${rest}`]
  if (honorific === '신') return [withFinal(stem, 'ㄴ', '은') + rest, `${stem}는${rest}`]
  if (honorific === '실') return [withFinal(stem, 'ㄹ', '을') + rest]
  if (honorific === '셔') return inAeo(stem, ' ').map((form) => form + rest)
  if (honorific === '셨') return [...inAeo(stem, 'ㅆ'), `${stem}었`].map((form) => form + rest)
  return []
}

function withFinal(stem: string, jamo: string, syllable: string): string {
  return (
    withLast(stem, (last) => (last.final === 0 ? { ...last, final: FINAL(jamo) } : undefined)) ??
    stem + syllable
  )
}

const CONTRACTIONS: ReadonlyMap<number, number> = new Map(
  ['ㅗㅘ', 'ㅜㅝ', 'ㅣㅕ', 'ㅡㅓ', 'ㅚㅙ'].map((pair): [number, number] => [
    VOWEL(pair.charAt(0)),
    VOWEL(pair.charAt(1)),
  ]),
)

/** The stem in -아/-어, with ㅆ for the past. */
function inAeo(stem: string, jamo: string): readonly string[] {
  const final = jamo === ' ' ? 0 : FINAL(jamo)
  if (stem.endsWith('하')) return [withLast(stem, (last) => ({ ...last, vowel: VOWEL('ㅐ'), final })) ?? stem]
  const last = splitSyllable(stem.slice(-1))
  if (!last) return []
  if (last.final > 0)
    return ['아', '어'].map((ending) => stem + (withLast(ending, (each) => ({ ...each, final })) ?? ''))
  const vowel = CONTRACTIONS.get(last.vowel) ?? last.vowel
  return [withLast(stem, (each) => ({ ...each, vowel, final })) ?? stem]
}

/** 드리다, the humble 주다. */
export const withoutHumility = (word: string): string =>
  word
    .replace('드리', '주')
    .replace('드릴', '줄')
    .replace('드려', '줘')
    .replace('드린', '준')
    .replace('드립', '줍')

/** Words that honour by themselves, and the plain ones. */
const VOCABULARY: readonly (readonly [honoured: string, plain: string])[] = [
  ['말씀', '말'],
  ['성함', '이름'],
  ['연세', '나이'],
  ['계시', '있으시'],
  ['계십', '있습'],
  ['드시', '먹으시'],
  ['댁', '집'],
]

/** The word in plain vocabulary, or undefined when it holds no honouring word. */
export function inPlainVocabulary(word: string): string | undefined {
  const found = VOCABULARY.find(([honoured]) => word.startsWith(honoured))
  return found && word.replace(found[0], found[1])
}

/** -시- on what is no person (수수료는 400위안이십니다), where the same was to be said without it. */
export function honoursThing(a: string, b: string, before: Word | undefined): boolean {
  const [, what] = /^(.+?)(?:입니다|입니까|이에요|예요|이고|인데|이며|이니|이라)/.exec(a) ?? []
  const [, honoured] = /^(.+?)이?(?:십니다|십니까|세요|시고|신데|시며|시니|시라)/.exec(b) ?? []
  if (what !== undefined && what === honoured) return !isPerson(what)
  const plain = b.startsWith('계') ? inPlainVocabulary(b) : undefined
  if (plain !== undefined && (plain === a || withoutHonour(plain).includes(a))) return true
  const isAct = /(나오|되|들|드|걸리|끝나|열리|닫히|남으)(시|십|셨|신|세)/.test(b)
  return isAct && before !== undefined && isThing(before.key) && isHonoured(a, b)
}

const isHonoured = (a: string, b: string): boolean =>
  withoutHonour(b).includes(a) ||
  endingsOf(a).some((one) => endingsOf(b).some((other) => isPlainer(other.stem, one.stem)))

/** One stem is the other without honorific or humble form. */
export function isPlainer(honoured: string, plain: string): boolean {
  const [mood, stem, other] = [/[?!~]?$/.exec(honoured)?.[0], bareStem(honoured), bareStem(plain)]
  if (/[?!~]?$/.exec(plain)?.[0] !== mood || stem === other) return false
  return [stem, withoutHumility(stem)].some((each) => each === other || withoutHonour(each).includes(other))
}
const bareStem = (stem: string): string => stem.replace(/[?!~]$/, '')
