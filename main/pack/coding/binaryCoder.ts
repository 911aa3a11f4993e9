/**
 * Adaptive binary arithmetic coding (Witten, Neal and Cleary, 1987), in whole numbers of 32 bits so that every reader
 * decodes alike: an interval shrinks with each bit in proportion to how expected the bit was, and the leading byte is
 * written once both ends agree on it. `joryu.py` holds the same decoder.
 */

const SMALLEST_SHARE = 64
const WHOLE = 65_536
const COUNT_LIMIT = 1024

/** How often a bit was 0 and 1 in each of many contexts. Counts are halved at the limit: old bits weigh less. */
export class BitCounts {
  readonly #zeros: Uint16Array
  readonly #ones: Uint16Array

  constructor(contexts: number) {
    this.#zeros = new Uint16Array(contexts)
    this.#ones = new Uint16Array(contexts)
  }

  /** Expected share of ones, in 65,536ths (Krichevsky and Trofimov, 1981). */
  share(context: number): number {
    const zeros = this.#zeros[context] ?? 0
    const ones = this.#ones[context] ?? 0
    return Math.floor((WHOLE * (2 * ones + 1)) / (2 * (zeros + ones + 1)))
  }

  learn(context: number, bit: number): void {
    const zeros = (this.#zeros[context] ?? 0) + 1 - bit
    const ones = (this.#ones[context] ?? 0) + bit
    const halve = zeros + ones >= COUNT_LIMIT ? 1 : 0
    this.#zeros[context] = zeros >> halve
    this.#ones[context] = ones >> halve
  }
}

/**
 * Codes one bit, expected as its contexts do on average: an encoder is told the bit, a decoder tells it. `slot` says
 * which of the bits that are coded in a context this one is.
 */
export interface BitCoder {
  code(contexts: readonly number[], slot: number, bit: number): number
}

export class BitEncoder implements BitCoder {
  #low = 0
  #high = 0xffff_ffff
  readonly #counts: BitCounts
  readonly #bytes: number[] = []

  constructor(counts: BitCounts) {
    this.#counts = counts
  }

  code(contexts: readonly number[], slot: number, bit: number): number {
    const middle = split(this.#low, this.#high, this.#counts, contexts, slot)
    if (bit === 1) this.#high = middle
    else this.#low = middle + 1
    for (const context of contexts) this.#counts.learn(context + slot, bit)
    while (this.#low >>> 24 === this.#high >>> 24) {
      this.#bytes.push(this.#high >>> 24)
      this.#low = (this.#low << 8) >>> 0
      this.#high = ((this.#high << 8) | 0xff) >>> 0
    }
    return bit
  }

  /** The bytes of all bits so far. The last names a place inside the interval, as a reader goes on with zeros. */
  finish(): Uint8Array {
    return Uint8Array.from([...this.#bytes, (this.#low >>> 24) + 1])
  }
}

export class BitDecoder implements BitCoder {
  #low = 0
  #high = 0xffff_ffff
  #place = 0
  #next = 0
  readonly #counts: BitCounts
  readonly #bytes: Uint8Array

  constructor(counts: BitCounts, bytes: Uint8Array) {
    this.#counts = counts
    this.#bytes = bytes
    for (let at = 0; at < 4; at += 1) this.#readByte()
  }

  code(contexts: readonly number[], slot: number): number {
    const middle = split(this.#low, this.#high, this.#counts, contexts, slot)
    const bit = this.#place <= middle ? 1 : 0
    if (bit === 1) this.#high = middle
    else this.#low = middle + 1
    for (const context of contexts) this.#counts.learn(context + slot, bit)
    while (this.#low >>> 24 === this.#high >>> 24) {
      this.#low = (this.#low << 8) >>> 0
      this.#high = ((this.#high << 8) | 0xff) >>> 0
      this.#readByte()
    }
    return bit
  }

  #readByte(): void {
    this.#place = ((this.#place << 8) | (this.#bytes[this.#next] ?? 0)) >>> 0
    this.#next += 1
  }
}

/** The last place of the part of [low, high] that stands for a one. */
function split(low: number, high: number, counts: BitCounts, contexts: readonly number[], slot: number): number {
  let sum = 0
  for (const context of contexts) sum += counts.share(context + slot)
  const share = Math.min(WHOLE - SMALLEST_SHARE, Math.max(SMALLEST_SHARE, Math.floor(sum / contexts.length)))
  return low + Math.floor((high - low) / WHOLE) * share
}
