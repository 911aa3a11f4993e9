import type { Stream } from '../../../shared/stream.ts'
import { between } from './draw.ts'
import type { Edge } from './part.ts'

/**
 * The lower edge of the part, as its fixture holds it: always in view, never quite at the same place or angle.
 * Straight sides, round shafts and bores differ in the bend only.
 */
export function drawEdge(stream: Stream): Edge {
  const tilt = between(stream, -0.15, 0.15)
  const offset = between(stream, 0.26, 0.34)
  const bend = between(stream, -0.4, 0.4)
  const across = Math.cos(tilt)
  const down = Math.sin(tilt)
  const along = (x: number, y: number): number => x * across + y * down
  return {
    along,
    inside: (x, y) => offset + bend * along(x, y) ** 2 - (y * across - x * down),
  }
}
