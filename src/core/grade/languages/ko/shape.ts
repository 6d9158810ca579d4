import { aside, joined, lastOf, type Word, word } from '../../word.ts'
import { endingsOf } from './endings.ts'
import { recutLike } from './recut.ts'

/** Polite words that may come and go, and requests in two words read as one. */
export const shape = (words: readonly Word[]): Word[] => joinRequests(words.map(uncontracted)).map(marked)

/** Spoken contractions (한글 맞춤법 제33항). */
const CONTRACTIONS: ReadonlyMap<string, string> = new Map(
  '뭘 무엇을|뭐를 무엇을|뭐 무엇|무얼 무엇을|이게 이것이|그게 그것이|이건 이것은|그건 그것은|이걸 이것을|그걸 그것을|여긴 여기는|전 저는|절 저를|걸 것을|게 것이|건 것은|거 것'
    .split('|')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
)
const uncontracted = (each: Word): Word => {
  const whole = each.kind === 'word' ? CONTRACTIONS.get(each.key) : undefined
  return whole === undefined || each.key === '전' ? each : { ...each, key: whole }
}

function marked(each: Word): Word {
  const { key, kind } = each
  if (kind === 'number') return each
  if (/^안녕하(십니까|세요|신가요|셔요|신지요)$/.test(key) || /^(반갑습니다|어서오십시오)$/.test(key))
    return { ...aside(each, 'greeting'), key: '안녕하십니까' }
  if (/^안녕(하니)?$/.test(key)) return aside(each, 'casual')
  if (
    /^(죄송|미안)(합니다만|하지만|합니다마는|한데)$|^실례(합니다만|지만)$|^유감스럽(습니다만|지만)$/.test(key)
  )
    return { ...aside(each, 'sorry'), key: '죄송합니다만' }
  if (/^(고객님|손님|선생님|좀|여기)$/.test(key)) return key === '여기' ? each : aside(each, 'address')
  if (/^(너|네가|니가|너의|너는)$/.test(key)) return { ...each, mark: 'familiar' }
  return each
}

/** 기다려 주십시오, 주시기 바랍니다: one request. */
function joinRequests(words: readonly Word[]): Word[] {
  const result: Word[] = []
  for (const each of words) {
    const last = lastOf(result)
    const isHope = /^바랍니다|^바라요/.test(each.key) && last?.key.endsWith('기')
    const isHelp =
      /^주/.test(each.key) &&
      last &&
      last.stop === 0 &&
      last.kind === 'word' &&
      asks(each.key) &&
      /[가-힣]$/.test(last.key)
    if (last && (isHope || isHelp)) {
      const isMisspaced = last.misspaced ?? each.misspaced
      result[result.length - 1] = {
        ...joined([last, each], last.key + each.key),
        ...(isMisspaced ? { misspaced: true } : {}),
      }
    } else result.push(each)
  }
  return result
}

const asks = (key: string): boolean =>
  endingsOf(key).some(({ stem }) => stem.endsWith('!')) || key === '주시기'

/** 안녕하세요무엇을 …: the greeting stands alone. */
function greetingApart(each: Word): Word[] {
  const [, greeting, rest] = /^(안녕하(?:십니까|세요))(.+)$/.exec(each.key) ?? []
  if (greeting === undefined || rest === undefined) return [each]
  return [word(greeting, greeting), word(rest, rest, each.stop)]
}

/** Words cut like the expected ones, with the same marks. */
export function recut(expected: readonly Word[], answer: readonly Word[]): Word[] {
  return joinRequests(recutLike(expected, answer.flatMap(greetingApart).map(marked)).map(uncontracted)).map(
    marked,
  )
}
export const spell = (letters: string): string => letters
