import type { Stream } from '../../../shared/stream.ts'

/** Uniform in [low, high). */
export function between(stream: Stream, low: number, high: number): number {
  return low + (high - low) * stream.uniform()
}

/** True with the given chance. */
export function happens(stream: Stream, chance: number): boolean {
  return stream.uniform() < chance
}

/** A direction in radians. */
export function anyAngle(stream: Stream): number {
  return between(stream, 0, 2 * Math.PI)
}
