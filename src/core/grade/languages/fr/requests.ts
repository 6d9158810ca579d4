import { aside, type Word, word } from '../../word.ts'

export const IMPERATIVES: ReadonlyMap<string, string> = new Map(
  `remplissez remplir|prenez prendre|attendez attendre|venez venir|revenez revenir|faites faire|dites dire|mettez mettre
lisez lire|écrivez écrire|inscrivez inscrire|choisissez choisir|remettez remettre|suivez suivre|tenez tenir|soyez être
voyez voir|recevez recevoir|répondez répondre|rendez rendre|fournissez fournir|ouvrez ouvrir|permettez permettre
conduisez conduire|saisissez saisir|réunissez réunir|joignez joindre|rejoignez rejoindre|souscrivez souscrire
obtenez obtenir|convenez convenir|transmettez transmettre|descendez descendre|décrivez décrire|allez aller
asseyez asseoir|sortez sortir|partez partir|servez servir|définissez définir|établissez établir|avertissez avertir
appelez appeler|rappelez rappeler|achetez acheter|payez payer|essayez essayer|épelez épeler|relisez relire|traduisez traduire
remplis remplir|prends prendre|attends attendre|viens venir|fais faire|dis dire|mets mettre|lis lire|écris écrire
suis suivre|choisis choisir|remets remettre|rends rendre`
    .split(/[|\n]/)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
)

/**
 * "Signez ici, s'il vous plaît", "Veuillez signer ici" and "Merci de signer ici" ask for one thing: the imperative and
 * the infinitive after a request marker are brought to the infinitive, and "présentez-moi" to "me présenter".
 */
export function requests(words: readonly Word[]): Word[] {
  const asked: Word[] = []
  const isIntimate = words.some(({ mark }) => mark === 'intimate' || mark === 'familiar')
  for (let index = 0; index < words.length; index++) {
    const [each, before, next] = [words[index] as Word, words[index - 1], words[index + 1]] // index < length
    const infinitive = isImperativePlace(words, index) ? imperative(accented(each), isIntimate) : undefined
    if (infinitive === undefined) {
      if (each.key === 'puisje') asked.push(...mayI(each, before))
      else if (each.mark === 'familiar' || each.key !== 'de' || !isChainedRequest(words, index))
        asked.push(isSorryPhrase(each, next) ? word(each.raw, 'excuser', each.stop) : each)
      continue
    }
    const verb: Word = { ...each, key: infinitive, ...(each.key.endsWith('ez') ? {} : { mark: 'familiar' }) }
    if (next && each.stop === 0 && OBJECTS.has(next.key) && !isNoun(words[index + 2])) {
      asked.push({ ...next, key: OBJECTS.get(next.key) ?? next.key, stop: 0 }, { ...verb, stop: next.stop })
      index++
    } else asked.push(verb)
  }
  return asked
}

const OBJECTS: ReadonlyMap<string, string> = new Map([
  ['moi', 'me'],
  ['nous', 'nous'],
  ['le', 'le'],
  ['la', 'la'],
  ['les', 'les'],
  ['lui', 'lui'],
  ['vous', 'vous'],
  ['me', 'me'],
])
/** After "le/la/les" a noun makes it an article; only an adverb, a stop or the end leaves it a pronoun. */
const isNoun = (after: Word | undefined): boolean =>
  after !== undefined &&
  after.kind === 'word' &&
  !/ment$|^(ici|là|à|dans|et|puis|avec|pour|bien|votre|vos|le|la|les|ce|cette|un|une|que|de)$/.test(after.key)

const isSorryPhrase = (each: Word, next: Word | undefined): boolean =>
  each.mark === 'sorry' &&
  each.key === 'désolé' &&
  each.stop === 0 &&
  next?.key === 'de' &&
  !/mal|regret/.test(each.raw)

function isImperativePlace(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]
  if (words[index]?.kind !== 'word' && words[index]?.key !== 'ne') return false
  if (before?.key === 'ne') return isImperativePlace(words, index - 1)
  if (before?.stop === 0 && /^(veuillez|mercide|pourriez|pouvez|prière)$/.test(before.key)) return false
  if (!before || before.stop > 0 || before.kind === 'aside') return true
  return /^(et|puis|ou|abord|alors|bien|ensuite|#.*)$/.test(before.key)
}

/** Ecrivez: a capital may go without its accent. */
const accented = ({ key, raw }: Word): string =>
  /^E/.test(raw) && IMPERATIVES.has(`é${key.slice(1)}`) ? `é${key.slice(1)}` : key

/** signez -> signer; among friends also signe -> signer. */
function imperative(key: string, isIntimate: boolean): string | undefined {
  if (
    isIntimate &&
    /..e$/.test(key) &&
    !/^(votre|notre|cette|une|elle|entre|quelle|toute|autre|ce)$/.test(key)
  )
    return `${key}r`
  const listed = IMPERATIVES.get(key)
  if (listed !== undefined) return listed
  return /..ez$/.test(key) &&
    !/^(assez|chez|rendez|souhaitez|avez|êtes|devez|pouvez|voulez|savez|aurez|serez|recevrez|pourrez|devrez)$/.test(
      key,
    )
    ? `${key.slice(0, -2)}er`
    : undefined
}

/** "Merci de remplir … et de signer": the second "de" goes with the first. */
const isChainedRequest = (words: readonly Word[], index: number): boolean =>
  /^(et|puis|ou)$/.test(words[index - 1]?.key ?? '') &&
  words.slice(0, index).some(({ key }) => key === 'mercide')

/** Puis-je is polite where it opens the clause; in "comment puis-je vous aider" it only asks. */
function mayI(each: Word, before: Word | undefined): Word[] {
  const asksPlainly =
    before !== undefined && before.stop === 0 && /^(comment|quoi|que|où|quand|quel|quelle)$/.test(before.key)
  const may = word(each.raw, 'puisje', each.stop)
  return asksPlainly ? [may] : [aside(word('', 'puisje'), 'request'), may]
}
