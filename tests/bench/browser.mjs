import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { FLAGS } from '../chromium.mjs'

const HEADLESS = [
  '--headless',
  '--remote-debugging-pipe',
  '--hide-scrollbars',
  '--no-default-browser-check',
  '--password-store=basic',
  '--lang=zh-CN',
  '--accept-lang=zh-CN',
]
/** A clerk in Weihai, whoever runs this. */
const ZONE = 'Asia/Shanghai'
/** Milliseconds, both. */
const LONGEST_START = 20_000
const WATCH = 400

/**
 * A Chromium of our own, spoken to over a pipe with nothing in between: no library that evaluates scripts of its own in the
 * page being measured.
 */
export async function openBrowser(executable, profile) {
  const process_ = spawn(executable, [...FLAGS, ...HEADLESS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, TZ: ZONE },
  })
  const [, , , input, output] = process_.stdio
  const connection = connect(input, output)
  const page = await firstPage(connection)
  await quiet(connection)
  return {
    ...connection,
    page,
    async close() {
      // A write to a pipe whose other end is gone already is no failure of ours.
      connection.send('Browser.close').catch(() => undefined)
      await ended(process_)
    },
  }
}

/** Chrome DevTools Protocol: JSON messages that end with a zero byte. */
function connect(input, output) {
  const waiting = new Map()
  const listeners = new Set()
  let nextId = 1
  let rest = ''
  output.setEncoding('utf8').on('data', (text) => {
    const messages = `${rest}${text}`.split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) receive(JSON.parse(message))
  })
  output.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Chromium has gone'))
  })
  input.on('error', () => undefined)

  function receive({ id, result, error, method, params, sessionId }) {
    if (id === undefined) {
      for (const listener of listeners) listener(method, params, sessionId)
      return
    }
    const { resolve, reject, what } = waiting.get(id)
    waiting.delete(id)
    if (error) reject(new Error(`Cannot ${what}: ${error.message}`))
    else resolve(result)
  }
  return {
    send: (method, params = {}, sessionId = undefined) =>
      new Promise((resolve, reject) => {
        const id = nextId++
        waiting.set(id, { resolve, reject, what: method })
        input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      }),
    /** `listener(method, params, sessionId)` hears everything; the result ends that. */
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function firstPage({ send }) {
  const { targetInfos } = await send('Target.getTargets')
  const page = targetInfos.find(({ type }) => type === 'page')
  if (!page) throw new Error('Cannot measure: Chromium started without a page')
  const { sessionId } = await send('Target.attachToTarget', { targetId: page.targetId, flatten: true })
  return (method, params) => send(method, params, sessionId)
}

/** A new Chromium first draws an interface nobody sees, for seconds and with both hands: that is not the page's time. */
async function quiet({ send }) {
  let before = await processorTime(send)
  for (let waited = 0; waited < LONGEST_START; waited += WATCH) {
    await new Promise((resolve) => setTimeout(resolve, WATCH))
    const now = await processorTime(send)
    if ((now - before) * 1000 < WATCH * 0.05) return
    before = now
  }
}

/** In seconds, of all processes. */
async function processorTime(send) {
  const { processInfo } = await send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await once(child, 'exit')
  clearTimeout(late)
}
