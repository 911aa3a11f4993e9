import type { Stream } from '../../../../shared/stream.ts'
import { between } from '../draw.ts'
import { bell, smoothStep } from '../field.ts'
import { layeredNoise } from '../noise.ts'
import type { Flaw } from '../part.ts'

/** Metal that the tool pushed over the edge and did not cut: a ragged, bright fringe along part of the outline. */
export function drawBurr(stream: Stream): Flaw {
  const middle = between(stream, -0.28, 0.28)
  const halfLength = between(stream, 0.12, 0.32)
  const height = between(stream, 0.08, 0.14)
  const shine = between(stream, 0.25, 0.7)
  const teeth = layeredNoise(stream.fork('teeth'), 2)
  const pitch = between(stream, 10, 20)
  return (part) => {
    const { inside, along } = part.edge
    const reach = (x: number, y: number): number => {
      const way = along(x, y)
      const within = 1 - smoothStep(halfLength - 0.05, halfLength, Math.abs(way - middle))
      return height * within * Math.max(0, 0.55 + 0.75 * teeth(way * pitch, 0))
    }
    return {
      relief: part.relief,
      reflectance: (x, y) =>
        part.reflectance(x, y) * (1 + (reach(x, y) / height) * shine * bell(inside(x, y) + 0.5 * height, 0.6 * height)),
      edge: { ...part.edge, inside: (x, y) => inside(x, y) + reach(x, y) },
    }
  }
}
