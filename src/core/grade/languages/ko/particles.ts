import { type Difference, dangerous, NONE, register, slip, wrong } from '../../language-rules.ts'
import type { Word } from '../../word.ts'
import { endingsOf } from './endings.ts'
import { splitSyllable } from './hangul.ts'

/*
 * Particles (격 조사, 보조사) after 국립국어원, 표준국어대사전. A dropped or swapped case particle leaves the meaning; 까지, 부터, 도, 만
 * carry it.
 */

const PARTICLES = [
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '에',
  '에서',
  '에게',
  '께',
  '께서',
  '한테',
  '으로',
  '로',
  '와',
  '과',
  '의',
  '이나',
  '나',
  '께서는',
  '에는',
  '에서는',
  '으로는',
  '로는',
  '이랑',
  '랑',
  '하고',
]
const MEANINGFUL = [
  '까지',
  '부터',
  '도',
  '만',
  '마다',
  '밖에',
  '보다',
  '처럼',
  '이내',
  '이내에',
  '이후',
  '이후에',
]

const PERSONS = /(고객님?|신청인|대리인|보호자|고용주|선생님|법정대표인|직원|손님)$/

/** The ways to cut a word into stem and particle, "no particle" too. */
export function particlesOf(word: string): readonly (readonly [stem: string, particle: string])[] {
  const cuts = [...PARTICLES, ...MEANINGFUL]
    .filter((particle) => word.length > particle.length && word.endsWith(particle))
    .map((particle) => [word.slice(0, word.length - particle.length), particle] as const)
  return [[word, ''], ...cuts]
}

/** `after` is the expected word that follows. */
export function compareParticles(
  expected: string,
  given: string,
  after: Word | undefined,
): Difference | undefined {
  for (const [stem, wanted] of particlesOf(expected)) {
    for (const [other, said] of particlesOf(given)) {
      if (stem !== other || wanted === said) continue
      return wanted === '' && marksObject(stem, said, after) ? NONE : judgeParticles(stem, wanted, said)
    }
  }
  return undefined
}

/** 여권을 보여 주세요 for 여권 보여 주세요: a dropped 을/를 may be said, in its right form and before a verb that takes it. */
const marksObject = (stem: string, said: string, after: Word | undefined): boolean =>
  said === (endsOpen(stem) ? '를' : '을') && after?.kind === 'word' && takesObject(after.key)

const endsOpen = (stem: string): boolean => splitSyllable(stem.slice(-1))?.final === 0

const takesObject = (verb: string): boolean =>
  /(하|시)고$|(하|시|으|려)면$|(해|셔|하|으)서$|[셔해]야$|(보여|가져와|적어|눌러|골라|[가-힣]{2}해)$/.test(
    verb,
  ) || endingsOf(verb).some(({ stem, level }) => level > 1 && !NO_OBJECT.test(stem))
/** Verbs and adjectives without an object, by stem. */
const NO_OBJECT = /(이|있|있으시|없|없으시|되|되시|아니|맞|나오|걸리|필요하|가능하|불가하|유효하)[?!~]?$/

/** A subject that is no person: 접수증이, 수수료는. */
export const isThing = (key: string): boolean => {
  const [, stem] = /^(.+?)(은|는|이|가|도)$/.exec(key) ?? []
  return stem !== undefined && !isPerson(stem)
}
export const isPerson = (noun: string): boolean =>
  PERSONS.test(noun) || /(본인|외국인|내국인|학생|근로자|배우자|부모님|분)$/.test(noun)

const isOneOf = (particle: string, ...list: string[]): boolean => list.includes(particle)

function judgeParticles(stem: string, wanted: string, said: string): Difference {
  const both = (list: readonly string[]) => list.includes(wanted) && list.includes(said)
  if (both(['까지', '부터'])) return dangerous('wrong-meaning')
  if (MEANINGFUL.includes(wanted) || MEANINGFUL.includes(said)) return wrong('particle')
  if (isOneOf(wanted, '께서', '께', '께서는') && !isOneOf(said, '께서', '께', '께서는'))
    return register('honorific')
  if (both(['에서', '으로']) || both(['에서', '로'])) return wrong('particle')
  const isTurned =
    (isOneOf(wanted, '이', '가') && isOneOf(said, '을', '를', '에게')) ||
    (isOneOf(wanted, '을', '를', '에게') && isOneOf(said, '이', '가'))
  if (isTurned && PERSONS.test(stem)) return dangerous('wrong-person')
  return slip('particle')
}
