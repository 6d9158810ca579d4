import { type Difference, NONE, type Place, register, slip, wrong } from '../../language-rules.ts'
import { memberships, opposites } from '../../opposites.ts'
import type { Word } from '../../word.ts'
import { IMPERATIVES } from './requests.ts'

export const placesOf = memberships(
  opposites(`
different-number: minute, minutes / heure / jour, jours / semaine, semaines / mois / an, ans, année, années
different-number: yuan / dollar / euro / won / rouble, roubles
different-number: aujourd, hui / demain / hier
different-number: lundi / mardi / mercredi / jeudi / vendredi / samedi / dimanche
different-number: matin / après, midi / soir
wrong-obligation: devez, doit, doivent, devrez, devons, dois, faut, faudra, obligatoire / neednot / devriez, devrait / pouvez, peut, peuvent, pourrez / puisje
wrong-person: nous, notre, nos, me, moi / vous, votre, vos / il, ils, lui, son, sa, ses / elle, elles / leur, leurs
wrong-person: demandeur, demandeuse / employeur / employé, salarié / propriétaire / locataire / représentant
wrong-meaning: chine, chinois, chinoise, chinoises / corée, coréen, coréenne, coréennes / russie, russe / france, français, française / japon
wrong-meaning: ambulance / police / pompiers
wrong-meaning: intégral, total, totalité / partiel, partie
wrong-meaning: mariage / divorce
wrong-meaning: remboursement, rembourser, remboursé / échange, échanger / réparer, réparation
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
wrong-meaning: #2 / un, une, #1 / aucun
wrong-meaning: vendeur / acheteur
wrong-term: résidence / séjour / conduire / travail
wrong-term: passeport / visa / permis / certificat / licence / contrat / facture / photo
wrong-term: récépissé / facture / reçu
wrong-term: ouvrables, ouvrable, ouvrés, ouvré / fériés, férié / calendaires, calendaire
`),
)

export const ARTICLES = new Set(['le', 'la', 'les', 'un', 'une', 'des'])
const accentless = (key: string): string => key.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
/** Number and gender as they are written at the end of adjectives, participles and nouns. */
const bare = (key: string): string =>
  accentless(key)
    .replace(/([nlst])\1(es?)$/, '$1$2')
    .replace(/(ete|ets|etes)$/, 'et')
    .replace(/(aux)$/, 'al')
    .replace(/(e|s|es|x)$/, '')

export function compare(expected: Word, given: Word, { inTerm }: Place): Difference | undefined {
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
export function familiar(expected: string, given: string): Difference | undefined {
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
