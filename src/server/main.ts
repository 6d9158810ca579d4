import { fileURLToPath } from 'node:url'
import { lanAddresses, whereToFind } from './addresses.ts'
import { readConfig } from './config.ts'
import { createHttpServer } from './http.ts'
import { listen } from './listen.ts'
import { configSentence, greeting, listenSentence } from './messages.ts'
import { createSite } from './site/index.ts'

/** Beside this file once built: dist/server/main.js and dist/app. */
const SITE = fileURLToPath(new URL('../app/', import.meta.url))

async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) return giveUp(configSentence(config.problem))
  const server = createHttpServer(createSite(SITE))
  const port = await listen(server, config.value)
  if (!port.ok) return giveUp(listenSentence(port.problem, config.value))
  const { host } = config.value
  console.log(greeting(config.value, port.value, whereToFind(host, port.value, lanAddresses())))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())

  /** Whoever is in the middle of an answer gets it; connections that are merely kept open are closed. */
  function stop(): void {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 2_000).unref()
  }
}

function giveUp(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

await main()
