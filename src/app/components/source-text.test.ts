import { expect, test } from 'vitest'
import { createMessages } from '../i18n.ts'
import { sourceText } from './source-text.ts'

const SOURCES: readonly (readonly [string, string | undefined])[] = [
  ['original, drafted; not yet reviewed by a native speaker', '自拟'],
  ['Drafted', '自拟'],
  ['Terms list', '术语表'],
  ['Terms list: BJ', '术语表 BJ'],
  ['Terms list: MOHRSS75+PD', '术语表 MOHRSS75+PD'],
  ['Terms list: BJ; wording adapted', '术语表 BJ · 有改动'],
  ['Terms list; wording adapted', '术语表 · 有改动'],
  ['Terms lists of three ministries', undefined],
  ['Leaflet of the city, 2026', undefined],
]

test.each(SOURCES)('“%s” is told in the words of the interface, or not at all', async (source, told) => {
  const { t } = await createMessages('zh')
  expect(sourceText(t, source)).toBe(told)
})
