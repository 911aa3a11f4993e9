import { countSymbols } from './symbols.ts'
import type { Tokens } from './tokens.ts'

/** Places where a block may end: enough to follow a scale that falls with frequency, few enough to try all pairs. */
const MOST_CHUNKS = 64
const SMALLEST_CHUNK = 64
/** What a block's own code costs to describe, measured: a fixed part and a part for each symbol that occurs. */
const BLOCK_BITS = 110
const SYMBOL_BITS = 3.6

/**
 * Cuts tokens into blocks, each of which gets its own code, so that the whole is as short as possible by an estimate
 * (entropy of each block's literals and the description of its code): shortest path over all places where one may end.
 */
export function cutIntoBlocks(tokens: Tokens): readonly Tokens[] {
  const size = Math.max(SMALLEST_CHUNK, Math.ceil(tokens.length / MOST_CHUNKS))
  const chunks = Math.max(1, Math.ceil(tokens.length / size))
  const starts = bestStarts(histograms(tokens, size, chunks))
  const blocks: Tokens[] = []
  for (let end = chunks; end > 0; end = starts[end] ?? 0) {
    blocks.unshift(tokens.subarray((starts[end] ?? 0) * size, end * size))
  }
  return blocks
}

/** How often each symbol that occurs at all occurs in each chunk: [chunks] of [symbols]. */
function histograms(tokens: Tokens, size: number, chunks: number): readonly Uint32Array[] {
  const { literals } = countSymbols(tokens)
  const used = new Uint16Array(literals.keys()).filter((symbol) => (literals[symbol] ?? 0) > 0)
  return Array.from({ length: chunks }, (_, chunk) => {
    const counts = countSymbols(tokens.subarray(chunk * size, (chunk + 1) * size)).literals
    return new Uint32Array(used).map((symbol) => counts[symbol] ?? 0)
  })
}

/** For each number of chunks: where the last block begins in the best cut of that many chunks. */
function bestStarts(chunks: readonly Uint32Array[]): Int32Array {
  const bits = new Float64Array(chunks.length + 1).fill(Infinity)
  const starts = new Int32Array(chunks.length + 1)
  bits[0] = 0
  for (let end = 1; end <= chunks.length; end += 1) {
    const counts = new Uint32Array(chunks[0]?.length ?? 0)
    for (let start = end - 1; start >= 0; start -= 1) {
      const total = (bits[start] ?? 0) + addAndEstimate(counts, chunks[start] ?? counts)
      if (total >= (bits[end] ?? 0)) continue
      bits[end] = total
      starts[end] = start
    }
  }
  return starts
}

/** Adds `more` to `counts` and returns what a block with these counts takes. One plain loop: all the time goes here. */
function addAndEstimate(counts: Uint32Array, more: Uint32Array): number {
  let total = 0
  let bits = BLOCK_BITS
  for (let symbol = 0; symbol < counts.length; symbol += 1) {
    const count = (counts[symbol] ?? 0) + (more[symbol] ?? 0)
    if (count === 0) continue
    counts[symbol] = count
    total += count
    bits += SYMBOL_BITS - timesLogarithm(count)
  }
  return bits + timesLogarithm(total)
}

/** x log2 x, looked up where it is asked for most. */
function timesLogarithm(count: number): number {
  return count < TABLE_SIZE ? (TIMES_LOGARITHM[count] ?? 0) : count * Math.log2(count)
}

const TABLE_SIZE = 8192
const TIMES_LOGARITHM = Float64Array.from({ length: TABLE_SIZE }, (_, count) => count && count * Math.log2(count))
