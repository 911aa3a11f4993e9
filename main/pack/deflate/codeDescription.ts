import type { BitWriter } from './bitWriter.ts'
import { codeLengths, codeWords } from './huffman.ts'
import { END_OF_BLOCK } from './symbols.ts'

const LONGEST_LENGTH_CODE = 7
const LENGTH_SYMBOLS = 19
const REPEAT_LAST = 16
const FEW_ZEROS = 17
const MANY_ZEROS = 18
/** Order in which the lengths of the code for code lengths stand (RFC 1951, 3.2.7). */
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const

interface LengthSymbol {
  readonly symbol: number
  readonly extraBits: number
  readonly extra: number
}

/** Writes the two codes of a block: their code lengths, run by run, in a third code of their own. */
export function writeCodes(writer: BitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const usedLiterals = withoutTrailingZeros(literals, END_OF_BLOCK + 1)
  const usedDistances = withoutTrailingZeros(distances, 1)
  const symbols = runsOfLengths([...usedLiterals, ...usedDistances])

  const counts = new Uint32Array(LENGTH_SYMBOLS)
  for (const { symbol } of symbols) counts[symbol] = (counts[symbol] ?? 0) + 1
  const lengths = codeLengths(counts, LONGEST_LENGTH_CODE)
  const words = codeWords(lengths)
  const ordered = withoutTrailingZeros(Uint8Array.from(LENGTH_ORDER, (symbol) => lengths[symbol] ?? 0), 4)

  writer.write(usedLiterals.length - (END_OF_BLOCK + 1), 5)
  writer.write(usedDistances.length - 1, 5)
  writer.write(ordered.length - 4, 4)
  for (const length of ordered) writer.write(length, 3)
  for (const { symbol, extraBits, extra } of symbols) {
    writer.write(words[symbol] ?? 0, lengths[symbol] ?? 0)
    writer.write(extra, extraBits)
  }
}

function withoutTrailingZeros(lengths: Uint8Array, fewest: number): Uint8Array {
  const last = lengths.findLastIndex((length) => length > 0)
  return lengths.subarray(0, Math.max(fewest, last + 1))
}

function runsOfLengths(lengths: readonly number[]): readonly LengthSymbol[] {
  const symbols: LengthSymbol[] = []
  let at = 0
  while (at < lengths.length) {
    const length = lengths[at] ?? 0
    let end = at + 1
    while (lengths[end] === length) end += 1
    symbols.push(...(length === 0 ? zeros(end - at) : repeated(length, end - at)))
    at = end
  }
  return symbols
}

function zeros(count: number): readonly LengthSymbol[] {
  if (count < 3) return Array.from({ length: count }, () => plain(0))
  if (count < 11) return [{ symbol: FEW_ZEROS, extraBits: 3, extra: count - 3 }]
  const taken = Math.min(count, 138)
  return [{ symbol: MANY_ZEROS, extraBits: 7, extra: taken - 11 }, ...zeros(count - taken)]
}

/** A length, then repeats of it, three to six at a time. */
function repeated(length: number, count: number): readonly LengthSymbol[] {
  const symbols = [plain(length)]
  let left = count - 1
  for (; left >= 3; left -= Math.min(left, 6)) {
    symbols.push({ symbol: REPEAT_LAST, extraBits: 2, extra: Math.min(left, 6) - 3 })
  }
  while (left-- > 0) symbols.push(plain(length))
  return symbols
}

function plain(length: number): LengthSymbol {
  return { symbol: length, extraBits: 0, extra: 0 }
}
