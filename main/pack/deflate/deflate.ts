import { BitWriter } from './bitWriter.ts'
import { cutIntoBlocks } from './blocks.ts'
import { writeCodes } from './codeDescription.ts'
import { codeLengths, codeWords } from './huffman.ts'
import { countSymbols, END_OF_BLOCK, repeatSymbols } from './symbols.ts'
import { numberTokens, textTokens, type Tokens } from './tokens.ts'

const OWN_CODES = 2
const LONGEST_CODE = 15

/**
 * Compresses bytes into raw DEFLATE (RFC 1951), which every ZIP reader unpacks. Written here because bytes decide how
 * many numbers fit into a budget, and must be the same on every machine (docs/adr/0010-entropy-coding.md).
 *
 * @param numbersFrom where the bytes turn from text into numbers, which are coded differently
 */
export function deflate(bytes: Uint8Array, numbersFrom: number = bytes.length): Uint8Array {
  const text = textTokens(bytes.subarray(0, numbersFrom))
  const numbers = numberTokens(bytes.subarray(numbersFrom))
  const tokens = new Int32Array(text.length + numbers.length)
  tokens.set(text)
  tokens.set(numbers, text.length)
  const blocks = cutIntoBlocks(tokens)
  const writer = new BitWriter()
  blocks.forEach((block, index) => {
    writer.write(index === blocks.length - 1 ? 1 : 0, 1)
    writer.write(OWN_CODES, 2)
    writeBlock(writer, block)
  })
  return writer.finish()
}

function writeBlock(writer: BitWriter, tokens: Tokens): void {
  const { literals, distances } = countSymbols(tokens)
  literals[END_OF_BLOCK] = 1
  const literalLengths = codeLengths(literals, LONGEST_CODE)
  const distanceLengths = codeLengths(distances, LONGEST_CODE)
  writeCodes(writer, literalLengths, distanceLengths)

  const literalWords = codeWords(literalLengths)
  const distanceWords = codeWords(distanceLengths)
  const writeLiteral = (symbol: number): void => writer.write(literalWords[symbol] ?? 0, literalLengths[symbol] ?? 0)
  for (const token of tokens) {
    const repeat = repeatSymbols(token)
    writeLiteral(repeat?.length.symbol ?? token)
    if (!repeat) continue
    const { length, distance } = repeat
    writer.write(length.extra, length.extraBits)
    writer.write(distanceWords[distance.symbol] ?? 0, distanceLengths[distance.symbol] ?? 0)
    writer.write(distance.extra, distance.extraBits)
  }
  writeLiteral(END_OF_BLOCK)
}
