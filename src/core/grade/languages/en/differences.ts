import { type Difference, NONE, type Place, register, slip } from '../../language-rules.ts'
import { memberships, opposites } from '../../opposites.ts'
import type { Word } from '../../word.ts'

export const placesOf = memberships(
  opposites(`
different-number: second, seconds / minute, minutes / hour, hours / day, days / week, weeks / month, months / year, years
different-number: yuan, yuans / dollars / euros / won / pounds, pound / rubles, roubles, ruble, rouble
different-number: today / tomorrow / yesterday
different-number: monday, mondays / tuesday, tuesdays / wednesday, wednesdays / thursday, thursdays / friday, fridays / saturday, saturdays / sunday, sundays
different-number: once / twice
different-number: morning, mornings / afternoon, afternoons / evening, evenings / night
wrong-obligation: must / neednot / should / can
wrong-person: we, us, our, ours / you, your, yours / he, him, his / she, her / they, them, their, theirs
wrong-person: you / we / applicant, applicants / employer, employers / employee, employees / landlord / tenant / guardian / agent / representative
wrong-meaning: china, chinese / korea, korean / russia, russian / france, french / japan, japanese
wrong-meaning: to / from
wrong-meaning: ambulance / police / fire
wrong-meaning: full, whole / partial, part
wrong-meaning: marriage, marry / divorce
wrong-meaning: refund, refunded / exchange, exchanged / repair, repaired
wrong-meaning: before, prior / after, following, once / within / during / since / until, till
wrong-meaning: from, since / until, till
wrong-meaning: with / without
wrong-meaning: atleast / atmost / exactly
wrong-meaning: over, above, more / under, below, less, fewer
wrong-meaning: both / either / neither
wrong-meaning: and / or
wrong-meaning: if / unless
wrong-meaning: complete, completed / incomplete
wrong-meaning: inside, indoors / outside, outdoors
wrong-meaning: allowed, permitted / forbidden, prohibited
wrong-meaning: open, opens, opened / closed, closes, close, shut
wrong-meaning: first, firstly / last, lastly, later
wrong-meaning: next / last, previous / this
wrong-meaning: left / right
wrong-meaning: upstairs / downstairs
wrong-meaning: early, earlier / late, later
wrong-meaning: always / never / sometimes
wrong-meaning: all, every / some / none
wrong-meaning: free / paid / payable
wrong-meaning: original, originals / copy, copies, photocopy, photocopies / duplicate, duplicates / scan
wrong-meaning: approve, approved, accept, accepted / refuse, refused, reject, rejected, decline, declined
wrong-meaning: entry, enter, entering, arrival, arrive, arriving / exit, leave, leaving, departure
wrong-meaning: import, imports / export, exports
wrong-meaning: buy, buyer / sell, seller
wrong-meaning: renew, renewal, extend, extension / cancel, cancelled, cancellation
wrong-meaning: increase, increases / decrease, decreases
wrong-meaning: correct, right / wrong
wrong-meaning: expire, expires / start, starts, begin, begins
wrong-meaning: single / multiple / double
wrong-meaning: foreign / domestic
wrong-meaning: married / unmarried, divorced
wrong-term: passport / visa / permit / licence / certificate / contract / invoice / photo, photograph / driving / identity / health
wrong-term: residence / work / stay / driving
wrong-term: receipt / invoice
`),
)

export const ARTICLES = new Set(['a', 'an', 'the'])
/** -s makes another word of these. */
const NOT_PLURAL = new Set([
  'custom',
  'good',
  'new',
  'work',
  'mean',
  'thank',
  'content',
  'arm',
  'it',
  'i',
  'ha',
  'wa',
  'thi',
  'a',
  'hi',
  'you',
  'other',
  'our',
  'their',
  'plea',
  'your',
])

const singular = (key: string): string =>
  key.endsWith('ies')
    ? `${key.slice(0, -3)}y`
    : /(s|x|ch|sh|o)es$/.test(key)
      ? key.slice(0, -2)
      : /[^s]s$/.test(key)
        ? key.slice(0, -1)
        : key

export function compare(expected: Word, given: Word, { after }: Place): Difference | undefined {
  const [a, b] = [expected.key, given.key]
  if (ARTICLES.has(a) && ARTICLES.has(b)) return slip('article')
  if ((a === '#1' && ARTICLES.has(b)) || (b === '#1' && ARTICLES.has(a)))
    return b === 'the' || a === 'the' || after?.key.startsWith('#month') ? undefined : NONE
  if (a === 'wouldlike' && b === 'doyouwant') return register('too-blunt')
  if (a === 'goodbye' && b === 'bye') return register('too-familiar')
  const [one, other] = [singular(a), singular(b)]
  if (expected.kind === 'word' && given.kind === 'word' && one === other && !NOT_PLURAL.has(one))
    return slip('plural')
  // expires / expired is another time, not a misspelling
  if (a.slice(0, -1) === b.slice(0, -1) && /e[sd]$/.test(a) && /e[sd]$/.test(b))
    return { weight: 'wrong', code: 'other-words' }
  return undefined
}
