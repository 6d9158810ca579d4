import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { filesUnder } from './files.mjs'

const compress = promisify(brotliCompress)
const TEXT = /\.(js|css|html|json|svg|webmanifest|txt)$/

/** Writes a `.br` beside every text file that gains from it, so that serving costs nothing. */
export async function precompress(folder) {
  const texts = (await filesUnder(folder)).filter((file) => TEXT.test(file))
  await Promise.all(texts.map(compressFile))
}

async function compressFile(file) {
  const plain = await readFile(file)
  const small = await compress(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  })
  if (small.length < plain.length) await writeFile(`${file}.br`, small)
}
