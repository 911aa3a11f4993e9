import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  groupSizes, mostInShard, SHARDS_FOR_CORES, SHARDS_FOR_GPU, shardSize,
} from '../../../main/engine/executor/shards.ts'

const spec = { image: { channels: 1, height: 28, width: 28 }, width: 32 } as const
const large = { image: { channels: 3, height: 128, width: 128 }, width: 128 } as const

test('the wider the network and the larger the picture, the fewer in a shard', () => {
  expect(mostInShard(SHARDS_FOR_CORES, spec)).toBe(10)
  expect(mostInShard(SHARDS_FOR_CORES, { ...spec, width: 64 })).toBe(5)
  expect(mostInShard(SHARDS_FOR_CORES, large)).toBe(1)
  expect(mostInShard(SHARDS_FOR_GPU, spec)).toBe(334)
  expect(mostInShard(SHARDS_FOR_GPU, large)).toBe(4)
})

test('the stack of a convolution, three times an activation, fits into one buffer of WebGPU', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 23 }), (pixels) => {
    const shape = { channels: 1, height: 1, width: pixels } as const
    expect(3 * 4 * pixels * mostInShard(SHARDS_FOR_GPU, { image: shape, width: 1 })).toBeLessThanOrEqual(2 ** 27)
  }))
})

const ofCores = [[100, 10], [128, 8], [96, 8], [3, 2], [1, 1], [0, 1]] as const
test.each(ofCores)('%d pictures go into shards of %d on the cores of a processor', (count, size) => {
  expect(shardSize(SHARDS_FOR_CORES, spec, count)).toBe(size)
})

const ofGpu = [[128, 128], [333, 333], [334, 334], [400, 200], [1000, 250], [1, 1], [0, 1]] as const
test.each(ofGpu)('%d pictures go into shards of %d on a GPU', (count, size) => {
  expect(shardSize(SHARDS_FOR_GPU, spec, count)).toBe(size)
})

test('no shard is larger than it may be, and few places of an even number of shards stay empty', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), (count) => {
    const size = shardSize(SHARDS_FOR_CORES, spec, count)
    const pairs = Math.ceil(count / (2 * size))
    const most = mostInShard(SHARDS_FOR_CORES, spec)
    expect(size).toBeLessThanOrEqual(most)
    expect(2 * pairs * size - count).toBeLessThan(2 * most)
  }))
})

test('groups differ by one shard at most, the larger come first, and none is larger than four', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 500 }), (shards) => {
    const sizes = groupSizes(shards)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(shards)
    expect(sizes).toEqual(sizes.toSorted((left, right) => right - left))
    expect((sizes[0] ?? 0) - (sizes.at(-1) ?? 0)).toBeLessThanOrEqual(1)
    expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(4)
  }))
})
