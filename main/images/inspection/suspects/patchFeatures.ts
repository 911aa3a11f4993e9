import { thumbnailSide } from '../measurements.ts'
import { asPart, type Steps } from '../steps.ts'
import { learnFilters, patchSide, responder } from './patchFilters.ts'
import type { Features } from './ridge.ts'

/** More filters tell classes apart better, where there are pictures enough to learn which of them matter. */
const fewestFilters = 16
const mostFilters = 64
const picturesPerFilter = 32

/** Pixels from one patch to the next. */
const step = 2

/** Fields of a picture's side: where in the picture something is seen matters, but not by a pixel. */
const fields = 3

/** Of a response this much is taken away: what answers to everything tells nothing. */
const threshold = 0.25

const places = Math.floor((thumbnailSide - patchSide) / step) + 1

/** Pictures between two yields. */
const picturesAtATime = 20

/** Part of the time that learning the filters takes. */
const partOfFilters = 0.05

/**
 * Mean responses to patches of the set's own pictures in each field of a picture (Coates, Lee and Ng 2011, "An analysis
 * of single-layer networks in unsupervised feature learning"): which edges and spots are seen, and where.
 */
export function* patchFeatures(thumbnails: readonly Uint8Array[]): Steps<Features> {
  const wanted = 2 * Math.round(thumbnails.length / picturesPerFilter / 2)
  const filterCount = Math.min(mostFilters, Math.max(fewestFilters, wanted))
  const respond = responder(yield* asPart(learnFilters(thumbnails, filterCount), 0, partOfFilters))
  const count = fields * fields * filterCount
  const values = new Float32Array(thumbnails.length * count)
  for (const [at, thumbnail] of thumbnails.entries()) {
    addResponses(thumbnail, respond, values.subarray(at * count, (at + 1) * count))
    if (at % picturesAtATime === 0) yield partOfFilters + ((1 - partOfFilters) * at) / thumbnails.length
  }
  standardize({ values, count })
  return { values, count }
}

function addResponses(thumbnail: Uint8Array, respond: ReturnType<typeof responder>, sums: Float32Array): void {
  for (let row = 0; row < places; row += 1) {
    for (let column = 0; column < places; column += 1) {
      const responses = respond(thumbnail, row * step * thumbnailSide + column * step)
      const field = Math.floor((row * fields) / places) * fields + Math.floor((column * fields) / places)
      for (let filter = 0; filter < responses.length; filter += 1) {
        const [response, at] = [(responses[filter] ?? 0) - threshold, field * responses.length + filter]
        if (response > 0) sums[at] = (sums[at] ?? 0) + response
      }
    }
  }
}

/** Brings each feature to mean 0 and the same deviation, in place, so that rows have a length of about 1. */
function standardize({ values, count }: Features): void {
  const rows = values.length / count
  for (let feature = 0; feature < count; feature += 1) {
    let [sum, squares] = [0, 0]
    for (let at = feature; at < values.length; at += count) {
      const value = values[at] ?? 0
      sum += value
      squares += value * value
    }
    const mean = sum / rows
    const deviation = Math.sqrt(Math.max(0, squares / rows - mean * mean)) + 1e-3
    for (let at = feature; at < values.length; at += count) {
      values[at] = ((values[at] ?? 0) - mean) / (deviation * Math.sqrt(count))
    }
  }
}
