import { createStream } from '../../../../shared/stream.ts'
import { leadingDirections, project } from '../leadingDirections.ts'
import { median } from '../statistics.ts'
import { asPart, type Steps } from '../steps.ts'
import type { Features } from './ridge.ts'

/** Directions of the pictures that are kept: finer ones are mostly noise. */
const directionCount = 48

/** Pictures that the directions and the width of the kernel are estimated from. */
const sampleCount = 2000

/** Of the median distance of two pictures: narrower kernels tell more apart, and need more pictures. */
const kernelWidth = 0.5

/** Pictures between two yields. */
const picturesAtATime = 50

/** Part of the time that finding the directions takes at most. */
const partOfDirections = 0.3

/**
 * Random Fourier features of pictures, in which a linear judge is one with a Gaussian kernel (Rahimi and Recht 2007,
 * "Random features for large-scale kernel machines"): what a picture looks like as a whole.
 *
 * @param count of features, even
 */
export function* waveFeatures(thumbnails: readonly Uint8Array[], count: number): Steps<Features> {
  const step = Math.max(1, thumbnails.length / sampleCount)
  const sample = Array.from({ length: Math.floor(thumbnails.length / step) }, (_, at) => Math.floor(at * step))
    .flatMap((at) => thumbnails[at] ?? [])
  const directions = yield* asPart(leadingDirections(sample, directionCount), 0, partOfDirections)
  const width = kernelWidth * medianDistance(sample.map((thumbnail) => project(thumbnail, directions)))
  const stream = createStream(1).fork('features')
  const length = directions.directions.length
  const waves = Float32Array.from({ length: count * length }, () => stream.normal() / width)
  const phases = Float32Array.from({ length: count }, () => stream.uniform() * 2 * Math.PI)
  const scale = Math.sqrt(2 / count)
  const values = new Float32Array(thumbnails.length * count)
  for (const [at, thumbnail] of thumbnails.entries()) {
    const point = project(thumbnail, directions)
    for (let feature = 0; feature < count; feature += 1) {
      let angle = phases[feature] ?? 0
      for (let axis = 0; axis < length; axis += 1) angle += (point[axis] ?? 0) * (waves[feature * length + axis] ?? 0)
      values[at * count + feature] = scale * Math.cos(angle)
    }
    if (at % picturesAtATime === 0) yield partOfDirections + ((1 - partOfDirections) * at) / thumbnails.length
  }
  return { values, count }
}

/** Of each point and the one that is half the sample away, which is as good as any. */
function medianDistance(points: readonly Float32Array[]): number {
  const half = points.length >> 1
  const distances = points.slice(0, half).map((point, at) => {
    const other = points[at + half] ?? point
    return Math.sqrt(point.reduce((sum, value, axis) => sum + (value - (other[axis] ?? 0)) ** 2, 0))
  })
  // Pictures that are all one have no distance, and any width does.
  return median(distances) || 1
}
