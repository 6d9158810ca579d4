import { failed, ok, type Result } from '../core/lib/result.ts'

export interface Config {
  readonly port: Port
  /** Undefined: every interface of this machine. */
  readonly host: string | undefined
}

/** A port the operator named is meant; the default may give way to a free neighbour. */
export interface Port {
  readonly number: number
  readonly chosen: boolean
}

export interface ConfigProblem {
  readonly kind: 'bad-port'
  readonly value: string
}

const DEFAULT_PORT = 4173
const HIGHEST_PORT = 65_535

export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, ConfigProblem> {
  const port = readPort(env.PORT?.trim() ?? '')
  if (!port) return failed({ kind: 'bad-port', value: env.PORT ?? '' })
  return ok({ port, host: env.HOST?.trim() || undefined })
}

function readPort(text: string): Port | undefined {
  if (text === '') return { number: DEFAULT_PORT, chosen: false }
  const number = Number(text)
  const isPort = /^\d{1,5}$/.test(text) && number <= HIGHEST_PORT
  return isPort ? { number, chosen: true } : undefined
}
