import type { DepthMapping } from '../../shared/domain/reading.ts'

/** What pictures of 16 bits become where nothing is known of their set: nothing is cut, and little may be left. */
export const fullRange: DepthMapping = { kind: 'full-range' }

/** So rare are values that may lie outside the range that a set uses: dead pixels, and the glint of a screw. */
const rareShare = 0.001

/** By this part of its width the range is widened on both sides: a defect brighter than all else keeps its shades. */
const margin = 0.1

/** A set that uses half of the range or more would win less than a bit. */
const enoughShare = 0.5

const mostDeep = 65_535

/**
 * Values of 16 bits as values of 8.
 *
 * @param values as bytes, the lower of each two first
 */
export function toBytes(values: Uint8Array, mapping: DepthMapping): Uint8Array {
  return Uint8Array.from({ length: values.length / 2 }, (_, index) => toByte(deepValue(values, index), mapping))
}

/** Value `index` of values of 16 bits as bytes. */
export function deepValue(values: Uint8Array, index: number): number {
  return (values[index * 2] ?? 0) | ((values[index * 2 + 1] ?? 0) << 8)
}

function toByte(value: number, mapping: DepthMapping): number {
  switch (mapping.kind) {
    case 'full-range':
      return Math.round(value / 257)
    case 'high-byte':
      return value >> 8
    case 'used-range':
      return Math.round((Math.min(Math.max(value - mapping.low, 0) / (mapping.high - mapping.low), 1)) * 255)
  }
}

/**
 * The mapping that keeps most of what a set shows, of a histogram of its values: 'high-byte' where the lower byte of
 * every value is empty, as of 8 bits that were moved up; 'used-range' where less than half of the range is used.
 *
 * @param histogram [65536], how often each value occurs
 */
export function mappingFor(histogram: Float64Array): DepthMapping {
  const total = histogram.reduce((sum, count) => sum + count, 0)
  if (total === 0) return fullRange
  if (histogram.every((count, value) => count === 0 || value % 256 === 0)) return { kind: 'high-byte' }
  const low = quantile(histogram, total * rareShare)
  const high = quantile(histogram, total * (1 - rareShare))
  if (high - low >= enoughShare * mostDeep) return fullRange
  const more = Math.max(1, Math.round((high - low) * margin))
  return { kind: 'used-range', low: Math.max(0, low - more), high: Math.min(mostDeep, high + more) }
}

/** The least value at or below which more than `count` values lie. */
function quantile(histogram: Float64Array, count: number): number {
  let below = 0
  return histogram.findIndex((here) => {
    below += here
    return below > count
  })
}
