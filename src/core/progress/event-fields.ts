import { LANGUAGES, TARGET_LANGUAGES } from '../lib/language.ts'
import { type EntryId, SCENARIO_IDS } from '../pack/index.ts'
import type { Due } from '../schedule/index.ts'
import {
  between,
  type Check,
  isFlag,
  listOf,
  matching,
  text,
  typeProblem,
  whole,
  wordOf,
  worst,
} from './checks.ts'
import type { EventBody, ItemKey, ProgressEvent, Settings } from './event.ts'
import { SKILLS } from './item-key.ts'
import { isPlainObject } from './json.ts'

/** One check for each field, of the field's own type. */
type Fields<Body> = { readonly [Name in Exclude<keyof Body, 'kind'>]: Check<Body[Name]> }

/** 2000-01-01T00:00:00Z */
const YEAR_2000 = 946_684_800_000
/** 2200-01-01T00:00:00Z */
const YEAR_2200 = 7_258_118_400_000
/** Days since 1970: from 2000 to the year 2300, as the longest interval is a hundred years. */
const EARLIEST_DAY = 10_957
const LATEST_DAY = 120_894
const LONGEST_LATENCY = 1e9

const moment = whole<ProgressEvent['at']>(YEAR_2000, YEAR_2200)
const eventId = matching<ProgressEvent['id']>(/^[0-9a-z]{10}:[1-9][0-9]{0,9}$/)
const entry: Check<EntryId> = (value, path) =>
  text(1, 60)(value, path) ?? matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)(value, path)
const language = wordOf(TARGET_LANGUAGES)

export const STAMP: Fields<Pick<ProgressEvent, 'id' | 'hlc' | 'at' | 'tz'>> = {
  id: eventId,
  hlc: whole(0, Number.MAX_SAFE_INTEGER),
  at: moment,
  tz: matching(/^[A-Za-z0-9_+\-/:.]{1,64}$/),
}

const skill = wordOf(SKILLS)

const item: Check<ItemKey> = (value, path) => {
  if (typeof value !== 'string') return typeProblem(value, path)
  const [entryPart, languagePart, skillPart, ...rest] = value.split('/')
  if (rest.length > 0 || skillPart === undefined || entry(entryPart, path)) return { code: 'malformed', path }
  return worst([language(languagePart, path), skill(skillPart, path)])
}

const due: Check<Due> = (value, path) => {
  if (!isPlainObject(value)) return typeProblem(value, path)
  const [name, ...rest] = Object.keys(value)
  if (rest.length > 0) return 'newer'
  if (name === 'at') return moment(value.at, `${path}.at`)
  if (name === 'day') return whole(EARLIEST_DAY, LATEST_DAY)(value.day, `${path}.day`)
  return name === undefined ? { code: 'missing', path } : 'newer'
}

export const SETTINGS: Fields<Settings> = {
  ownLanguage: wordOf(LANGUAGES),
  interfaceLanguage: wordOf(LANGUAGES),
  learning: listOf(language, 20),
  dailyNew: whole(0, 50),
  desiredRetention: between(0.7, 0.97),
  textSize: whole(100, 200),
  theme: wordOf(['system', 'light', 'dark']),
}

export const BODIES: {
  readonly [Kind in Exclude<EventBody['kind'], 'setting'>]: Fields<Extract<EventBody, { kind: Kind }>>
} = {
  review: {
    item,
    // Not a list of words: no later version has a fifth rating without a new model.
    rating: whole(1, 4),
    scored: isFlag,
    drill: matching(/^[a-z][a-z0-9-]{0,39}$/),
    verdict: wordOf(['right', 'slip', 'register', 'wrong', 'revealed']),
    dangerous: isFlag,
    hinted: isFlag,
    overruled: isFlag,
    latency: between(0, LONGEST_LATENCY),
    meaning: whole(1, 1_000_000),
    due,
    session: text(1, 64),
  },
  void: { target: eventId },
  params: { weights: listOf(between(0, 100), 21, 21) },
  enrol: { scenario: wordOf(SCENARIO_IDS), on: isFlag },
  suspend: { entry, language, on: isFlag },
  star: { entry, on: isFlag },
  report: {
    entry,
    language,
    about: wordOf(['wrong-translation', 'impolite', 'my-answer-is-right', 'other']),
    text: text(0, 500),
  },
}
