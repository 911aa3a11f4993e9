/** Literal bytes (below 256) and repeats of earlier bytes (`length << 16 | distance`), in order. */
export type Tokens = Int32Array

/** 258 is left out: DEFLATE gives it a code of its own, and no data here is worth the exception. */
const LONGEST_REPEAT = 257
const FARTHEST_REPEAT = 32_768
const SHORTEST_MATCH = 4
/** A shorter run of equal codes costs less as literals, which get one to three bits where such runs occur. */
const SHORTEST_RUN = 10
const LONGEST_CHAIN = 64

/** Tokens for text: any earlier bytes may be repeated (greedy, the longest match first). */
export function textTokens(bytes: Uint8Array): Tokens {
  const tokens = new Int32Array(bytes.length)
  const earlier = new EarlierPositions(bytes)
  let count = 0
  for (let at = 0; at < bytes.length; count += 1) {
    const { length, distance } = longestMatch(bytes, at, earlier.candidates(at))
    tokens[count] = distance === 0 ? (bytes[at] ?? 0) : (length << 16) | distance
    for (const end = at + length; at < end; at += 1) earlier.add(at)
  }
  return tokens.subarray(0, count)
}

/**
 * Tokens for quantized numbers: only runs of one byte are repeats. Numbers repeat earlier ones by chance alone, and
 * naming such a chance costs more than the numbers do.
 */
export function numberTokens(bytes: Uint8Array): Tokens {
  const tokens = new Int32Array(bytes.length)
  let count = 0
  for (let at = 0; at < bytes.length; count += 1) {
    const length = at === 0 ? 0 : repeatLength(bytes, at - 1, at)
    const isRun = length >= SHORTEST_RUN
    tokens[count] = isRun ? (length << 16) | 1 : (bytes[at] ?? 0)
    at += isRun ? length : 1
  }
  return tokens.subarray(0, count)
}

/** Where the same four bytes stood before, latest first. */
class EarlierPositions {
  readonly #bytes: Uint8Array
  readonly #latest = new Map<number, number>()
  readonly #previous: Int32Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#previous = new Int32Array(bytes.length)
  }

  add(position: number): void {
    const key = this.#key(position)
    this.#previous[position] = this.#latest.get(key) ?? -1
    this.#latest.set(key, position)
  }

  *candidates(position: number): Generator<number> {
    let earlier = this.#latest.get(this.#key(position)) ?? -1
    for (let step = 0; step < LONGEST_CHAIN && earlier >= 0; step += 1) {
      yield earlier
      earlier = this.#previous[earlier] ?? -1
    }
  }

  #key(position: number): number {
    const byte = (offset: number): number => this.#bytes[position + offset] ?? 0
    return byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)
  }
}

/** The longest repeat that can stand at `at`, the nearest of equals; one byte at distance 0 when there is none. */
function longestMatch(
  bytes: Uint8Array, at: number, candidates: Iterable<number>,
): { readonly length: number; readonly distance: number } {
  let best = { length: 1, distance: 0 }
  for (const candidate of candidates) {
    const distance = at - candidate
    if (distance > FARTHEST_REPEAT) break
    const length = repeatLength(bytes, candidate, at)
    if (length >= SHORTEST_MATCH && length > best.length) best = { length, distance }
  }
  return best
}

/** How many bytes from `at` on equal those from `from` on. */
function repeatLength(bytes: Uint8Array, from: number, at: number): number {
  const most = Math.min(LONGEST_REPEAT, bytes.length - at)
  let length = 0
  while (length < most && bytes[from + length] === bytes[at + length]) length += 1
  return length
}
