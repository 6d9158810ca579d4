import { browserStorageEnvironment, openProgressStore } from '../../../src/app/storage/index.ts'
import { browserSyncEnvironment, openPackLibrary, type PackLibrary } from '../../../src/app/sync/index.ts'
import { TARGET_LANGUAGES, type TargetLanguage } from '../../../src/core/lib/language.ts'
import type { Result } from '../../../src/core/lib/result.ts'
import { epochMillis, type LocalDay, localDay, MILLIS_PER_DAY, millis } from '../../../src/core/lib/units.ts'
import type { EntryId } from '../../../src/core/pack/index.ts'
import { type EventBody, itemKey } from '../../../src/core/progress/index.ts'
import { localDayOf } from '../../../src/core/schedule/index.ts'
import { fillStore } from '../fill-store.ts'

/*
 * Runs on the app's own origin before the app has ever been opened there, and leaves what years of use would have left. Through
 * the app's own doors: what they refuse cannot get in.
 */

declare global {
  var becomeLearner: (reviews: number) => Promise<unknown>
  var becomeVeteran: (size: { items: number; reviews: number; due: number }) => Promise<unknown>
}

const ZONE = 'Asia/Shanghai'

/** Someone who has learnt English for a while and has `reviews` phrases to recognise today. */
globalThis.becomeLearner = async (reviews) => {
  const library = await installed(['en'])
  const store = demand(await openProgressStore(browserStorageEnvironment()))
  const now = Date.now()
  const answered = epochMillis(now - 9 * MILLIS_PER_DAY)
  const today = localDayOf(epochMillis(now), ZONE)
  const bodies = entriesOf(library)
    .slice(0, reviews)
    .flatMap((entry) => [
      answerFor(entry, 'recognise', localDay(today - 1)),
      // Begun, or today would begin it: with a field to type in.
      answerFor(entry, 'produce', localDay(today + 20)),
    ])
  demand(await store.append(opening(['en']), epochMillis(now - 10 * MILLIS_PER_DAY), ZONE))
  demand(await store.append(bodies, answered, ZONE))
  store.close()
  library.close()
  rememberLook()
  return { events: store.progress.eventCount, entries: entriesOf(library).length }
}

/** All four languages, every entry of the pack, years of answers. */
globalThis.becomeVeteran = async ({ items, reviews, due }) => {
  const library = await installed(TARGET_LANGUAGES)
  const entries = entriesOf(library)
  // The last answer is of yesterday: today's would count towards the day's goal and leave nothing to ask.
  const now = epochMillis(Date.now() - MILLIS_PER_DAY)
  const first = opening(TARGET_LANGUAGES)
  const meta = await fillStore(indexedDB, { items, reviews, due, now, first, entries })
  library.close()
  rememberLook()
  return { events: meta.events, segments: meta.nextSegment - 1, entries: entries.length }
}

/** The app remembers how it looked last, and by that knows a first visit from a later one. */
const rememberLook = () =>
  localStorage.setItem('guichet.look', JSON.stringify({ theme: 'system', textSize: 100, language: 'zh' }))

async function installed(learning: readonly TargetLanguage[]): Promise<PackLibrary> {
  const library = demand(
    await openPackLibrary({ ...browserSyncEnvironment(), baseUrl: `${location.origin}/` }),
  )
  demand(await library.install('core', { languages: ['zh', ...learning], scenarios: 'all' }))
  return library
}

/** Alternating over the scenarios, as people learn. */
function entriesOf(library: PackLibrary): EntryId[] {
  const columns =
    library.manifest('core')?.scenarios.map(({ concepts }) => concepts.map(({ id }) => id)) ?? []
  const longest = Math.max(0, ...columns.map(({ length }) => length))
  return Array.from({ length: longest }, (_, row) => columns.flatMap((column) => column[row] ?? [])).flat()
}

const opening = (learning: readonly TargetLanguage[]): EventBody[] => [
  { kind: 'setting', name: 'ownLanguage', value: 'zh' },
  { kind: 'setting', name: 'interfaceLanguage', value: 'zh' },
  { kind: 'setting', name: 'learning', value: learning },
  { kind: 'enrol', scenario: 'reception', on: true },
]

const answerFor = (entry: EntryId, skill: 'recognise' | 'produce', day: LocalDay): EventBody => ({
  kind: 'review',
  item: itemKey(entry, 'en', skill),
  rating: 3,
  scored: true,
  drill: 'choice',
  verdict: 'right',
  dangerous: false,
  hinted: false,
  overruled: false,
  latency: millis(2_500),
  meaning: 1,
  due: { day },
  session: 'before',
})

function demand<Value>(outcome: Result<Value, unknown>): Value {
  if (outcome.ok) return outcome.value
  throw new Error(`Cannot prepare the bench: ${JSON.stringify(outcome.problem)}`)
}
