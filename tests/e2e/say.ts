import zh from '../../src/app/locales/zh.json' with { type: 'json' }

/** What the interface says in Chinese; tests find things as a clerk would, by their words. */
export const say = (
  message: keyof typeof zh,
  values: Readonly<Record<string, string | number>> = {},
): string => zh[message].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
