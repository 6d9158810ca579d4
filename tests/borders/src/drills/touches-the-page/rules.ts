// refused: TS2584
export const focus = (): void => document.querySelector('button')?.focus()
