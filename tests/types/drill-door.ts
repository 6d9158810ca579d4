import { registerDrills } from '../../src/drills/door.ts'
import { drills } from '../../src/drills/index.ts'

/* Compiled, never run: each @ts-expect-error says what the door refuses. */

const { choice, typing } = drills

registerDrills({ choice, typing })

// @ts-expect-error A room stands under the name of its kind, and no other.
registerDrills({ choice: typing })

const { canMake, ...withoutCanMake } = choice
// @ts-expect-error A drill says whether an entry can be drilled.
registerDrills({ choice: withoutCanMake })

const { make, ...withoutMake } = choice
// @ts-expect-error A drill makes its task.
registerDrills({ choice: withoutMake })

const { grade, ...withoutGrade } = choice
// @ts-expect-error A drill grades its answers.
registerDrills({ choice: withoutGrade })

const { readAnswer, ...withoutReader } = choice
// @ts-expect-error A drill reads its answer from an unknown value.
registerDrills({ choice: withoutReader })

const { kind, ...withoutKind } = choice
// @ts-expect-error A drill says what kind it is.
registerDrills({ choice: withoutKind })

// @ts-expect-error A verdict is more than a yes or no.
registerDrills({ choice: { ...choice, grade: () => true } })

// @ts-expect-error The key of one drill is not the key of another.
typing.grade({ right: 0, options: [] }, { text: '' })

// @ts-expect-error What is read from outside may be no answer at all.
const answer: { option: number } = choice.readAnswer({ option: 1 })

export const used = [canMake, make, grade, readAnswer, kind, answer]
