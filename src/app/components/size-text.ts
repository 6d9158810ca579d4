import type { Messages } from '../i18n.ts'

/** How much there is to fetch or to keep. Safari 14.0 can't format a number with its unit. */
export function sizeText({ t, number }: Pick<Messages, 't' | 'number'>, bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1000)
  return kilobytes < 1000
    ? t('library.kb', { number: number(kilobytes) })
    : t('library.mb', { number: number(bytes / 1_000_000, { maximumFractionDigits: 1 }) })
}
