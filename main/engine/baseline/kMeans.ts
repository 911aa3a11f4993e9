import {
  indicesByClass, selectPictures, valuesPerPicture, type ImageShape, type PictureSet,
} from '../../../shared/domain/pictures.ts'
import { permutation, type Stream } from '../../../shared/stream.ts'
import type { Executor } from '../executor/executor.ts'
import { balancedOrder } from './balancedOrder.ts'
import { clusterCenters, nearestPoints, type ClusterStep } from './lloyd.ts'
import type { Points } from './points.ts'
import { rawPicturesIn } from './random.ts'

/** Pictures are clustered by their pixels at no more than this many a side: finer detail is mostly noise to a mean. */
const MOST_SIDE = 32
/** Values of one class's pictures that are clustered at one time, 32 MiB; a larger class is sampled. */
const MOST_VALUES = 2 ** 23

/**
 * As many typical pictures as `bytes` hold raw: each class is clustered into as many groups as a random choice would
 * give it pictures, and the real picture nearest to the middle of each group is taken.
 */
export async function* kMeansPictures(
  executor: Executor,
  pictures: PictureSet,
  bytes: number,
  stream: Stream,
): AsyncGenerator<ClusterStep, PictureSet> {
  const counted = balancedOrder(pictures, stream.fork('counts')).slice(0, rawPicturesIn(bytes, pictures))
  const chosen: number[] = []
  for (const [label, indices] of indicesByClass(pictures).entries()) {
    const wanted = counted.filter((index) => pictures.labels[index] === label).length
    if (wanted === 0) continue
    const ofClass = stream.fork(`class/${label}`)
    const sampled = sampleOf(indices, Math.max(wanted, mostClustered(pictures.shape)), ofClass.fork('sample'))
    const points = pointsOf(pictures, sampled)
    const centers = yield* clusterCenters(executor, points, wanted, ofClass.fork('start'))
    chosen.push(...nearestPoints(points, centers).map((point) => sampled[point] ?? 0))
  }
  return selectPictures(pictures, chosen)
}

function sampleOf(indices: readonly number[], most: number, stream: Stream): readonly number[] {
  if (indices.length <= most) return indices
  return Array.from(permutation(stream, indices.length).subarray(0, most), (at) => indices[at] ?? 0)
}

function mostClustered(shape: ImageShape): number {
  return Math.floor(MOST_VALUES / valuesPerPicture(shrunkShape(shape)))
}

function pointsOf(pictures: PictureSet, indices: readonly number[]): Points {
  const size = valuesPerPicture(pictures.shape)
  const length = valuesPerPicture(shrunkShape(pictures.shape))
  const blocks = blockOfEachValue(pictures.shape)
  const values = new Float32Array(indices.length * length)
  indices.forEach((index, row) => {
    for (let value = 0; value < size; value += 1) {
      const at = row * length + (blocks[value] ?? 0)
      values[at] = (values[at] ?? 0) + (pictures.pixels[index * size + value] ?? 0)
    }
  })
  return { values, count: indices.length, length }
}

function shrunkShape(shape: ImageShape): ImageShape {
  const factor = shrinkFactor(shape)
  return { ...shape, height: Math.ceil(shape.height / factor), width: Math.ceil(shape.width / factor) }
}

function shrinkFactor({ height, width }: ImageShape): number {
  return Math.ceil(Math.max(height, width) / MOST_SIDE)
}

/** The value of the shrunk picture to which each value of a picture is added. [C * H * W] */
function blockOfEachValue(shape: ImageShape): Int32Array {
  const factor = shrinkFactor(shape)
  const { height, width } = shrunkShape(shape)
  return Int32Array.from({ length: valuesPerPicture(shape) }, (_, at) => {
    const column = at % shape.width
    const row = Math.floor(at / shape.width) % shape.height
    const channel = Math.floor(at / (shape.width * shape.height))
    return (channel * height + Math.floor(row / factor)) * width + Math.floor(column / factor)
  })
}
