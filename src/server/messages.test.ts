import { expect, test } from 'vitest'
import { whereToFind } from './addresses.ts'
import { greeting, listenSentence } from './messages.ts'

const config = (chosen: boolean) => ({ port: { number: 4173, chosen }, host: undefined })
const found = (port: number) => whereToFind(undefined, port, ['192.168.1.5'])

test('greets with both addresses and a QR code, and says plainly that another port was taken', () => {
  const text = greeting(config(false), 4175, found(4175))
  expect(text).toContain('Port 4173 is taken by another program, so Guichet uses 4175.')
  expect(text).toContain('http://localhost:4175/')
  expect(text).toContain('http://192.168.1.5:4175/')
  expect(text).toContain('▀')
})

test('says nothing of another port when it got the one it wanted', () => {
  expect(greeting(config(false), 4173, found(4173))).not.toContain('taken')
})

test('shows no QR code when no phone could reach the address', () => {
  expect(greeting(config(false), 4173, whereToFind('127.0.0.1', 4173, []))).not.toContain('▀')
})

test.each([
  ['busy', 'EADDRINUSE', 'PORT=4174 npm start'],
  ['forbidden', 'EACCES', 'Choose one above 1023'],
  ['no-such-host', 'ENOTFOUND', 'Leave HOST out'],
  ['other', 'EMFILE', 'EMFILE'],
] as const)('a problem of the kind %s says what to do', (kind, code, advice) => {
  expect(listenSentence({ kind, code, port: 4173 }, config(true))).toContain(advice)
})
