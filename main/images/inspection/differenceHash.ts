import { thumbnailSide } from './measurements.ts'

/** Bits of a hash: 64 for the steps between columns, 64 for those between rows, in words of 32. */
export const hashWords = 4

const cells = 8
const cellSide = thumbnailSide / cells

/**
 * Difference hashes (Krawetz 2013, "Kind of like that") of small pictures against the set's mean picture: each bit says
 * which of two neighboring cells is lighter than usual. Pictures from a fixed camera, which a plain hash cannot tell
 * apart, differ in half of the bits.
 *
 * @param thumbnails [n] of [thumbnailSide, thumbnailSide]
 * @returns [n, hashWords]
 */
export function differenceHashes(thumbnails: readonly Uint8Array[]): Uint32Array {
  const means = thumbnails.map(cellMeans)
  const usual = meanOf(means)
  const hashes = new Uint32Array(thumbnails.length * hashWords)
  means.forEach((mean, picture) => {
    const unusual = mean.map((value, at) => value - (usual[at] ?? 0))
    for (let cell = 0; cell < cells * cells; cell += 1) {
      const value = unusual[cell] ?? 0
      // The last column is compared with the first one, so that every cell has a bit.
      const right = unusual[cell % cells === cells - 1 ? cell - cells + 1 : cell + 1] ?? 0
      const below = unusual[(cell + cells) % (cells * cells)] ?? 0
      const word = picture * hashWords + (cell >> 5)
      if (value > right) hashes[word] = (hashes[word] ?? 0) | (1 << (cell & 31))
      if (value > below) hashes[word + 2] = (hashes[word + 2] ?? 0) | (1 << (cell & 31))
    }
  })
  return hashes
}

/** The mean of vectors of one length. */
export function meanOf(vectors: readonly ArrayLike<number>[]): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0)
  for (const vector of vectors) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0)
  return sum.map((value) => value / vectors.length)
}

/** Means of the cells of a small picture, row by row. */
export function cellMeans(thumbnail: Uint8Array): Float32Array {
  const means = new Float32Array(cells * cells)
  thumbnail.forEach((value, at) => {
    const [row, column] = [Math.floor(at / thumbnailSide / cellSide), Math.floor((at % thumbnailSide) / cellSide)]
    means[row * cells + column] = (means[row * cells + column] ?? 0) + value / cellSide ** 2
  })
  return means
}
