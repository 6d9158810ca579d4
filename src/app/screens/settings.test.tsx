import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeApp } from '../../../tests/fakes/app.ts'
import type { App } from '../app.ts'
import { AppContext } from '../components/app-context.ts'
import type { PackDesk } from '../learning/pack-desk.ts'
import { SettingsScreen } from './settings.tsx'

let place: HTMLElement
let app: App
const network = { isUp: false }

beforeEach(async () => {
  network.isUp = false
  place = document.body.appendChild(document.createElement('main'))
  app = await fakeApp('zh', around())
  await app.learner.record({ kind: 'setting', name: 'learning', value: ['ko'] })
  act(() =>
    render(
      <AppContext.Provider value={app}>
        <SettingsScreen />
      </AppContext.Provider>,
      place,
    ),
  )
})
afterEach(() => {
  render(null, place)
  place.remove()
})

/** What Settings reaches for beside the learner; the network brings languages or does not. */
function around(): Partial<App> {
  const problem: PackDesk['problem'] = signal(undefined)
  const packs = {
    busy: signal(undefined),
    problem,
    addLanguage: async () => {
      problem.value = network.isUp ? undefined : { kind: 'offline', what: 'core' }
      return network.isUp
    },
  }
  // Settings reaches for no other members of these; the types promise them all.
  return {
    packs,
    shelf: { packs: signal([]) },
    router: { route: signal('/settings'), go: () => undefined },
    update: { accept: signal(undefined), dismissed: signal(false), offline: signal('ready') },
    environment: {
      isPersisted: async () => true,
      hints: { read: () => undefined, write: () => undefined },
    },
  } as unknown as Partial<App>
}

const russian = () => page.getByRole('checkbox', { name: '俄语' })

test('a language that can not be fetched is not ticked, and the reason is told', async () => {
  for (const _again of [1, 2]) {
    await userEvent.click(russian())
    await expect.element(page.getByText('没有网络，暂时下载不了。', { exact: false })).toBeVisible()
    await expect.element(russian()).not.toBeChecked()
  }
  expect(app.learner.settings.value.learning).toEqual(['ko'])
  network.isUp = true
  await userEvent.click(russian())
  await expect.element(russian()).toBeChecked()
  expect(app.learner.settings.value.learning).toEqual(['ko', 'ru'])
})

test('my language goes back to what it was when the other can not be fetched', async () => {
  const own = page.getByLabelText('我的语言')
  for (const _again of [1, 2]) {
    await userEvent.selectOptions(own, 'fr')
    await expect.element(page.getByText('没有网络，暂时下载不了。', { exact: false })).toBeVisible()
    await expect.element(own).toHaveValue('zh')
  }
  expect(app.learner.settings.value.ownLanguage).toBe('zh')
})
