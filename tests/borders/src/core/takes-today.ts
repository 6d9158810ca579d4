// refused: plugin
export const today = (): Date => new Date()
