import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { fakeApp } from '../../../tests/fakes/app.ts'
import { type GradedRendering, gradeAnswer, type Verdict } from '../../core/grade/index.ts'
import type { App } from '../app.ts'
import { AppContext } from './app-context.ts'
import { VerdictPanel } from './verdict-panel.tsx'

const RENDERING: GradedRendering = {
  text: 'Please come to window 3 before 5 p.m.',
  accept: [],
  avoid: [],
  keyTerms: [],
  register: 'polite',
}
const NOTE = { zh: '请求要用礼貌的说法。', en: 'A request needs its polite form.' }

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

function show(verdict: Verdict | undefined, { overruled = false, typed = true } = {}): void {
  render(
    <AppContext.Provider value={app}>
      <VerdictPanel verdict={verdict} overruled={overruled} language="en" note={NOTE} typed={typed} />
    </AppContext.Provider>,
    place,
  )
}

const grade = (answer: string) => gradeAnswer('en', RENDERING, answer)
const panel = () => page.getByRole('status')

test('a right answer is called right, and nothing more', async () => {
  show(grade('please come to Window 3 before 17:00'))
  await expect.element(panel()).toHaveTextContent('对')
  expect(place.querySelectorAll('del, ins')).toHaveLength(0)
})

test('another number is called misleading, and both numbers are marked and read out', async () => {
  show(grade('Please come to window 4 before 5 p.m.'))
  await expect.element(panel()).toHaveTextContent('不对，会误导来访者')
  const [given, wanted] = [place.querySelector('del'), place.querySelector('ins')]
  expect(given?.textContent).toContain('4')
  expect(wanted?.textContent).toContain('3')
  expect([given?.lang, wanted?.lang]).toEqual(['en-GB', 'en-GB'])
  expect(given?.previousElementSibling?.textContent?.trim()).toBe('您写的：')
  expect(wanted?.previousElementSibling?.textContent?.trim()).toBe('应为：')
})

test('the reason names the wrong number beside the right one', async () => {
  show(grade('Please come to window 4 before 5 p.m.'))
  await expect.element(panel()).toHaveTextContent('“4”不是“3”：来访者会照错的办。')
})

test('a blunt request shows the polite word it lacks', async () => {
  show(grade('Come to window 3 before 5 p.m.'))
  await expect.element(panel()).toBeVisible()
  expect([...place.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual(['Please'])
})

test('what has nothing of the phrase is shown above it, with one reason', async () => {
  show(grade('x'))
  await expect.element(page.getByText('您写的： x')).toBeVisible()
  await expect.element(page.getByText(`应为： ${RENDERING.text}`)).toBeVisible()
  await expect.element(panel()).toHaveTextContent('这不是这句话的说法。')
  expect(place.querySelectorAll('p')).toHaveLength(['head', 'given', 'expected', 'reason', 'note'].length)
})

test('of many reasons the two gravest are told', () => {
  const codes = ['different-number', 'missing-term', 'other-words'] as const
  show({ ...grade('x'), reasons: codes.map((code) => ({ code })) })
  expect(place.textContent).toContain('漏了官方术语。')
  expect(place.textContent).not.toContain('这不是这句话的说法。')
})

test('it can be given the focus, to be read out', () => {
  show(grade('x'))
  place.querySelector<HTMLElement>('#verdict')?.focus()
  expect(document.activeElement).toBe(place.querySelector('[role=status]'))
})

test('a blunt request is understood, not for the counter, and the authors say why', async () => {
  show(grade('Come to window 3 before 5 p.m.'))
  await expect.element(panel()).toHaveTextContent('听得懂，但不适合窗口')
  await expect.element(panel()).toHaveTextContent('太生硬：请求要用礼貌的说法。')
  await expect.element(panel()).toHaveTextContent(NOTE.zh)
})

test('the same mistake made twice is explained once', async () => {
  const misspelt = { code: 'misspelt', expected: 'window', given: 'windw' } as const
  show({ ...grade('Please come to windw 3 before 5 p.m.'), kind: 'slip', reasons: [misspelt, misspelt] })
  await expect.element(page.getByText('有一处拼写错误。')).toBeVisible()
  expect(place.textContent?.split('有一处拼写错误。')).toHaveLength(2)
})

test('an overruled verdict keeps its reasons to itself', async () => {
  show(grade('Come to window 3 before 5 p.m.'), { overruled: true })
  await expect.element(panel()).toHaveTextContent(/^按答对记录$/)
})

test('"don\'t know" is no mistake', async () => {
  show(undefined)
  await expect.element(panel()).toHaveTextContent('记一下')
})

test('what was chosen is not compared letter by letter', () => {
  show(grade('Please come to window 4 before 5 p.m.'), { typed: false })
  expect(place.querySelectorAll('del, ins')).toHaveLength(0)
})
