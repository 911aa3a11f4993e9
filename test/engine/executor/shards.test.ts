import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupSizes, mostInShard, shardSize } from '../../../main/engine/executor/shards.ts'

const spec = { image: { channels: 1, height: 28, width: 28 }, width: 32 } as const

test('the wider the network and the larger the picture, the fewer in a shard', () => {
  expect(mostInShard(spec)).toBe(10)
  expect(mostInShard({ ...spec, width: 64 })).toBe(5)
  expect(mostInShard({ image: { channels: 3, height: 128, width: 128 }, width: 128 })).toBe(1)
})

test.each([[100, 10], [128, 8], [96, 8], [3, 2], [1, 1], [0, 1]])('%d pictures go into shards of %d', (count, size) => {
  expect(shardSize(spec, count)).toBe(size)
})

test('no shard is larger than it may be, and few places of an even number of shards stay empty', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), (count) => {
    const size = shardSize(spec, count)
    const pairs = Math.ceil(count / (2 * size))
    expect(size).toBeLessThanOrEqual(mostInShard(spec))
    expect(2 * pairs * size - count).toBeLessThan(2 * mostInShard(spec))
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
