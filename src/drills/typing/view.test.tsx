import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { DrillMessage } from '../view-props.ts'
import type { TypingAnswer, TypingPrompt } from './rules.ts'
import { TypingView } from './view.tsx'

const PROMPT: TypingPrompt = { question: { language: 'zh', text: '请稍等。' }, target: 'ko' }

let place: HTMLElement
let onAnswer: ReturnType<typeof vi.fn<(answer: TypingAnswer) => void>>

beforeEach(() => {
  place = document.body.appendChild(document.createElement('main'))
  onAnswer = vi.fn()
  const say = (message: DrillMessage) => message
  // With `act` the effects have run too: the field is focused.
  act(() => render(<TypingView prompt={PROMPT} outcome={undefined} onAnswer={onAnswer} say={say} />, place))
})
afterEach(() => {
  render(null, place)
  place.remove()
})

function field(): HTMLTextAreaElement {
  const found = place.querySelector('textarea')
  if (!found) throw new Error('The view shows no field to type in')
  return found
}

test('is ready to be typed in, in the language asked for', () => {
  expect(document.activeElement).toBe(field())
  expect(field().lang).toBe('ko-KR')
})

test('Enter hands in what was typed', async () => {
  await userEvent.keyboard('잠시만요{Enter}')
  expect(onAnswer.mock.calls).toEqual([[{ text: '잠시만요' }]])
})

test('Enter hands in nothing when nothing was typed', async () => {
  await userEvent.keyboard('   {Enter}')
  expect(onAnswer).not.toHaveBeenCalled()
})

test.each([
  ['as browsers say it', { isComposing: true }],
  // Safari ends the composition before it sends the key, and marks it so.
  ['as Safari says it', { keyCode: 229 }],
])('Enter that ends a composition (%s) is no answer', async (_, init) => {
  await userEvent.keyboard('잠시만')
  field().dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
  )
  expect(onAnswer).not.toHaveBeenCalled()
})
