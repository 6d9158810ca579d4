// refused: plugin
export const now = (): number => Date.now()
