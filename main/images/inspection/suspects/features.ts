import { createStream } from '../../../../shared/stream.ts'
import { leadingDirections, project } from '../leadingDirections.ts'
import { median } from '../statistics.ts'

/** Directions of the pictures that are kept: finer ones are mostly noise. */
const directionCount = 48

/** Pictures that the directions and the width of the kernel are estimated from. */
const sampleCount = 2000

/** Of the median distance of two pictures: narrower kernels tell more apart, and need more pictures. */
const kernelWidth = 0.5

/** What turns a small picture into features. */
export type FeatureMap = (thumbnail: Uint8Array) => Float32Array

/**
 * Random Fourier features of pictures, in which a linear judge is one with a Gaussian kernel (Rahimi and Recht 2007,
 * "Random features for large-scale kernel machines").
 *
 * @param thumbnails of the set
 * @param count of features
 */
export function featureMap(thumbnails: readonly Uint8Array[], count: number): FeatureMap {
  const step = Math.max(1, thumbnails.length / sampleCount)
  const sample = Array.from({ length: Math.floor(thumbnails.length / step) }, (_, at) => Math.floor(at * step))
    .flatMap((at) => thumbnails[at] ?? [])
  const directions = leadingDirections(sample, directionCount)
  const width = kernelWidth * medianDistance(sample.map((thumbnail) => project(thumbnail, directions)))
  const stream = createStream(1).fork('features')
  const length = directions.directions.length
  const waves = Float32Array.from({ length: count * length }, () => stream.normal() / width)
  const phases = Float32Array.from({ length: count }, () => stream.uniform() * 2 * Math.PI)
  const scale = Math.sqrt(2 / count)
  return (thumbnail) => {
    const point = project(thumbnail, directions)
    return phases.map((phase, feature) => {
      let angle = phase
      for (let at = 0; at < length; at += 1) angle += (point[at] ?? 0) * (waves[feature * length + at] ?? 0)
      return scale * Math.cos(angle)
    })
  }
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
