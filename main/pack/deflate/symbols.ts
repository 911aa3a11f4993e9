import type { Tokens } from './tokens.ts'

export const END_OF_BLOCK = 256
/** Literals, end of block and repeat lengths share one alphabet; distances have their own. */
export const LITERAL_SYMBOLS = 286
export const DISTANCE_SYMBOLS = 30

const FIRST_LENGTH_SYMBOL = 257
const SHORTEST_LENGTH = 3

/** A number as DEFLATE writes it: the symbol of the range it lies in, then its place in that range as plain bits. */
export interface RangedNumber {
  readonly symbol: number
  readonly extraBits: number
  readonly extra: number
}

/** A repeat split into what DEFLATE codes (RFC 1951, 3.2.5). */
export interface RepeatSymbols {
  readonly length: RangedNumber
  readonly distance: RangedNumber
}

/** The symbols of a token that is a repeat; undefined for a literal, which is its own symbol. */
export function repeatSymbols(token: number): RepeatSymbols | undefined {
  if (token < END_OF_BLOCK) return undefined
  const length = ranged((token >> 16) - SHORTEST_LENGTH, 2)
  const distance = ranged((token & 0xffff) - 1, 1)
  return { length: { ...length, symbol: length.symbol + FIRST_LENGTH_SYMBOL }, distance }
}

/** Ranges double in width every 2^`fineness` symbols. */
function ranged(value: number, fineness: number): RangedNumber {
  if (value < 2 << fineness) return { symbol: value, extraBits: 0, extra: 0 }
  const extraBits = 31 - Math.clz32(value) - fineness
  return {
    symbol: (extraBits << fineness) + (value >> extraBits),
    extraBits,
    extra: value & ((1 << extraBits) - 1),
  }
}

/** How often each symbol occurs in one block. */
export interface SymbolCounts {
  readonly literals: Uint32Array
  readonly distances: Uint32Array
}

/** Counts the symbols of `tokens`, without an end of block. */
export function countSymbols(tokens: Tokens): SymbolCounts {
  const literals = new Uint32Array(LITERAL_SYMBOLS)
  const distances = new Uint32Array(DISTANCE_SYMBOLS)
  for (const token of tokens) {
    const repeat = repeatSymbols(token)
    increment(literals, repeat?.length.symbol ?? token)
    if (repeat) increment(distances, repeat.distance.symbol)
  }
  return { literals, distances }
}

function increment(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1
}
