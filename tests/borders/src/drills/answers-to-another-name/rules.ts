// refused: TS2322
import { choice } from '../choice/rules.ts'
import { registerDrills } from '../door.ts'

export const drills = registerDrills({ 'answers-to-another-name': choice })
