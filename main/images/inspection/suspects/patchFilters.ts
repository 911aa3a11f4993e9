import { createStream } from '../../../../shared/stream.ts'
import { meanOf } from '../means.ts'
import { thumbnailSide } from '../measurements.ts'
import type { Steps } from '../steps.ts'
import { solve } from './cholesky.ts'

export const patchSide = 6

const patchSize = patchSide * patchSide

/** Patches that say which pixels go together. */
const sampleCount = 10_000

/** Part of the pictures' variance by which flat patches, which are mostly noise, are kept small. */
const flatPart = 0.1

/** Patches that are cut out between two yields. */
const patchesAtATime = 1000

/** What answers to patches that look like some of the set's own. */
export interface Filters {
  /** [patchSize, count] */
  readonly weights: Float32Array
  readonly count: number
  /** Mean picture of the set: only what differs from it counts. */
  readonly usual: Float64Array
  /** Variance from which on a patch is no longer flat. */
  readonly flat: number
}

/**
 * Filters from patches of the set, whitened: each answers to what it differs in from other patches. Whitened twice and
 * brought to length 1 when whitened once, as the response to a whitened patch wants it.
 */
export function* learnFilters(thumbnails: readonly Uint8Array[], count: number): Steps<Filters> {
  const usual = meanOf(thumbnails)
  const stream = createStream(1).fork('patches')
  const sources: Float32Array[] = []
  while (sources.length < sampleCount) {
    const thumbnail = thumbnails[stream.integer(thumbnails.length)] ?? new Uint8Array()
    const row = stream.integer(thumbnailSide - patchSide + 1)
    const column = stream.integer(thumbnailSide - patchSide + 1)
    const patch = new Float32Array(patchSize)
    cutPatch(thumbnail, usual, row * thumbnailSide + column, patch)
    sources.push(patch)
    if (sources.length % patchesAtATime === 0) yield sources.length / sampleCount
  }
  const flat = flatPart * meanVariance(sources) + Number.MIN_VALUE
  for (const patch of sources) normalize(patch, flat)
  const strongest = sources.map((patch) => ({ patch, strength: dot(patch, patch) }))
    .sort((one, other) => other.strength - one.strength).slice(0, sampleCount >> 1)
  const chosen = Array.from({ length: count }, () =>
    strongest[stream.integer(strongest.length)]?.patch ?? new Float32Array(patchSize))
  return { weights: whitened(sources, chosen), count, usual, flat }
}

/** Makes what answers to the patch of a picture whose first pixel is at `start`. A call overwrites the last answer. */
export function responder({ weights, count, usual, flat }: Filters): (
  thumbnail: Uint8Array, start: number,
) => Float32Array {
  const patch = new Float32Array(patchSize)
  const responses = new Float32Array(count)
  return (thumbnail, start) => {
    cutPatch(thumbnail, usual, start, patch)
    normalize(patch, flat)
    responses.fill(0)
    for (let pixel = 0; pixel < patchSize; pixel += 1) {
      const value = patch[pixel] ?? 0
      const from = pixel * count
      for (let filter = 0; filter < count; filter += 1) {
        responses[filter] = (responses[filter] ?? 0) + value * (weights[from + filter] ?? 0)
      }
    }
    return responses
  }
}

function cutPatch(thumbnail: Uint8Array, usual: Float64Array, start: number, patch: Float32Array): void {
  for (let row = 0; row < patchSide; row += 1) {
    for (let column = 0; column < patchSide; column += 1) {
      const at = start + row * thumbnailSide + column
      patch[row * patchSide + column] = (thumbnail[at] ?? 0) - (usual[at] ?? 0)
    }
  }
}

/** Brings a patch to mean 0 and variance 1, or less where it is flat. */
function normalize(patch: Float32Array, flat: number): void {
  const { mean, variance } = momentsOf(patch)
  const scale = 1 / Math.sqrt(variance + flat)
  for (let at = 0; at < patchSize; at += 1) patch[at] = ((patch[at] ?? 0) - mean) * scale
}

function momentsOf(patch: Float32Array): { readonly mean: number; readonly variance: number } {
  let [sum, squares] = [0, 0]
  for (let at = 0; at < patchSize; at += 1) {
    const value = patch[at] ?? 0
    sum += value
    squares += value * value
  }
  const mean = sum / patchSize
  return { mean, variance: Math.max(0, squares / patchSize - mean * mean) }
}

function meanVariance(patches: readonly Float32Array[]): number {
  return patches.reduce((sum, patch) => sum + momentsOf(patch).variance, 0) / patches.length
}

/** [patchSize, filters] */
function whitened(patches: readonly Float32Array[], chosen: readonly Float32Array[]): Float32Array {
  const asked = Float64Array.from({ length: patchSize * chosen.length }, (_, at) =>
    chosen[at % chosen.length]?.[Math.floor(at / chosen.length)] ?? 0)
  const filters = solve(covarianceOf(patches), asked, patchSize)
  const lengths = chosen.map((patch, filter) =>
    Math.sqrt(patch.reduce((sum, value, pixel) => sum + value * (filters[pixel * chosen.length + filter] ?? 0), 0)))
  return Float32Array.from(filters, (value, at) => value / (lengths[at % chosen.length] || 1))
}

/** With a tenth of the mean variance on the diagonal: rare directions would answer to nothing but noise. */
function covarianceOf(patches: readonly Float32Array[]): Float64Array {
  const covariance = new Float64Array(patchSize * patchSize)
  for (const patch of patches) {
    for (let row = 0; row < patchSize; row += 1) {
      const value = (patch[row] ?? 0) / patches.length
      const from = row * patchSize
      for (let column = 0; column < patchSize; column += 1) {
        covariance[from + column] = (covariance[from + column] ?? 0) + value * (patch[column] ?? 0)
      }
    }
  }
  let trace = 0
  for (let at = 0; at < covariance.length; at += patchSize + 1) trace += covariance[at] ?? 0
  for (let at = 0; at < covariance.length; at += patchSize + 1) {
    covariance[at] = (covariance[at] ?? 0) + (flatPart * trace) / patchSize + Number.MIN_VALUE
  }
  return covariance
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
}
