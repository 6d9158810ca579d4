/**
 * Runs inside the page before anything of it does, so it may use nothing from outside itself. One observer and one callback a
 * frame: it must cost next to nothing.
 *
 * `answer`: selector of a control that answers. `steps`: what is tapped before that, each a selector and its words.
 */
export function probe({ answer, steps }) {
  const marks = { steps: [], longTasks: [], paints: {}, events: [], answerTaps: [] }
  let waiting = false
  let tapped = false

  globalThis.bench = { report: () => JSON.stringify(marks), place, whenPainted }
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') marks.paints.fcp = startTime
  })
  watch('largest-contentful-paint', ({ startTime }) => {
    marks.paints.lcp = startTime
  })
  watch('longtask', ({ startTime, duration }) => marks.longTasks.push([startTime, duration]))
  watch('event', ({ name, interactionId, startTime, duration }) => {
    if (interactionId) marks.events.push({ name, interactionId, startTime, duration })
  })
  document.addEventListener('click', heard, true)
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'readonly'],
  })

  function look() {
    if (tapped && marks.changed === undefined) {
      marks.changed = performance.now()
      afterPaint(() => {
        marks.reacted = performance.now()
        globalThis.benchSays(JSON.stringify({ kind: 'reacted' }))
      })
    }
    if (waiting || marks.answerable !== undefined) return
    const step = steps[marks.steps.length]
    const target = step ? find(step) : document.querySelector(answer)
    if (!target) return
    waiting = true
    afterPaint(() => {
      waiting = false
      if (step) {
        marks.steps.push(performance.now())
        target.click()
        look()
      } else {
        marks.answerable = performance.now()
        globalThis.benchSays(JSON.stringify({ kind: 'answerable', ...place(answer) }))
      }
    })
  }

  function heard(event) {
    if (!event.isTrusted) return
    tapped = true
    if (event.target.closest(answer)) marks.answerTaps.push(event.timeStamp)
  }

  function find({ selector, text }) {
    for (const element of document.querySelectorAll(selector)) {
      if (text === undefined || element.textContent.includes(text)) return element
    }
    return undefined
  }

  /** Where to tap; undefined coordinates when something else lies there. */
  function place(selector) {
    const target = document.querySelector(selector)
    target.scrollIntoView({ block: 'nearest' })
    const { left, top, width, height } = target.getBoundingClientRect()
    const x = left + width / 2
    const y = top + height / 2
    return target.contains(document.elementFromPoint(x, y)) ? { x, y } : {}
  }

  /** Where it is once it has stood there for a whole frame. */
  function whenPainted(selector) {
    return new Promise((resolve) => {
      const check = () => {
        if (document.querySelector(selector)) afterPaint(settle)
        else requestAnimationFrame(check)
      }
      const settle = () => (document.querySelector(selector) ? resolve(place(selector)) : check())
      check()
    })
  }

  /** The frame that shows the present state has been made by then. */
  function afterPaint(work) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = work
      port2.postMessage(undefined)
    })
  }

  function watch(type, take) {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    })
  }
}
