// refused: TS2741
import type { Drill } from '../door.ts'

export const drill: Drill<'lacks-a-member', string, string, string> = {
  kind: 'lacks-a-member',
  canMake: () => true,
  make: () => ({ prompt: '', key: '' }),
  readAnswer: (value) => (typeof value === 'string' ? value : undefined),
}
