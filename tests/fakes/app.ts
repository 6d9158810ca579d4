import type { App } from '../../src/app/app.ts'
import { createMessages } from '../../src/app/i18n.ts'
import { createLearner } from '../../src/app/learning/learner.ts'
import { createMemoryStore } from '../../src/app/storage/index.ts'
import type { Language } from '../../src/core/lib/language.ts'
import { epochMillis } from '../../src/core/lib/units.ts'

/** An app with real messages and a real learner who keeps nothing; the rest as the test gives it. */
export async function fakeApp(language: Language, parts: Partial<App> = {}): Promise<App> {
  const environment = {
    now: () => epochMillis(Date.UTC(2026, 10, 24, 8)),
    zone: () => 'Asia/Shanghai',
    randomDeviceId: () => 'k3v9x0a2bq',
  }
  const messages = await createMessages(language)
  const learner = createLearner(createMemoryStore(environment), environment)
  return withoutGaps({ messages, learner, ...parts })
}

/** A part that the test did not give, and the code under test reaches for, is a mistake of the test: it says so. */
function withoutGaps(parts: Partial<App>): App {
  const get = (_: unknown, name: string) => {
    const part: unknown = Reflect.get(parts, name)
    // An awaited value is asked whether it is a promise.
    if (part === undefined && name !== 'then')
      throw new TypeError(`Cannot reach app.${name}: the test must give it`)
    return part
  }
  // Reading anything that is not there throws, so whatever can be read is an App's.
  return new Proxy(parts, { get }) as App
}
