import type { Stream } from '../../../shared/stream.ts'

/** Uniform in [low, high). */
export function between(stream: Stream, low: number, high: number): number {
  return low + (high - low) * stream.uniform()
}

/** True with the given chance. */
export function happens(stream: Stream, chance: number): boolean {
  return stream.uniform() < chance
}

/** 1 or -1, each as likely. */
export function eitherSign(stream: Stream): 1 | -1 {
  return happens(stream, 0.5) ? 1 : -1
}

/** A direction in radians. */
export function anyAngle(stream: Stream): number {
  return between(stream, 0, 2 * Math.PI)
}
