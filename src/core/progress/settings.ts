import type { Settings } from './event.ts'

/** What holds as long as the log says nothing else. */
export const DEFAULT_SETTINGS: Settings = {
  ownLanguage: 'zh',
  interfaceLanguage: 'zh',
  learning: [],
  dailyNew: 5,
  desiredRetention: 0.9,
  textSize: 100,
  theme: 'system',
}
