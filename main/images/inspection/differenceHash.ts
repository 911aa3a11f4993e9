import { meanInSteps } from './means.ts'
import { thumbnailSide } from './measurements.ts'
import { asPart, type Steps } from './steps.ts'

/** Bits of a hash: 64 for the steps between columns, 64 for those between rows, in words of 32. */
export const hashWords = 4

const cells = 8
const cellSide = thumbnailSide / cells

/** Pictures between two yields. */
const picturesAtATime = 1000

/**
 * Difference hashes (Krawetz 2013, "Kind of like that") of small pictures against the set's mean picture: each bit says
 * which of two neighboring cells is lighter than usual. Pictures from a fixed camera, which a plain hash cannot tell
 * apart, differ in half of the bits.
 *
 * @param thumbnails [n] of [thumbnailSide, thumbnailSide]
 * @returns [n, hashWords]
 */
export function* differenceHashes(thumbnails: readonly Uint8Array[]): Steps<Uint32Array> {
  const means: Float32Array[] = []
  for (const thumbnail of thumbnails) {
    means.push(cellMeans(thumbnail))
    if (means.length % picturesAtATime === 0) yield (0.5 * means.length) / thumbnails.length
  }
  const usual = yield* asPart(meanInSteps(means), 0.5, 0.6)
  const hashes = new Uint32Array(thumbnails.length * hashWords)
  for (const [picture, mean] of means.entries()) {
    writeHash(hashes, picture * hashWords, mean.map((value, at) => value - (usual[at] ?? 0)))
    if (picture % picturesAtATime === 0) yield 0.6 + (0.4 * picture) / means.length
  }
  return hashes
}

function writeHash(hashes: Uint32Array, start: number, unusual: Float32Array): void {
  for (let cell = 0; cell < cells * cells; cell += 1) {
    const value = unusual[cell] ?? 0
    // The last column is compared with the first one, so that every cell has a bit.
    const right = unusual[cell % cells === cells - 1 ? cell - cells + 1 : cell + 1] ?? 0
    const below = unusual[(cell + cells) % (cells * cells)] ?? 0
    const word = start + (cell >> 5)
    if (value > right) hashes[word] = (hashes[word] ?? 0) | (1 << (cell & 31))
    if (value > below) hashes[word + 2] = (hashes[word + 2] ?? 0) | (1 << (cell & 31))
  }
}

/** Means of the cells of a small picture, row by row. */
function cellMeans(thumbnail: Uint8Array): Float32Array {
  const means = new Float32Array(cells * cells)
  for (let at = 0; at < thumbnail.length; at += 1) {
    const [row, column] = [Math.floor(at / thumbnailSide / cellSide), Math.floor((at % thumbnailSide) / cellSide)]
    means[row * cells + column] = (means[row * cells + column] ?? 0) + (thumbnail[at] ?? 0) / cellSide ** 2
  }
  return means
}
