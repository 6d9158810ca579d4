const REFORMED: ReadonlyMap<string, string> = new Map(
  `maitre maître|plait plaît|connaitre connaître|connait connaît|reconnaitre reconnaître|reconnait reconnaît
paraitre paraître|parait paraît|apparaitre apparaître|apparait apparaît|disparaitre disparaître|naitre naître|nait naît
boite boîte|boites boîtes|fraiche fraîche|ile île|iles îles|cout coût|couts coûts|couter coûter|coute coûte|coutent coûtent
aout août|gout goût|diner dîner|chaine chaîne|entrainer entraîner|entraine entraîne|traiter traiter|bruler brûler|cloture cloture
évènement événement|évènements événements|règlementaire réglementaire|règlementation réglementation
règlementaires réglementaires|ognon oignon|aigüe aiguë|céderai cèderai|accroitre accroître|croitre croître|voute voûte
weekend week end|surcout surcoût|surcouts surcoûts|maitrise maîtrise|piqure piqûre|flute flûte|assurément assurément`
    .split(/[|\n]/)
    .map((pair): [string, string] => {
      const [reformed = '', ...kept] = pair.split(' ')
      return [reformed, kept.join(' ')]
    })
    .filter(([reformed, kept]) => reformed !== kept),
)

const ELIDED: ReadonlyMap<string, string> = new Map([
  ['l', 'le'],
  ['d', 'de'],
  ['j', 'nous'],
  ['m', 'me'],
  ['t', 'te'],
  ['s', 'se'],
  ['n', 'ne'],
  ['c', 'ce'],
  ['qu', 'que'],
  ['jusqu', 'jusque'],
  ['lorsqu', 'lorsque'],
  ['puisqu', 'puisque'],
])
const CONTRACTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['au', ['à', 'le']],
  ['aux', ['à', 'les']],
  ['du', ['de', 'le']],
])

/** œ = oe, æ = ae; l'hôtel = le hôtel; au = à le, so that a wrong article is seen as one. */
export function spell(letters: string, raw: string): string | readonly string[] {
  const parts = letters.replaceAll('œ', 'oe').replaceAll('æ', 'ae').split("'")
  const last = parts.pop() ?? ''
  const isCapital = raw === raw.toUpperCase() && raw.length > 1
  const keys = [
    ...parts.map((part) => ELIDED.get(part) ?? part),
    ...(CONTRACTED.get(last) ?? [plain(last, isCapital)]),
  ]
  return keys.length === 1 ? (keys[0] ?? '') : keys
}

const plain = (letters: string, _isCapital: boolean): string =>
  REFORMED.get(letters) ?? OFFICE.get(letters) ?? letters

/** The office speaks as je or as nous. */
const OFFICE: ReadonlyMap<string, string> = new Map([
  ['je', 'nous'],
  ['mon', 'notre'],
  ['ma', 'notre'],
  ['mes', 'nos'],
])
