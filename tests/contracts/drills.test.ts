import fc from 'fast-check'
import { type DrillKind, drills } from '../../src/drills/index.ts'
import { testDrillRules } from './drill-rules.ts'
import { drillEntry } from './entries.ts'

const passport = drillEntry('show-passport', 'zh', 'en')
const sameLanguage = { because: 'both languages are one', entry: drillEntry('show-passport', 'en', 'en') }
const sameWording = { because: 'both languages say the same', entry: drillEntry('visa', 'en', 'fr') }

/** A room without a suite does not compile. */
const suites: { readonly [Kind in DrillKind]: () => void } = {
  choice: () =>
    testDrillRules(drills.choice, {
      rightAnswer: (key) => ({ option: key.right }),
      anyAnswer: fc.record({ option: fc.integer({ min: 0, max: 3 }) }),
      secrets: () => ['"right"', '"from"', '"reason"', '"means"'],
      nonsense: [{ option: -1 }, { option: 4 }, { option: 0.5 }, { option: '0' }, { option: Number.NaN }],
      cannotMake: [
        sameLanguage,
        sameWording,
        {
          because: 'there is nothing to choose from',
          entry: { ...passport, near: [], renderings: withoutAvoid(passport.renderings) },
        },
      ],
    }),
  typing: () =>
    testDrillRules(drills.typing, {
      rightAnswer: (key) => ({ text: key.rendering.text }),
      anyAnswer: fc.record({ text: fc.string({ unit: 'binary', maxLength: 250 }) }),
      secrets: (key) => [key.rendering.text, ...key.rendering.accept],
      nonsense: [{ text: 'x'.repeat(501) }, { text: 7 }, { text: null }, { text: ['passport'] }],
      cannotMake: [sameLanguage, sameWording],
    }),
}

for (const suite of Object.values(suites)) suite()

function withoutAvoid({ own, target }: typeof passport.renderings): typeof passport.renderings {
  return { own, target: { ...target, avoid: [] } }
}
