import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { SECURITY_HEADERS } from './security-headers.ts'
import type { Site } from './site/index.ts'

/** The one file that knows Hono. The server does not listen yet. */
export function createHttpServer(site: Site): Server {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.res.headers.set(name, value)
  })
  app.all('*', (context) => site(context.req.raw))
  // The adapter's type also allows HTTP/2 servers, which it only makes when handed a factory for one.
  return createAdaptorServer({ fetch: app.fetch }) as Server
}
