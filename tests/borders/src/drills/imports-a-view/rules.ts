// refused: TS6142
export { ChoiceView } from '../choice/view.tsx'
