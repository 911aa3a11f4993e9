import type { NetworkSpec } from '../network/convNet.ts'

/** Values of a shard's largest activation, 1 MiB: those of more pictures would not stay in a core's cache. */
const SHARD_VALUES = 2 ** 18
const MOST_IN_SHARD = 32

/** Shards are added up in groups. Two cores have two each, and a cancel waits for no more than this many shards. */
const GROUPS = 4
const MOST_IN_GROUP = 4

/** The network and the pictures that a shard is for, as far as its size depends on them. */
type Sizes = Pick<NetworkSpec, 'image' | 'width'>

/** Most pictures in a shard. It does not depend on the machine, so that every machine adds in the same order. */
export function mostInShard({ image, width }: Sizes): number {
  return Math.min(MOST_IN_SHARD, Math.max(1, Math.round(SHARD_VALUES / (width * image.height * image.width))))
}

/**
 * Pictures in each shard of a batch of `count`. The number of shards is even, so that no core waits for another, and so
 * chosen that few places stay empty: 128 pictures, at most 10 in a shard, make 16 shards of 8 and not 14 of 10.
 */
export function shardSize(spec: Sizes, count: number): number {
  const fewest = Math.max(1, Math.ceil(count / (2 * mostInShard(spec))))
  const sizes = Array.from({ length: fewest + 1 }, (_, more) => {
    const shards = 2 * (fewest + more)
    const size = Math.max(1, Math.ceil(count / shards))
    return { size, empty: size * shards - count }
  })
  return sizes.reduce((best, one) => (one.empty < best.empty ? one : best)).size
}

/**
 * How many of `shards` each group has, the larger first. It does not depend on the machine: a group is added up shard
 * after shard, then the groups are.
 */
export function groupSizes(shards: number): readonly number[] {
  const groups = Math.min(shards, GROUPS * Math.ceil(shards / (GROUPS * MOST_IN_GROUP)))
  return Array.from({ length: groups }, (_, group) => Math.floor(shards / groups) + (group < shards % groups ? 1 : 0))
}
