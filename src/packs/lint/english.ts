import { isAnyEntry, isClerkLine, isRequest, mainWording, type Rule, wordingRule, words } from './rule.ts'

/** The checklist's E rules. */
export const ENGLISH_RULES: readonly Rule[] = [
  wordingRule({
    id: 'E01',
    severity: 'error',
    says: 'a request asks, or says could, may, would or please',
    language: 'en',
    wanted: /\b(?:could|may|might|would|please)\b|\?$/iu,
    among: isRequest,
  }),
  wordingRule({
    id: 'E01',
    severity: 'warning',
    says: 'a bare "must" or "have to" is for legal duties, which have a `basis`',
    language: 'en',
    banned: /\b(?:must|have to)\b/iu,
    among: (entry) => isClerkLine(entry) && entry.concept.basis === undefined,
  }),
  wordingRule({
    id: 'E02',
    severity: 'error',
    says: 'a word that hurts or commands',
    language: 'en',
    banned:
      /\b(?:aliens?|illegal immigrants?|seam[ae]n|manpower|chairm[ae]n|handicapped|the disabled|Christian names?|maiden names?|do you understand\?|what do you want|walk slowly)/iu,
    among: isAnyEntry,
  }),
  wordingRule({
    id: 'E03',
    severity: 'warning',
    says: 'British spelling in the text; the American one is folded or goes to `accept`',
    language: 'en',
    banned:
      /\b(?:centers?|licenses?|colors?|labor|apologizes?|enroll|enrollment|canceled|traveler|checks? by mail)\b/iu,
    among: isAnyEntry,
    within: mainWording,
  }),
  wordingRule({
    id: 'E04',
    severity: 'warning',
    says: 'yuan has no plural; say "window 3"',
    language: 'en',
    banned: /\byuans\b|\bRMBs\b|\bno\.? ?\d+ window\b/iu,
    among: isAnyEntry,
  }),
  wordingRule({
    id: 'E05',
    severity: 'warning',
    says: 'do not guess he or she; say they',
    language: 'en',
    banned: words('he|she|him|his|her|hers'),
    among: isAnyEntry,
  }),
]
