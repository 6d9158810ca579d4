import type { Translate } from '../i18n.ts'

const TERMS_LIST = /^Terms list(?:: (.+?))?(; wording adapted)?$/

/** Where a phrase comes from, in words of the interface; undefined when only the author's own words can say it. */
export function sourceText(t: Translate, source: string): string | undefined {
  // That nobody has reviewed it yet is told by the review, not once more by the source.
  if (/^(original, )?drafted\b/i.test(source)) return t('source.own')
  const list = TERMS_LIST.exec(source)
  if (list === null) return undefined
  const [, name = '', adapted] = list
  const terms = t('source.terms', { name }).trim()
  return adapted === undefined ? terms : `${terms} · ${t('source.adapted')}`
}
