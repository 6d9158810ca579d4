import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { fakeApp } from '../../../tests/fakes/app.ts'
import type { App } from '../app.ts'
import type { Later } from '../later.ts'
import { AppContext } from './app-context.ts'
import { Lazy } from './lazy.tsx'

let place: HTMLElement
let app: App

beforeEach(async () => {
  place = document.body.appendChild(document.createElement('main'))
  app = await fakeApp('zh')
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const show = (what: Later<{ readonly name: string }>) =>
  render(
    <AppContext.Provider value={app}>
      <Lazy what={what} props={{ name: 'Progress' }} />
    </AppContext.Provider>,
    place,
  )

const Part = ({ name }: { readonly name: string }) => <h1>{name}</h1>

test('a part that is here already stands at once', () => {
  show({ loaded: () => Part, load: async () => Part })
  expect(place.textContent).toBe('Progress')
})

test('a part that has to come stands when it has come', async () => {
  let here: typeof Part | undefined
  let arrive: () => void = () => undefined
  const load = () =>
    new Promise<typeof Part>((resolve) => {
      arrive = () => {
        here = Part
        resolve(Part)
      }
    })
  act(() => show({ loaded: () => here, load }))
  expect(place.textContent).toBe('')
  arrive()
  await expect.element(page.getByRole('heading', { name: 'Progress' })).toBeVisible()
})

test('a part that arrives just after the first drawing, fetched ahead by someone else, stands too', async () => {
  let here: typeof Part | undefined
  show({ loaded: () => here, load: async () => Part })
  here = Part
  await expect.element(page.getByRole('heading', { name: 'Progress' })).toBeVisible()
})

test('a part that cannot be had is said plainly, with a way out', async () => {
  show({ loaded: () => undefined, load: () => Promise.reject(new TypeError('Failed to fetch')) })
  await expect.element(page.getByRole('alert')).toHaveTextContent('这一页还没有下载到本机')
  await expect.element(page.getByRole('button', { name: '重新载入' })).toBeVisible()
})
