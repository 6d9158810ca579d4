import type { whereToFind } from './addresses.ts'
import type { Config, ConfigProblem } from './config.ts'
import type { ListenProblem } from './listen.ts'
import { qrCode } from './qr-code.ts'

export function greeting(
  { port }: Config,
  got: number,
  { local, network }: ReturnType<typeof whereToFind>,
): string {
  const [first] = network
  return [
    !port.chosen && got !== port.number
      ? `Port ${port.number} is taken by another program, so Guichet uses ${got}.\n`
      : '',
    `Guichet is running. Ctrl-C stops it.\n`,
    `  On this machine   ${local}`,
    ...network.map((url) => `  In your network   ${url}`),
    first ? `\n${qrCode(first)}\n\nScan to open ${first} on a phone in the same network.` : '',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

export const configSentence = ({ value }: ConfigProblem): string =>
  `PORT must be a whole number from 0 to 65535, and it is "${value}". Try: PORT=4173 npm start`

export function listenSentence({ kind, code, port }: ListenProblem, { host }: Config): string {
  switch (kind) {
    case 'busy':
      return `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`
    case 'forbidden':
      return `This account may not use port ${port}. Choose one above 1023: PORT=4173 npm start`
    case 'no-such-host':
      return `This machine has no address "${host}". Leave HOST out to listen on every address, or set it to one of this machine's own.`
    case 'other':
      return `Cannot listen on port ${port} (${code}).`
  }
}
