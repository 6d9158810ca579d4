// refused: plugin
import { choice } from '../choice/rules.ts'

export const borrowed = choice
