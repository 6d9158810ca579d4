import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Modal } from './modal.tsx'

let place: HTMLElement
let opener: HTMLButtonElement
const onClose = vi.fn()

beforeEach(() => {
  onClose.mockReset()
  opener = document.body.appendChild(document.createElement('button'))
  opener.textContent = 'Open'
  opener.focus()
  place = document.body.appendChild(document.createElement('main'))
  act(() =>
    render(
      <Modal title="Report" closeLabel="Close" onClose={onClose}>
        <input aria-label="Note" />
      </Modal>,
      place,
    ),
  )
})
afterEach(() => {
  render(null, place)
  place.remove()
  opener.remove()
})

test('is a dialog with a name, and holds the focus', async () => {
  await expect.element(page.getByRole('dialog', { name: 'Report' })).toBeVisible()
  for (const _ of [1, 2, 3, 4]) {
    await userEvent.tab()
    expect(document.activeElement).not.toBe(opener)
  }
})

test('Escape closes it', async () => {
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalled()
})

test('its button closes it', async () => {
  await page.getByRole('button', { name: 'Close' }).click()
  expect(onClose).toHaveBeenCalled()
})

test('the focus goes back to where it came from', () => {
  act(() => render(null, place))
  expect(document.activeElement).toBe(opener)
})
