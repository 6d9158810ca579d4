import { afterEach, expect, test, vi } from 'vitest'
import { createMessages } from './i18n.ts'

afterEach(() => vi.unstubAllGlobals())

test('lists what there is as the language does', async () => {
  expect((await createMessages('zh')).list(['韩语', '俄语', '法语'])).toBe('韩语、俄语和法语')
  expect((await createMessages('fr')).list(['coréen', 'russe'])).toBe('coréen et russe')
})

test('lists where the browser can not join: Safari 14.0', async () => {
  vi.stubGlobal('Intl', { ...describeIntl(), ListFormat: undefined })
  expect((await createMessages('zh')).list(['韩语', '俄语'])).toBe('韩语、俄语')
  expect((await createMessages('fr')).list(['coréen', 'russe'])).toBe('coréen, russe')
})

test('sets sentences side by side, without a hole in Chinese', async () => {
  expect((await createMessages('zh')).sentences(['上午好。', '今天约 3 分钟。'])).toBe(
    '上午好。今天约 3 分钟。',
  )
  expect((await createMessages('en')).sentences(['Good morning.', 'About 3 minutes today.'])).toBe(
    'Good morning. About 3 minutes today.',
  )
})

test('says whether another language is here', async () => {
  const messages = await createMessages('zh')
  expect(await messages.use('ko')).toBe(true)
  expect(messages.language.value).toBe('ko')
})

test('stays with the language it has when the other can not be had', async () => {
  vi.doMock('./locales/ru.json', () => {
    throw new TypeError('Failed to fetch')
  })
  const messages = await createMessages('zh')
  expect(await messages.use('ru')).toBe(false)
  expect(messages.language.value).toBe('zh')
})

/** The members of Intl can't be spread: they are not enumerable. */
const describeIntl = () =>
  Object.fromEntries(Object.getOwnPropertyNames(Intl).map((name) => [name, Reflect.get(Intl, name)]))
