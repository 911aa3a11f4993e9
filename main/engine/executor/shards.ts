import type { NetworkSpec } from '../network/convNet.ts'
import type { ShardRule } from './executor.ts'

/** An activation of 1 MiB: those of more pictures would not stay in a core's cache. */
export const SHARDS_FOR_CORES: ShardRule = { values: 2 ** 18, pictures: 32, multiple: 2 }

/**
 * As large as can be, because each operator costs a GPU a start. A convolution's stack is three times as large as the
 * activation of 32 MiB, and one buffer of WebGPU holds 128 MiB.
 */
export const SHARDS_FOR_GPU: ShardRule = { values: 2 ** 23, pictures: Infinity, multiple: 1 }

/** Shards are added up in groups. Two cores have two each, and a cancel waits for no more than this many shards. */
const GROUPS = 4
const MOST_IN_GROUP = 4

/** The network and the pictures that a shard is for, as far as its size depends on them. */
type Sizes = Pick<NetworkSpec, 'image' | 'width'>

/** Most pictures in a shard. */
export function mostInShard({ values, pictures }: ShardRule, { image, width }: Sizes): number {
  return Math.min(pictures, Math.max(1, Math.round(values / (width * image.height * image.width))))
}

/**
 * Pictures in each shard of a batch of `count`. The number of shards is so chosen that few places stay empty: 128
 * pictures, at most 10 in a shard, make 16 shards of 8 and not 14 of 10.
 */
export function shardSize(rule: ShardRule, spec: Sizes, count: number): number {
  const fewest = Math.max(1, Math.ceil(count / (rule.multiple * mostInShard(rule, spec))))
  const sizes = Array.from({ length: fewest + 1 }, (_, more) => {
    const shards = rule.multiple * (fewest + more)
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
