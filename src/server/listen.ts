import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { failed, ok, type Result } from '../core/lib/result.ts'
import type { Config } from './config.ts'

export interface ListenProblem {
  readonly kind: 'busy' | 'forbidden' | 'no-such-host' | 'other'
  readonly code: string
  readonly port: number
}

const NEIGHBOURS = 20
const KINDS: Readonly<Record<string, ListenProblem['kind']>> = {
  EADDRINUSE: 'busy',
  EACCES: 'forbidden',
  EADDRNOTAVAIL: 'no-such-host',
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'no-such-host',
}

/** Listens where the configuration says, and on the next free port when the default one is busy; the port it got. */
export async function listen(server: Server, { port, host }: Config): Promise<Result<number, ListenProblem>> {
  const last = port.chosen ? port.number : port.number + NEIGHBOURS
  for (let number = port.number; ; number++) {
    const result = await listenOn(server, number, host)
    if (result.ok || result.problem.kind !== 'busy' || number === last) return result
  }
}

function listenOn(
  server: Server,
  port: number,
  host: string | undefined,
): Promise<Result<number, ListenProblem>> {
  return new Promise((resolve) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      const code = error.code ?? 'unknown'
      resolve(failed({ kind: KINDS[code] ?? 'other', code, port }))
    }
    server.once('error', refuse)
    server.listen({ port, ...(host ? { host } : {}) }, () => {
      server.removeListener('error', refuse)
      resolve(ok(portOf(server)))
    })
  })
}

function portOf(server: Server): number {
  // An AddressInfo whenever the server listens on a port rather than on a pipe, and ours does.
  return (server.address() as AddressInfo).port
}
