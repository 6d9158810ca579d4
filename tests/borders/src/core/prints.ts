// refused: TS2584
export const tell = (): void => console.log('an answer')
