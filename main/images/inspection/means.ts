import type { Steps } from './steps.ts'

/** Vectors between two yields. */
const vectorsAtATime = 2000

/** The mean of vectors of one length; of whole numbers, exactly, in whatever order. */
export function meanOf(vectors: readonly ArrayLike<number>[]): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0)
  for (const vector of vectors) addTo(sum, vector)
  return sum.map((value) => value / vectors.length)
}

/** As `meanOf`. It yields how far it is, 0 to 1. */
export function* meanInSteps(vectors: readonly ArrayLike<number>[]): Steps<Float64Array> {
  const sum = new Float64Array(vectors[0]?.length ?? 0)
  for (const [at, vector] of vectors.entries()) {
    addTo(sum, vector)
    if (at % vectorsAtATime === 0) yield at / vectors.length
  }
  return sum.map((value) => value / vectors.length)
}

function addTo(sum: Float64Array, vector: ArrayLike<number>): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0)
}
