import { expect, test } from 'vitest'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { createStream } from '../../../shared/stream.ts'
import {
  depthFor, featureCount, initWeights, weightCount, type NetworkSpec,
} from '../../../main/engine/network/convNet.ts'
import { normalizedConvolution } from '../../../main/engine/network/patchBlock.ts'
import { convolve, instanceNormalize } from '../../../main/engine/tensor/operations.ts'
import { tf } from '../../../main/engine/tensor/tf.ts'
import { relativeError, randomValues } from '../../support/engineNumbers.ts'
import { runOnce } from '../../support/engineExecutors.ts'

const spec: NetworkSpec = {
  image: { channels: 3, height: 18, width: 28 }, classes: 5, width: 4, depth: 2, activation: 'relu',
}

test.each([[16, 2], [28, 3], [32, 3], [64, 4], [128, 5]])('a picture of %d pixels gets %d blocks', (side, depth) => {
  expect(depthFor({ channels: 1, height: side, width: side })).toBe(depth)
  expect(depthFor({ channels: 3, height: side, width: 2 * side })).toBe(depth)
})

test('features and weights are counted as the layers have them', () => {
  // 18 x 28 -> 9 x 14 -> 4 x 7, four channels.
  expect(featureCount(spec)).toBe(4 * 4 * 7)
  // Filters, scales and shifts of two blocks, then the linear layer.
  expect(weightCount(spec)).toBe((9 * 3 * 4 + 8) + (9 * 4 * 4 + 8) + (112 * 5 + 5))
})

test('fresh weights keep to 1/sqrt(fan in), scales are 1 and shifts 0', () => {
  const weights = initWeights(spec, createStream(1))
  const filters = weights.subarray(0, 108)
  expect(weights.length).toBe(weightCount(spec))
  expect(Math.max(...filters.map(Math.abs))).toBeLessThanOrEqual(1 / Math.sqrt(27))
  expect(Math.max(...filters.map(Math.abs))).toBeGreaterThan(0.9 / Math.sqrt(27))
  expect([...weights.subarray(108, 116)]).toEqual([1, 1, 1, 1, 0, 0, 0, 0])
  expect(Math.max(...weights.subarray(-565).map(Math.abs))).toBeLessThanOrEqual(1 / Math.sqrt(112))
})

test.each([1, 3])('by patches, %d channels are convolved and normalized as by convolving', async (channels) => {
  const [long, short] = await runOnce(cpuExecutor, (x, filter, scale, shift) => [
    tf.add(tf.mul(instanceNormalize(convolve(x, filter)), scale), shift),
    normalizedConvolution(x, filter, scale, shift),
  ], [[2, channels, 7, 6], [3, 3, channels, 4], [1, 4, 1, 1], [1, 4, 1, 1]])
  expect(relativeError(short ?? [], long ?? [])).toBeLessThan(1e-5)
})

test('by patches, a picture of one gray has the shift alone inside its border', async () => {
  const shapes = [[1, 1, 8, 8], [3, 3, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]]
  const program = await cpuExecutor.compile((...inputs) => {
    const [x, filter, scale, shift] = inputs
    if (!x || !filter || !scale || !shift) throw new Error('four inputs')
    return [normalizedConvolution(x, filter, scale, shift)]
  }, shapes)
  const [y = []] = await program.run([
    new Float32Array(64), randomValues(createStream(2), 9), Float32Array.of(2), Float32Array.of(0.5),
  ])
  expect([...y]).toEqual(Array.from({ length: 64 }, () => 0.5))
})
