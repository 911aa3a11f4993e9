import { expect, test } from 'vitest'
import { nearestProgram } from '../../../main/engine/baseline/nearest.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import { createStream } from '../../../shared/stream.ts'
import { randomValues } from '../../support/engineNumbers.ts'

const LENGTH = 7

/** Where the center with the least squared distance stands, in float64. */
function nearestOf(point: Float32Array, centers: Float32Array): number {
  const distances = Array.from({ length: centers.length / LENGTH }, (_, center) =>
    point.reduce((sum, value, at) => sum + (value - (centers[center * LENGTH + at] ?? NaN)) ** 2, 0),
  )
  return distances.indexOf(Math.min(...distances))
}

test.each([1, 5])('of %d centers each of many points gets its nearest, past the last full block too', async (count) => {
  const stream = createStream(5)
  const points = { values: randomValues(stream.fork('points'), 1300 * LENGTH), count: 1300, length: LENGTH }
  const centers = { values: randomValues(stream.fork('centers'), count * LENGTH), count, length: LENGTH }
  await using program = nearestProgram(await createExecutor('onnx'), count, LENGTH)
  const nearest = await program.run(points, centers)
  const expected = Array.from({ length: points.count }, (_, point) =>
    nearestOf(points.values.subarray(point * LENGTH, (point + 1) * LENGTH), centers.values),
  )
  expect([...nearest]).toEqual(expected)
})

test('of equal centers the first is taken', async () => {
  await using program = nearestProgram(await createExecutor('onnx'), 3, 1)
  const points = { values: Float32Array.of(1, 5), count: 2, length: 1 }
  expect([...(await program.run(points, { values: Float32Array.of(5, 1, 1), count: 3, length: 1 }))]).toEqual([1, 0])
})
