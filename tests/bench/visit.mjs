import { openBrowser } from './browser.mjs'
import { probe } from './probe.mjs'

/** A mid-range phone on a weak signal: what the aims are set for. */
export const SLOW_4G = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
export const SLOW_PHONE = 4
const SCREEN = { width: 412, height: 823, deviceScaleFactor: 1.75, mobile: true }
const PATIENCE = 60_000
/** For late entries of the performance timeline and for requests under way. */
const SETTLE = 1_200

/**
 * Does something in a page of a browser of its own. `plan.answer` and `plan.steps`: see probe.mjs; `plan.network` and `plan.cpu`
 * slow it down.
 */
export async function withVisit({ chromium }, profile, plan, use) {
  const browser = await openBrowser(chromium, profile)
  try {
    return await use(await visitIn(browser, plan))
  } finally {
    await browser.close()
  }
}

async function visitIn(browser, plan) {
  const { page } = browser
  const hub = createHub(browser)
  await page('Page.enable')
  await page('Runtime.enable')
  await page('Network.enable')
  await page('Performance.enable')
  await page('Emulation.setDeviceMetricsOverride', SCREEN)
  await page('Runtime.addBinding', { name: 'benchSays' })
  const { answer = 'never', steps = [] } = plan
  const source = `(${probe})(${JSON.stringify({ answer, steps })})`
  await page('Page.addScriptToEvaluateOnNewDocument', { source })
  await slowDown(browser, plan)

  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await page('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails)
      throw new Error(`Cannot evaluate ${expression}: ${JSON.stringify(exceptionDetails.exception)}`)
    return result.value
  }
  return {
    ...browser,
    evaluate,
    go: (url) => page('Page.navigate', { url }),
    reload: () => page('Page.reload'),
    tap: (place) => tap(page, place),
    /** Goes there by `go`, answers what is asked as soon as that is possible, and says how it went. */
    async measure(go) {
      hub.forget()
      await go()
      await tap(page, await hub.said('answerable'))
      await hub.said('reacted')
      await pause(SETTLE)
      const marks = JSON.parse(await evaluate('bench.report()'))
      return { ...timesOf(marks), ...hub.weigh(marks.answerable) }
    },
  }
}

export const pause = (time) => new Promise((resolve) => setTimeout(resolve, time))

async function slowDown({ page, send, listen }, { network, cpu = 1 }) {
  if (cpu > 1) await page('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (!network) return
  const conditions = { offline: false, ...network }
  await page('Network.emulateNetworkConditions', conditions)
  // The worker's own downloads would come at full speed otherwise. (It gets a line of its own, not a share of the page's.)
  listen(async (method, { sessionId, targetInfo } = {}) => {
    if (method !== 'Target.attachedToTarget' || targetInfo.type !== 'service_worker') return
    await send('Network.enable', {}, sessionId)
    await send('Network.emulateNetworkConditions', conditions, sessionId)
    await send('Runtime.runIfWaitingForDebugger', {}, sessionId)
  })
  const filter = [{ type: 'service_worker' }, { exclude: true }]
  await send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter,
  })
}

async function tap(page, { x, y }) {
  if (x === undefined) throw new Error('Cannot tap the answer: something else lies on it')
  const button = { x, y, button: 'left', clickCount: 1 }
  await page('Input.dispatchMouseEvent', { type: 'mousePressed', ...button })
  await page('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button })
}

function timesOf({ paints, longTasks, answerable, steps, reacted, answerTaps }) {
  const blocked = longTasks.map(([start, length]) => {
    const from = Math.max(start, paints.fcp)
    return Math.max(0, Math.min(start + length, answerable) - from - 50)
  })
  return {
    fcp: paints.fcp,
    lcp: paints.lcp,
    tbt: blocked.reduce((sum, time) => sum + time, 0),
    answerable,
    ...(steps.length > 0 ? { firstStep: steps[0] } : {}),
    firstTapToPaint: reacted - answerTaps[0],
  }
}

/** What the page says, and what it fetched. */
function createHub({ listen }) {
  let said = []
  let requests = new Map()
  const hearers = new Set()
  listen((method, params) => {
    if (method === 'Runtime.bindingCalled') said.push(JSON.parse(params.payload))
    if (method === 'Network.requestWillBeSent') {
      const { requestId, timestamp, type } = params
      requests.set(requestId, { at: timestamp, type, bytes: 0 })
    }
    if (method === 'Network.loadingFinished') {
      const request = requests.get(params.requestId)
      if (request) request.bytes = params.encodedDataLength
    }
    for (const hear of hearers) hear()
  })
  return {
    forget() {
      said = []
      requests = new Map()
    },
    said: (kind) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          hearers.delete(check)
          reject(new Error(`The page was not ${kind} within ${PATIENCE / 1000} s`))
        }, PATIENCE)
        const check = () => {
          const found = said.find((message) => message.kind === kind)
          if (!found) return
          clearTimeout(late)
          hearers.delete(check)
          resolve(found)
        }
        hearers.add(check)
        check()
      }),
    /** Everything asked for before the page could be answered; headers count too, cached answers weigh nothing. */
    weigh(answerable) {
      const all = [...requests.values()]
      const begun = Math.min(...all.map(({ at }) => at))
      const needed = all.filter(({ at }) => (at - begun) * 1000 < answerable)
      const weight = (list) => list.reduce((sum, { bytes }) => sum + bytes, 0)
      return {
        requests: needed.length,
        bytes: weight(needed),
        scriptBytes: weight(needed.filter(({ type }) => type === 'Script')),
      }
    },
  }
}
