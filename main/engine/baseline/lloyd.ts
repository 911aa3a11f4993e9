import type { Stream } from '../../../shared/stream.ts'
import type { Executor } from '../executor/executor.ts'
import { nearestProgram } from './nearest.ts'
import type { Points } from './points.ts'

/** Lloyd's iterations stop here when they have not settled before. */
const MOST_ITERATIONS = 20

/** One iteration of clustering, or one center of its start. */
export interface ClusterStep {
  readonly kind: 'cluster'
}

/**
 * k-means: centers by Lloyd's algorithm from a k-means++ start (Arthur and Vassilvitskii, 2007). A center that no point
 * is nearest to stays where it is. -> [wanted, length]
 */
export async function* clusterCenters(
  executor: Executor,
  points: Points,
  wanted: number,
  stream: Stream,
): AsyncGenerator<ClusterStep, Points> {
  await using program = nearestProgram(executor, wanted, points.length)
  let centers = yield* spreadStart(points, wanted, stream)
  let nearest = await program.run(points, centers)
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration += 1) {
    centers = meansOf(points, nearest, centers)
    const next = await program.run(points, centers)
    yield { kind: 'cluster' }
    if (next.every((center, at) => center === nearest[at])) break
    nearest = next
  }
  return centers
}

/** For each center in turn the point nearest to it that no center before it has taken: indices of points. */
export function nearestPoints(points: Points, centers: Points): readonly number[] {
  const taken = new Set<number>()
  for (let center = 0; center < centers.count; center += 1) {
    let best = -1
    let least = Infinity
    for (let point = 0; point < points.count; point += 1) {
      const distance = taken.has(point) ? Infinity : squaredDistance(points, point, centers, center)
      if (distance < least) [best, least] = [point, distance]
    }
    if (best >= 0) taken.add(best)
  }
  return [...taken]
}

/** Points drawn one after another, each with a chance in proportion to its squared distance from those before. */
function* spreadStart(points: Points, wanted: number, stream: Stream): Generator<ClusterStep, Points> {
  const chosen = [stream.integer(points.count)]
  const distances = new Float64Array(points.count).fill(Infinity)
  while (chosen.length < wanted) {
    const newest = chosen.at(-1) ?? 0
    distances.forEach((distance, point) => {
      distances[point] = Math.min(distance, squaredDistance(points, point, points, newest))
    })
    chosen.push(drawInProportion(distances, stream))
    yield { kind: 'cluster' }
  }
  const values = new Float32Array(wanted * points.length)
  chosen.forEach((point, at) => values.set(rowOf(points, point), at * points.length))
  return { values, count: wanted, length: points.length }
}

function drawInProportion(weights: Float64Array, stream: Stream): number {
  let left = stream.uniform() * weights.reduce((sum, weight) => sum + weight, 0)
  const drawn = weights.findIndex((weight) => (left -= weight) < 0)
  // All weights are 0 when fewer different points are left than centers are wanted.
  return drawn >= 0 ? drawn : stream.integer(weights.length)
}

function meansOf(points: Points, nearest: Int32Array, before: Points): Points {
  const { length } = points
  const sums = new Float64Array(before.values.length)
  const counts = new Float64Array(before.count)
  nearest.forEach((center, point) => {
    counts[center] = (counts[center] ?? 0) + 1
    const sum = sums.subarray(center * length, (center + 1) * length)
    rowOf(points, point).forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value))
  })
  const values = before.values.map((value, at) => {
    const count = counts[Math.floor(at / length)] ?? 0
    return count > 0 ? (sums[at] ?? 0) / count : value
  })
  return { ...before, values }
}

function squaredDistance(points: Points, point: number, centers: Points, center: number): number {
  const { length } = points
  let sum = 0
  for (let at = 0; at < length; at += 1) {
    sum += ((points.values[point * length + at] ?? 0) - (centers.values[center * length + at] ?? 0)) ** 2
  }
  return sum
}

function rowOf({ values, length }: Points, row: number): Float32Array {
  return values.subarray(row * length, (row + 1) * length)
}
