import { renderUnicodeCompact } from 'uqr'

/** For a terminal with a dark ground: two rows of the code in each line of text. The one file that knows the library. */
export const qrCode = (text: string): string => renderUnicodeCompact(text, { border: 2 })
