/**
 * Lengths in bits of a prefix code for symbols that occur `counts` times; 0 for a symbol that does not occur. A symbol
 * that stands alone gets one bit. Shortest possible unless that takes more than `limit` bits for a symbol: then the
 * counts are halved, which flattens the code, until it fits.
 */
export function codeLengths(counts: ArrayLike<number>, limit: number): Uint8Array {
  let weights = Float64Array.from(counts)
  for (;;) {
    const lengths = shortestLengths(weights)
    if (lengths.every((length) => length <= limit)) return lengths
    weights = weights.map((weight) => Math.ceil(weight / 2))
  }
}

/** The canonical code words of DEFLATE (RFC 1951, 3.2.2) for code lengths, bits reversed: ready to be written. */
export function codeWords(lengths: Uint8Array): Uint16Array {
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  const words = new Uint16Array(lengths.length)
  let next = 0
  for (let length = 1; length <= longest; length += 1) {
    next <<= 1
    lengths.forEach((own, symbol) => {
      if (own !== length) return
      words[symbol] = reversed(next, length)
      next += 1
    })
  }
  return words
}

function reversed(word: number, length: number): number {
  let result = 0
  for (let bit = 0; bit < length; bit += 1) result |= ((word >> bit) & 1) << (length - 1 - bit)
  return result
}

/** Huffman's algorithm, with ties settled by the order of the symbols. */
function shortestLengths(weights: Float64Array): Uint8Array {
  const weightOf = (index: number) => weights[index] ?? 0
  const leaves = Array.from(weights.keys()).filter((symbol) => weightOf(symbol) > 0)
  leaves.sort((one, other) => weightOf(one) - weightOf(other) || one - other)
  const parents = joinLightest(leaves.map(weightOf))
  const depths = new Uint8Array(parents.length)
  for (let node = parents.length - 2; node >= 0; node -= 1) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1

  const lengths = new Uint8Array(weights.length)
  leaves.forEach((symbol, node) => {
    lengths[symbol] = Math.max(1, depths[node] ?? 0)
  })
  return lengths
}

/**
 * Parent of each node of a Huffman tree: the leaves first, in the given rising order, the root last. Two queues do: of
 * leaves, and of inner nodes, which arise in rising order.
 */
function joinLightest(leafWeights: readonly number[]): Int32Array {
  const leafCount = leafWeights.length
  const nodeCount = Math.max(0, 2 * leafCount - 1)
  const weights = Float64Array.from({ length: nodeCount }, (_, node) => leafWeights[node] ?? Infinity)
  const parents = new Int32Array(nodeCount)
  let leaf = 0
  let inner = leafCount
  for (let node = leafCount; node < nodeCount; node += 1) {
    let sum = 0
    for (let child = 0; child < 2; child += 1) {
      const innerIsLighter = inner < node && (leaf >= leafCount || (weights[inner] ?? 0) < (weights[leaf] ?? 0))
      const lightest = innerIsLighter ? inner++ : leaf++
      sum += weights[lightest] ?? 0
      parents[lightest] = node
    }
    weights[node] = sum
  }
  return parents
}
