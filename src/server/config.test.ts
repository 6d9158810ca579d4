import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('listens on 4173 everywhere when nothing is set', () => {
  for (const env of [{}, { PORT: '', HOST: '' }, { PORT: ' ', HOST: ' ' }]) {
    expect(readConfig(env)).toEqual({
      ok: true,
      value: { port: { number: 4173, chosen: false }, host: undefined },
    })
  }
})

test('takes the port and the address the operator names', () => {
  const read = readConfig({ PORT: ' 8080 ', HOST: '127.0.0.1' })
  expect(read).toEqual({ ok: true, value: { port: { number: 8080, chosen: true }, host: '127.0.0.1' } })
})

test.each(['80a', '-1', '65536', '4173.5', '0x50', '1e3', 'http'])(
  'refuses %s as a port and says it back',
  (value) => {
    expect(readConfig({ PORT: value })).toEqual({ ok: false, problem: { kind: 'bad-port', value } })
  },
)
