import { type Difference, dangerous, register, slip, wrong } from '../../language-rules.ts'

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

export function compareParticles(expected: string, given: string): Difference | undefined {
  for (const [stem, wanted] of particlesOf(expected)) {
    for (const [other, said] of particlesOf(given)) {
      if (stem === other && wanted !== said) return judgeParticles(stem, wanted, said)
    }
  }
  return undefined
}

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
