import { APP, FLOOR, learnerProfile, ready, visited } from './contestants.mjs'
import { judged, quantile, round } from './statistics.mjs'
import { pause, SLOW_PHONE, withVisit } from './visit.mjs'

const ANSWERS = 30
const AIM = { timesFloor: 1.25 }
/** Event Timing reports nothing below, and rounds to 8 ms. */
const SHORTEST = 16

/** From the tap that answers to the next frame, as Event Timing has it (the way Interaction to Next Paint is counted). */
export async function measureTaps(world) {
  const { app, floor, profiles, runs, say } = world
  const learner = await learnerProfile(world, app.url)
  const warm = await visited(world, learner, `${app.url}/session`)
  const warmFloor = await visited(world, await profiles.fresh(), floor.url)
  const taps = { floor: [], app: [] }
  for (let run = 1; run <= runs; run++) {
    taps.floor.push(await tapThrough(world, warmFloor, floor.url, FLOOR))
    taps.app.push(await tapThrough(world, warm, `${app.url}/session`, APP))
    say(`taps ${run}/${runs}: p95 ${p95(taps.floor.at(-1))} (floor), ${p95(taps.app.at(-1))} (app) ms`)
  }
  await Promise.all([learner, warm, warmFloor].map(profiles.drop))
  const [ofFloor, ofApp] = [summary(taps.floor), summary(taps.app)]
  return {
    unit: 'ms from tap to next paint; 16 stands for 16 or less, steps of 8',
    answersEachRun: ANSWERS,
    floor: ofFloor,
    app: ofApp,
    p50: { timesFloor: round(ofApp.p50 / ofFloor.p50) },
    p95: {
      ...judged(ofApp.p95, AIM, ofFloor.p95),
      // Of each one's quietest run: in a busy one both wait for the processor, and look alike.
      timesFloorOfFastest: round(Math.min(...ofApp.p95EachRun) / Math.min(...ofFloor.p95EachRun)),
    },
  }
}

async function tapThrough(world, from, url, { answer, next }) {
  const profile = await world.profiles.copyOf(from)
  const report = await withVisit(world, profile, { cpu: SLOW_PHONE, answer }, async (visit) => {
    await visit.go(url)
    await ready(visit.evaluate, 'globalThis.bench')
    for (let count = 0; count < ANSWERS; count++) {
      await visit.tap(await shown(visit, answer))
      if (next) await visit.tap(await shown(visit, next))
    }
    await pause(1_000)
    return visit.evaluate('bench.report()')
  })
  await world.profiles.drop(profile)
  return durationsOf(JSON.parse(report))
}

/** With a pause, as a person makes it: one tap's work must not run into the next. */
async function shown({ evaluate }, selector) {
  const place = await evaluate(`bench.whenPainted(${JSON.stringify(selector)})`)
  await pause(250)
  return place
}

/** An interaction lasts as long as its longest event: pointerdown, pointerup or click. */
function durationsOf({ events, answerTaps }) {
  return answerTaps.map((tappedAt) => {
    const click = events.find(({ name, startTime }) => name === 'click' && Math.abs(startTime - tappedAt) < 1)
    const parts = events.filter(({ interactionId }) => interactionId === click?.interactionId)
    return Math.max(SHORTEST, ...parts.map(({ duration }) => duration))
  })
}

const sorted = (values) => [...values].sort((a, b) => a - b)
const p95 = (values) => quantile(sorted(values), 0.95)

function summary(rounds) {
  const all = sorted(rounds.flat())
  return {
    p50: round(quantile(all, 0.5)),
    p95: round(quantile(all, 0.95)),
    max: round(all.at(-1)),
    answers: all.length,
    p95EachRun: rounds.map((each) => round(p95(each))),
  }
}
