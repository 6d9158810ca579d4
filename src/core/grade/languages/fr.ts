import { clockOf, moneyAfterNumber, orderDates, readMonths } from '../calendar.ts'
import {
  type Difference,
  type LanguageRules,
  NONE,
  type Place,
  register,
  slip,
  wrong,
} from '../language-rules.ts'
import { counted, type NumberWords } from '../number-words.ts'
import { memberships, opposites } from '../opposites.ts'
import { phraseBook } from '../phrase-book.ts'
import { aside, numberWord, type Word, word } from '../word.ts'

/*
 * French. Rules after the Académie française, "Dire, ne pas dire", and Grevisse, Le Bon Usage; spellings of 1990 by
 * list (Journal officiel, 6 December 1990): dû, sûr, mûr, jeûne keep their mark.
 */

// Spelling -----------------------------------------------------------------------------------------------------

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
function spell(letters: string, raw: string): string | readonly string[] {
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

// Numbers ------------------------------------------------------------------------------------------------------

const FRENCH_UNITS =
  'zéro|un une premier première unième|deux deuxième second seconde|trois troisième|quatre quatrième|cinq cinquième|six sixième|sept septième|huit huitième|neuf neuvième|dix dixième|onze onzième|douze douzième|treize treizième|quatorze quatorzième|quinze quinzième|seize seizième'

const numbers: NumberWords = {
  values: new Map([
    ...counted(0, 1, FRENCH_UNITS),
    ...counted(
      20,
      10,
      'vingt vingts vingtième|trente trentième|quarante quarantième|cinquante cinquantième|soixante soixantième',
    ),
    // Belgium, Switzerland, Canada
    ...counted(70, 10, 'septante septantième|huitante octante|nonante nonantième'),
    ['premiers', 1],
    ['premières', 1],
  ]),
  scales: new Map([
    ['cent', 100],
    ['cents', 100],
    ['centième', 100],
    ['mille', 1000],
    ['million', 1_000_000],
    ['millions', 1_000_000],
  ]),
  joiners: new Set(['et']),
  room: (value) =>
    value === 60 || value === 80 ? 20 : value === 10 ? 10 : value >= 20 && value % 10 === 0 ? 10 : 0,
  isNumber: (words, index) => isNumberHere(words, index),
}

/** un, une alone are articles; second(e) alone a unit of time; "dix" takes only 7 to 9 after it, "vingt un" does not occur. */
function isNumberHere(words: readonly Word[], index: number): boolean {
  const [before, key, after] = [
    words[index - 1]?.key ?? '',
    words[index]?.key ?? '',
    words[index + 1]?.key ?? '',
  ]
  if (key === 'un' || key === 'une')
    return numbers.values.has(after) && after !== 'seconde' && after !== 'premier' && after !== 'première'
  if (key === 'seconde' || key === 'second') return before !== 'une' && before !== 'un'
  if (key.startsWith('premi'))
    return /^(étage|guichet|décembre|#month.*|sur|janvier)$/.test(after) || before === 'le'
  return true
}

// Phrases ------------------------------------------------------------------------------------------------------

const phrases = phraseBook(`
neednot pas: pas besoin de | pas obligé de | pas obligée de | pas obligés de | pas tenu de | pas tenus de
atleast: à le moins | à le minimum | à le plus tard
atmost: à le plus | à le maximum
tôt: à le plus tôt
svp!request: se il vous plaît | s il vous plaît | svp | s v p | se il vous plait
stp!intimate: se il te plaît | stp | se il te plait
peuxtu!intimate: peux tu | pourrais tu | veux tu | peux te
veuillez!request: veuillez
pourriez!request: pourriez vous | auriez vous l obligeance de | auriez vous la gentillesse de | voudriez vous
pouvez!weak: pouvez vous | voulez vous
mercide!request: merci de | merci de bien vouloir | nous vous prions de | nous vous prie de
prière!request: je vous prie | nous vous prie
bien: bien vouloir
puisje: puis nous | pourrais nous | pouvons nous | pourrions nous | peux nous
bonjour!greeting: bonjour | bonsoir | bonjour à vous
salut!casual: salut | coucou
désolé!sorry: malheureusement | nous regrette | nous regrettons | désolé | désolée | nous suis désolé | nous suis désolée | nous sommes désolés | nous sommes désolé | excusez moi | veuillez nous excuser mais | nous suis navré | navré
mercibien!thanks: merci | merci beaucoup | merci bien
madame!address: madame | monsieur | mesdames | messieurs | madame monsieur | mesdames et messieurs
vous!familiar: toi | tu | te
votre!familiar: ton | ta
vos!familiar: tes
yuan: yuans | rmb | cny | ¥ | renminbi | yuan rmb
dollar: dollars | $ | usd
euro: euros | € | eur
won: wons | ₩ | krw
pourcent: pour cent | %
heure: h | heures
numéro: n°
rez de chaussée: rez de chaussée | rdc
jusque: jusque à
avantle: avant
tout de suite: tout de suite
aucun: aucune
`)

// Shape --------------------------------------------------------------------------------------------------------

const MONTHS: ReadonlyMap<string, number> = new Map(
  counted(
    1,
    1,
    'janvier|février fevrier|mars|avril|mai|juin|juillet|août aout|septembre|octobre|novembre|décembre decembre',
  ),
)

const early = (words: readonly Word[]): Word[] => readMonths(words, MONTHS, () => true)

const shape = (words: readonly Word[]): Word[] =>
  moneyAfterNumber(readClock(orderDates(labels(requests(negations(words))))), (key) =>
    /^(yuan|dollar|euro|won)$/.test(key),
  )

/** "ne" is set aside: its loss is a matter of register while pas, plus, jamais … stays. "plus" negates only after it. */
function negations(words: readonly Word[]): Word[] {
  return words.map((each, index) => {
    if (each.key === 'ne') return aside(each, 'ne')
    if (each.key === 'plus' && words.slice(Math.max(0, index - 4), index).some(({ key }) => key === 'ne'))
      return { ...each, key: 'neplus' }
    return each
  })
}

/** numéro, n° before a number; 1er, 2e, 3ème. */
function labels(words: readonly Word[]): Word[] {
  return words.flatMap((each, index) => {
    const next = words[index + 1]
    if (['numéro', 'numero', 'n', '№', 'no'].includes(each.key) && next?.kind === 'number')
      return [aside(each, 'address')]
    if (each.key === 'n' && next?.key === '°') return []
    if (each.key === '°' && next?.kind === 'number') return []
    const follows = words[index - 1]?.kind === 'number' && words[index - 1]?.stop === 0
    if (follows && /^(er|ère|re|e|ème|eme|ième|nd|nde)$/.test(each.key)) return []
    return [each]
  })
}

const IMPERATIVES: ReadonlyMap<string, string> = new Map(
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
function requests(words: readonly Word[]): Word[] {
  const asked: Word[] = []
  const isIntimate = words.some(({ mark }) => mark === 'intimate' || mark === 'familiar')
  for (let index = 0; index < words.length; index++) {
    const [each, before, next] = [words[index] as Word, words[index - 1], words[index + 1]] // index < length
    const infinitive = isImperativePlace(words, index) ? imperative(each.key, isIntimate) : undefined
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

/** 14:00, 14 h 00, 14h, 2 heures de l'après-midi -> 14 heure; midi -> 12 heure. */
function readClock(words: readonly Word[]): Word[] {
  const read: Word[] = []
  words.forEach((each, index) => {
    const clock = clockOf(each)
    if (clock) read.push(...hour(each, clock.hour, clock.minute))
    else if (each.key === 'midi' && words[index - 1]?.key !== 'après') read.push(...hour(each, 12, 0))
    else if (each.key === 'minuit') read.push(...hour(each, 0, 0))
    else read.push(each)
  })
  return dayParts(minutes(read))
}

const hour = (each: Word, hours: number, minute: number): Word[] => [
  numberWord(each.raw, String(hours)),
  word('', 'heure', minute === 0 ? each.stop : 0),
  ...(minute === 0 ? [] : [numberWord('', String(minute), each.stop)]),
]

function minutes(words: readonly Word[]): Word[] {
  return words.flatMap((each, index) => {
    const afterHour = words[index - 1]?.key === 'heure' || words[index - 2]?.key === 'heure'
    if (!afterHour) return [each]
    if (each.key === '#0') return []
    if (each.key === 'et' && /^(demie|demi|quart)$/.test(words[index + 1]?.key ?? '')) return []
    if (/^(demie|demi)$/.test(each.key) && words[index - 1]?.key === 'et')
      return [numberWord(each.raw, '30', each.stop)]
    if (each.key === 'quart' && words[index - 1]?.key === 'et') return [numberWord(each.raw, '15', each.stop)]
    return [each]
  })
}

const PARTS: readonly (readonly [keys: string, added: number])[] = [
  ['de le après midi', 12],
  ['de la après midi', 12],
  ['de le soir', 12],
  ['de le matin', 0],
]

function dayParts(words: readonly Word[]): Word[] {
  const result = [...words]
  for (let index = result.length - 1; index > 0; index--) {
    if (result[index]?.key !== 'heure') continue
    const start = /^#\d+$/.test(result[index + 1]?.key ?? '') ? index + 2 : index + 1
    for (const [keys, added] of PARTS) {
      const length = keys.split(' ').length
      const run = result.slice(start, start + length)
      const clock = result[index - 1]
      if (run.map(({ key }) => key).join(' ') !== keys || !clock) continue
      const hours = (Number(clock.key.slice(1)) % 12) + added
      result.splice(start, length)
      result[index - 1] = numberWord(
        [clock.raw, ...run.map(({ raw }) => raw)].join(' '),
        String(hours),
        clock.stop,
      )
      break
    }
  }
  return result
}

// Differences --------------------------------------------------------------------------------------------------

const placesOf = memberships(
  opposites(`
different-number: minute, minutes / heure / jour, jours / semaine, semaines / mois / an, ans, année, années
different-number: yuan / dollar / euro / won / rouble, roubles
different-number: aujourd, hui / demain / hier
different-number: lundi / mardi / mercredi / jeudi / vendredi / samedi / dimanche
different-number: matin / après, midi / soir
wrong-obligation: devez, doit, doivent, devrez, devons, dois, faut, faudra, obligatoire / neednot / devriez, devrait / pouvez, peut, peuvent, pourrez / puisje
wrong-person: nous, notre, nos, me, moi / vous, votre, vos / il, ils, lui, son, sa, ses / elle, elles / leur, leurs
wrong-person: demandeur, demandeuse / employeur / employé, salarié / propriétaire / locataire / représentant
wrong-meaning: avantle / après, suivant, suivants, suivante, suivantes / pendant / depuis
wrong-meaning: sous, dans / après / avantle
wrong-meaning: avec / sans
wrong-meaning: atleast / atmost / exactement
wrong-meaning: depuis, dès / jusque
wrong-meaning: plus / moins
wrong-meaning: et / ou
wrong-meaning: si / sauf
wrong-meaning: complet, complète, complets, complètes / incomplet, incomplète, incomplets, incomplètes
wrong-meaning: intérieur, dedans / extérieur, dehors
wrong-meaning: autorisé, autorisée, permis / interdit, interdite, interdits
wrong-meaning: ouvert, ouverte, ouvre / fermé, fermée, ferme
wrong-meaning: prochain, prochaine / dernier, dernière / ce, cette
wrong-meaning: gauche / droite
wrong-meaning: tôt / tard
wrong-meaning: toujours / jamais / parfois
wrong-meaning: tous, toutes, tout, toute / certains, certaines / aucun
wrong-meaning: gratuit, gratuite, gratuits, gratuites / payant, payante
wrong-meaning: original, originaux / copie, copies, photocopie, photocopies / duplicata
wrong-meaning: accepter, accepté, acceptée, acceptons / refuser, refusé, refusée, refusons, rejeter, rejeté
wrong-meaning: entrée, entrer, arrivée / sortie, sortir, départ
wrong-meaning: importation / exportation
wrong-meaning: prolongation, prolonger / annulation, annuler
wrong-meaning: seul, seule, unique / plusieurs
wrong-meaning: étranger, étrangère, étrangers, étrangères / chinois, chinoise
wrong-meaning: #2 / un, une, #1 / aucun
wrong-meaning: vendeur / acheteur
wrong-term: résidence / séjour / conduire / travail
wrong-term: passeport / visa / permis / certificat / licence / contrat / facture / photo
wrong-term: récépissé / facture / reçu
wrong-term: ouvrables, ouvrable, ouvrés, ouvré / fériés, férié / calendaires, calendaire
`),
)

const ARTICLES = new Set(['le', 'la', 'les', 'un', 'une', 'des'])
const accentless = (key: string): string => key.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
/** Number and gender as they are written at the end of adjectives, participles and nouns. */
const bare = (key: string): string =>
  accentless(key)
    .replace(/([nlst])\1(es?)$/, '$1$2')
    .replace(/(ete|ets|etes)$/, 'et')
    .replace(/(aux)$/, 'al')
    .replace(/(e|s|es|x)$/, '')

function compare(expected: Word, given: Word, { inTerm }: Place): Difference | undefined {
  const [a, b] = [expected.key, given.key]
  if (ARTICLES.has(a) && ARTICLES.has(b)) return slip('article')
  if (a === '#1' && /^une?$/.test(b)) return NONE
  if (b === '#1' && /^une?$/.test(a)) return NONE
  const determiners = DETERMINERS.find((group) => group.includes(a) && group.includes(b))
  if (determiners) return slip('ending')
  if (isOfficeVerb(a, b)) return NONE
  if (/^(des|de|les)$/.test(a) && /^(des|de|les)$/.test(b)) return slip('article')
  if (expected.kind !== 'word' || given.kind !== 'word') return undefined
  if (accentless(a) === accentless(b)) return accentsOf(expected, given)
  // veuillez patientez, présenté: they sound alike
  if (/er$/.test(a) && /(ez|é|ée|és|er)$/.test(b) && a.slice(0, -2) === b.replace(/(ez|é|ée|és|er)$/, ''))
    return slip('ending')
  const tu = familiar(a, b)
  if (tu) return tu
  if (a.length > 3 && bare(a) === bare(b) && (a === `${b}s` || b === `${a}s` || !/(er|ez|ai|ait)$/.test(b)))
    return slip(/s$|x$/.test(a) === /s$|x$/.test(b) ? 'ending' : 'plural')
  if (inTerm || !isVerbPair(a, b)) return undefined
  return wrong('other-words')
}

/** Agreement of determiners. */
const DETERMINERS = [
  'ce cet cette ces',
  'notre nos',
  'votre vos',
  'leur leurs',
  'tout toute tous toutes',
  'quel quelle quels quelles',
  'son sa ses',
].map((group) => group.split(' '))

const OFFICE_VERBS =
  'ai avons|suis sommes|vais allons|peux pouvons|dois devons|fais faisons|prends prenons|reçois recevons|sais savons|veux voulons|vois voyons|envoie envoyons'
    .split('|')
    .map((pair) => pair.split(' '))

/** j'appelle = nous appelons: the office is one person. */
function isOfficeVerb(a: string, b: string): boolean {
  const [plural, singular] = a.endsWith('ons') || a === 'sommes' ? [a, b] : [b, a]
  if (OFFICE_VERBS.some(([one, many]) => one === singular && many === plural)) return true
  const stem = plural.replace(/e?ons$/, '')
  if (stem === plural || stem.length < 3) return false
  return (
    singular === `${stem}e` ||
    singular === `${stem}${stem.slice(-1)}e` ||
    singular === `${stem}s` ||
    (plural.endsWith('rons') && singular === `${stem}ai`)
  )
}

/** Where the answer writes a capital, the accent may be missing (Académie: it should be there, usage varies). */
function accentsOf({ key }: Word, given: Word): Difference {
  const letters = [...key]
  const isCapitalOnly = [...given.raw].every((letter, index) => {
    const [wanted, lower] = [letters[index], letter.toLowerCase()]
    return lower === wanted || (letter !== lower && wanted !== undefined && accentless(wanted) === lower)
  })
  return isCapitalOnly && given.raw.length === key.length ? NONE : slip('accent')
}

const isVerbPair = (a: string, b: string): boolean =>
  /(ez|ons|ent|ai|as|a|é)$/.test(a) &&
  /(ez|ons|ent|ai|as|a|é)$/.test(b) &&
  a.replace(/(ez|ons|ent|ai|as|a|é)$/, '') === b.replace(/(ez|ons|ent|ai|as|a|é)$/, '')

/** signe, présente for signez, présentez (here already in the infinitive); peux for pouvez. */
function familiar(expected: string, given: string): Difference | undefined {
  const stem = expected.replace(/(er|ez)$/, '')
  if (stem !== expected && (given === `${stem}e` || given === `${stem}es`)) return register('too-familiar')
  if (IMPERATIVES.get(given) === expected) return register('too-familiar')
  const forms: Readonly<Record<string, string>> = {
    pouvez: 'peux',
    devez: 'dois',
    avez: 'as',
    êtes: 'es',
    voulez: 'veux',
    pourrez: 'pourras',
    recevrez: 'recevras',
    devrez: 'devras',
  }
  return forms[expected] === given ? register('too-familiar') : undefined
}

export const french: LanguageRules = {
  language: 'fr',
  spell,
  early,
  phrases,
  numbers,
  shape,
  placesOf,
  isNegation: (key) => /^(pas|neplus|jamais|aucun|rien|personne|ni|guère)$/.test(key),
  negativePrefix: /^(in|im|il|ir|non|mal|dé)/,
  compare,
  loose: ({ key }) => (ARTICLES.has(key) ? slip('article') : undefined),
  minimalPairs: new Set(
    'maladie malade facture fracture poisson poison dessert désert cession session'.split(' '),
  ),
  blunt: [
    [/^(salut|ciao|bye|coucou)$/, /^à le revoir/],
    [
      /^(qu est ce que vous voulez|que voulez vous|vous voulez quoi|que est ce que vous voulez|oui)$/,
      /aider|faire pour vous/,
    ],
    [/^(vous comprenez|vous avez compris|compris|comprenez vous)$/, /claires|expli/],
    [/^me donner votre /, /(me (présenter|montrer)|puisje voir) votre |^votre /],
    [/^attendre$/, /patienter|instant|attendre/],
  ],
}
