// refused: TS2304
export const later = (work: () => void): void => void setTimeout(work, 1)
