import type { ComponentType } from 'preact'

/** A part of the app that comes when first needed, and stays. */
export interface Later<Props> {
  /** The part, once it is here. */
  loaded(): ComponentType<Props> | undefined
  load(): Promise<ComponentType<Props>>
}

/** What nobody needs for the first drill; fetched ahead when there is time. */
export const LATER = {
  '/': later(async () => (await import('./screens/today.tsx')).TodayScreen),
  '/progress': later(async () => (await import('./screens/progress.tsx')).ProgressScreen),
  '/library': later(async () => (await import('./screens/library.tsx')).LibraryScreen),
  '/settings': later(async () => (await import('./screens/settings.tsx')).SettingsScreen),
  feedback: later(async () => (await import('./screens/feedback.tsx')).Feedback),
  summary: later(async () => (await import('./screens/summary.tsx')).Summary),
  report: later(async () => (await import('./components/report-dialog.tsx')).ReportDialog),
  importProgress: later(async () => (await import('./components/import-progress.tsx')).ImportProgress),
  firstRun: later(async () => (await import('./screens/first-run.tsx')).FirstRun),
  recovery: later(async () => (await import('./screens/recovery.tsx')).Recovery),
} as const

function later<Props>(fetch: () => Promise<ComponentType<Props>>): Later<Props> {
  let part: ComponentType<Props> | undefined
  return {
    loaded: () => part,
    load: async () => {
      part ??= await fetch()
      return part
    },
  }
}
