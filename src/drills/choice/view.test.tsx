import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { DrillMessage, DrillOutcome } from '../view-props.ts'
import type { ChoiceAnswer, ChoiceKey, ChoicePrompt } from './rules.ts'
import { ChoiceView } from './view.tsx'

const WORDINGS = ['Please sign here.', 'Please wait here.', 'Please pay here.'] as const
const PROMPT: ChoicePrompt = {
  direction: 'to-target',
  question: { language: 'zh', text: '请在这里签字。' },
  options: WORDINGS.map((text) => ({ language: 'en', text })),
}
const KEY: ChoiceKey = {
  right: 0,
  options: [
    { from: 'right', text: WORDINGS[0] },
    { from: 'near', text: WORDINGS[1], entry: 'wait_here', means: '请在这里稍等。', reason: 'other-words' },
    { from: 'near', text: WORDINGS[2], entry: 'pay_here', means: '请在这里缴费。', reason: 'other-words' },
  ],
}

let place: HTMLElement
let onAnswer: ReturnType<typeof vi.fn<(answer: ChoiceAnswer) => void>>

beforeEach(() => {
  place = document.body.appendChild(document.createElement('main'))
  onAnswer = vi.fn()
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const say = (message: DrillMessage) => message

/** With `act` the effects have run too: the keys are listened to. */
const show = (outcome?: DrillOutcome<ChoiceAnswer, ChoiceKey>) =>
  act(() => render(<ChoiceView prompt={PROMPT} outcome={outcome} onAnswer={onAnswer} say={say} />, place))

test('a tap or a number key chooses', async () => {
  show()
  await page.getByRole('button', { name: WORDINGS[1] }).click()
  await userEvent.keyboard('3')
  expect(onAnswer.mock.calls).toEqual([[{ option: 1 }], [{ option: 2 }]])
})

test.each(['4', '0', 'a', '{Control>}1{/Control}'])('the key %s chooses nothing', async (key) => {
  show()
  await userEvent.keyboard(key)
  expect(onAnswer).not.toHaveBeenCalled()
})

test('after a wrong choice says in words which was right and what the chosen one means, and takes no more', async () => {
  show({ key: KEY, answer: { option: 1 }, verdict: undefined })
  const button = (name: string) => page.getByRole('button', { name })
  await expect.element(button(WORDINGS[0])).toHaveTextContent('drill.right-option')
  await expect.element(button(WORDINGS[1])).toHaveTextContent('drill.chosen-option')
  await expect.element(button(WORDINGS[1])).toHaveTextContent('请在这里稍等。')
  await userEvent.keyboard('1')
  expect(onAnswer).not.toHaveBeenCalled()
})
