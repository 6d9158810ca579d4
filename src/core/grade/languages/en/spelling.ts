const US_TO_UK: ReadonlyMap<string, string> = new Map(
  `center centre|centers centres|meter metre|theater theatre|license licence|licenses licences|licensed licenced
practise practice|defense defence|offense offence|enroll enrol|enrollment enrolment|fulfill fulfil|canceled cancelled
canceling cancelling|traveler traveller|travelers travellers|traveling travelling|labeled labelled|color colour
colors colours|favor favour|honor honour|labor labour|neighbor neighbour|behavior behaviour|harbor harbour
program programme|programs programmes|catalog catalogue|dialog dialogue|judgment judgement|gray grey|tire tyre
check cheque|checks cheques|learned learnt|skillful skilful|counselor counsellor|aluminum aluminium|inquiry enquiry
inquiries enquiries|inquire enquire|jewelry jewellery|pediatric paediatric|maneuver manoeuvre|ok okay|postcode postcode
email e mail`
    .split(/[|\n]/)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
)

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'m", 'are'],
  ["'d", 'would'],
])
const BARE_NEGATIVES = /^(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need)n't$/
/** it's, that's: is. After a noun 's is the possessive. */
const IS_AFTER = /^(it|that|there|here|what|who|where|how|he|she|this|everything)'s$/

export function spell(letters: string): string | readonly string[] {
  if (!letters.includes("'")) return spellPlain(letters)
  if (letters === "let's") return ['let', 'us']
  if (letters === "o'clock") return 'oclock'
  if (letters === "ma'am") return 'madam'
  const negative = /^(.+)n't$/.exec(letters)?.[1]
  if (negative !== undefined) return [NEGATED.get(negative) ?? negative, 'not']
  const [, stem = letters, suffix = ''] = /^(.+)('(?:ll|ve|re|m|d))$/.exec(letters) ?? []
  const verb = SUFFIXES.get(suffix)
  if (verb !== undefined) return [String(spellPlain(stem)), verb]
  if (IS_AFTER.test(letters)) return [letters.slice(0, -2), 'is']
  return letters.replaceAll("'", '')
}
const NEGATED: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
])

/** The office speaks as I or as we: one person. */
const WE: ReadonlyMap<string, string> = new Map([
  ['i', 'we'],
  ['me', 'us'],
  ['my', 'our'],
  ['mine', 'ours'],
  ['am', 'are'],
])

function spellPlain(letters: string): string | readonly string[] {
  if (letters === 'cannot') return ['can', 'not']
  if (letters === 'cant') return ['can', 'not']
  const bare = BARE_NEGATIVES.exec(letters.replace(/nt$/, "n't"))?.[1]
  if (bare !== undefined && letters.endsWith('nt')) return [bare, 'not']
  if (letters === 'im') return ['we', 'are']
  const same = WE.get(letters) ?? US_TO_UK.get(letters)
  // -ize and -ise, -yze and -yse
  return same ?? letters.replace(/([iy])z(e|es|ed|er|ers|ing|ation|ations)$/, '$1s$2')
}
