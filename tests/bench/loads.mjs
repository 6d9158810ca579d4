import {
  APP,
  FLOOR,
  firstRunSteps,
  knownFloorProfile,
  learnerProfile,
  todaySteps,
  visited,
} from './contestants.mjs'
import { judged, spreadEach } from './statistics.mjs'
import { SLOW_4G, SLOW_PHONE, withVisit } from './visit.mjs'

export const COLD_AIM = { timesFloor: 1.8, atMost: 1_200 }
export const WARM_AIM = { timesFloor: 2.5, atMost: 450 }
const THROTTLED = { network: SLOW_4G, cpu: SLOW_PHONE }

/** Nothing cached. A stranger has nothing stored either, and goes through the first questions. */
export async function measureCold(world) {
  const { app, floor, profiles } = world
  const learner = await learnerProfile(world, app.url)
  const known = await knownFloorProfile(world, floor.url)
  const scenes = {
    'floor, first visit': { from: () => profiles.fresh(), ...FLOOR, url: floor.url },
    'floor, stored': { from: () => profiles.copyOf(known), ...FLOOR, url: floor.url },
    firstRun: { from: () => profiles.fresh(), ...APP, steps: await firstRunSteps(), url: app.url },
    today: { from: () => profiles.copyOf(learner), ...APP, steps: await todaySteps(), url: app.url },
    drill: { from: () => profiles.copyOf(learner), ...APP, url: `${app.url}/session` },
  }
  const figures = await eachRun(world, 'cold', scenes, async (visit, { url }) =>
    visit.measure(() => visit.go(url)),
  )
  await Promise.all([learner, known].map(profiles.drop))
  return withAims(figures, COLD_AIM, {
    firstRun: 'floor, first visit',
    today: 'floor, stored',
    drill: 'floor, stored',
  })
}

/** The worker holds everything. `restarted`: the browser was closed in between, so that the worker has to start too. */
export async function measureWarm(world) {
  const { app, floor, profiles } = world
  const learner = await learnerProfile(world, app.url)
  const warm = await visited(world, learner, `${app.url}/session`)
  const warmFloor = await visited(world, await profiles.fresh(), floor.url)
  const scenes = {
    floor: { from: () => profiles.copyOf(warmFloor), ...FLOOR, url: floor.url },
    today: { from: () => profiles.copyOf(warm), ...APP, steps: await todaySteps(), url: app.url },
    drill: { from: () => profiles.copyOf(warm), ...APP, url: `${app.url}/session` },
  }
  const restarted = {}
  const figures = await eachRun(world, 'warm', scenes, async (visit, { name, url }) => {
    const first = await visit.measure(() => visit.go(url))
    restarted[name] = [...(restarted[name] ?? []), first]
    return visit.measure(() => visit.go(url))
  })
  await Promise.all([learner, warm, warmFloor].map(profiles.drop))
  const aimedAt = { today: 'floor', drill: 'floor' }
  return {
    ...withAims(figures, WARM_AIM, aimedAt),
    restarted: withAims(spreadOf(restarted), {}, aimedAt),
  }
}

/** Scene by scene within a run, so that a busy minute of the machine hits all alike. */
async function eachRun(world, part, scenes, measure) {
  const { runs, profiles, say } = world
  const measured = Object.fromEntries(Object.keys(scenes).map((name) => [name, []]))
  for (let run = 1; run <= runs; run++) {
    for (const [name, { from, url, answer, steps }] of Object.entries(scenes)) {
      const profile = await from()
      const plan = { ...THROTTLED, answer, steps }
      const figures = await withVisit(world, profile, plan, (visit) => measure(visit, { name, url }))
      await profiles.drop(profile)
      measured[name].push(figures)
      say(`${part} ${run}/${runs}, ${name}: ${Math.round(figures.answerable)} ms`)
    }
  }
  return spreadOf(measured)
}

const spreadOf = (measured) =>
  Object.fromEntries(Object.entries(measured).map(([name, records]) => [name, spreadEach(records)]))

/** Judged by the medians; the ratio of the fastest runs says what a quiet machine would show. */
function withAims(figures, aim, floors) {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => {
      const floor = figures[floors[name]]?.answerable
      if (!floor) return [name, figure]
      const { answerable } = figure
      const verdict = judged(answerable.median, aim, floor.median)
      const fastest = judged(answerable.min, aim, floor.min)
      return [
        name,
        { ...figure, answerable: { ...answerable, ...verdict, timesFloorOfFastest: fastest.timesFloor } },
      ]
    }),
  )
}
