import { describe, expect, test } from 'vitest'
import { balancedOrder } from '../../../main/engine/baseline/balancedOrder.ts'
import { kMeansPictures } from '../../../main/engine/baseline/kMeans.ts'
import { clusterCenters, nearestPoints } from '../../../main/engine/baseline/lloyd.ts'
import { missingClasses, randomPictures } from '../../../main/engine/baseline/random.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import type { PictureSet } from '../../../shared/domain/pictures.ts'
import { createStream } from '../../../shared/stream.ts'
import { lastOf } from '../../support/engineSteps.ts'

const executor = await createExecutor('onnx')
const shape = { channels: 1, height: 2, width: 2 } as const
const bytesOfOne = 4

/** One flat picture for each value; the class of a picture is given with it. */
function flatPictures(values: readonly (readonly [label: number, value: number])[], classes = 2): PictureSet {
  return {
    shape,
    classes: Array.from({ length: classes }, (_, label) => `class ${label}`),
    labels: Uint8Array.from(values, ([label]) => label),
    pixels: Uint8Array.from(values.flatMap(([, value]) => [value, value, value, value])),
  }
}

/** 50, 10 and 2 pictures, each of its own value. */
const uneven = flatPictures(
  [50, 10, 2].flatMap((count, label) => Array.from({ length: count }, (_, at) => [label, 80 * label + at] as const)),
  3,
)

function countsOf(pictures: PictureSet): readonly number[] {
  return pictures.classes.map((_, label) => pictures.labels.filter((other) => other === label).length)
}

describe('random pictures', () => {
  test('every beginning of the order is balanced as long as each class lasts', () => {
    const labels = balancedOrder(uneven, createStream(1)).map((index) => uneven.labels[index])
    for (let count = 1; count <= labels.length; count += 1) {
      const counts = [0, 1, 2].map((label) => labels.slice(0, count).filter((other) => other === label).length)
      const most = Math.max(...counts)
      const limits = [50, 10, 2].map((available) => Math.min(available, most - 1))
      counts.forEach((own, label) => expect(own).toBeGreaterThanOrEqual(limits[label] ?? 0))
    }
    expect(labels.length).toBe(62)
  })

  test('as many as the bytes hold, and not one more', () => {
    const counts = (bytes: number): readonly number[] => countsOf(randomPictures(uneven, bytes, createStream(1)))
    const [first = 0, second = 0, third] = counts(9 * bytesOfOne)
    expect([first + second, Math.abs(first - second), third]).toEqual([7, 1, 2])
    expect(counts(3 * bytesOfOne + 3)).toEqual([1, 1, 1])
    expect(counts(1000 * bytesOfOne)).toEqual([50, 10, 2])
  })

  test('fewer than classes is said, down to none', () => {
    expect(missingClasses(randomPictures(uneven, 2 * bytesOfOne, createStream(1)))).toBe(1)
    expect(missingClasses(randomPictures(uneven, bytesOfOne - 1, createStream(1)))).toBe(3)
  })

  test('another seed takes others', () => {
    const taken = (seed: number): readonly number[] => [...randomPictures(uneven, 24, createStream(seed)).pixels]
    expect(taken(1)).toEqual(taken(1))
    expect(taken(1)).not.toEqual(taken(2))
  })
})

describe('typical pictures', () => {
  /** Class 0 in groups around 20 and 120, class 1 around 60 and 200; the middle of each group is a picture. */
  const grouped = flatPictures([
    ...[18, 20, 22, 117, 120, 123].map((value) => [0, value] as const),
    ...[58, 60, 62, 195, 200, 205].map((value) => [1, value] as const),
  ])

  test.each([1, 2, 3, 4, 5])('the middles of the known groups are found (seed %i)', async (seed) => {
    const chosen = await lastOf(kMeansPictures(executor, grouped, 4 * bytesOfOne, createStream(seed)))
    const values = chosen.pixels.filter((_, at) => at % bytesOfOne === 0)
    expect([...values].toSorted((one, other) => one - other)).toEqual([20, 60, 120, 200])
    expect([...chosen.labels]).toEqual(Array.from(values, (value) => (value === 20 || value === 120 ? 0 : 1)))
  })

  test('large pictures are clustered by their block means', async () => {
    const sides = { channels: 3, height: 40, width: 64 } as const
    const size = 3 * 40 * 64
    // Noise that a block mean removes, on two gray levels.
    const pixels = Uint8Array.from({ length: 6 * size }, (_, at) => (at < 3 * size ? 60 : 180) + (at % 2) * 60 - 30)
    const labels = new Uint8Array(6)
    const chosen = await lastOf(
      kMeansPictures(executor, { shape: sides, classes: ['one', 'other'], labels, pixels }, 2 * size, createStream(1)),
    )
    const means = [0, 1].map((at) => {
      const picture = chosen.pixels.subarray(at * size, (at + 1) * size)
      return picture.reduce((sum, value) => sum + value, 0) / size
    })
    expect(means.toSorted((one, other) => one - other)).toEqual([60, 180])
  })

  test('equal pictures fill the count all the same', async () => {
    const equal = flatPictures(Array.from({ length: 8 }, (_, at) => [at % 2, 100] as const))
    const chosen = await lastOf(kMeansPictures(executor, equal, 6 * bytesOfOne, createStream(1)))
    expect(countsOf(chosen)).toEqual([3, 3])
  })
})

test('centers are means, and no point stands for two of them', async () => {
  const points = { values: Float32Array.of(0, 1, 2, 10, 11, 12), count: 6, length: 1 }
  const centers = await lastOf(clusterCenters(executor, points, 2, createStream(3)))
  expect([...centers.values].toSorted((one, other) => one - other)).toEqual([1, 11])
  const close = { values: Float32Array.of(1, 1.1, 1.2), count: 3, length: 1 }
  expect(nearestPoints(points, close)).toHaveLength(3)
})
