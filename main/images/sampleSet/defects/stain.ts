import type { Stream } from '../../../../shared/stream.ts'
import { anyAngle, between, happens } from '../draw.ts'
import { bell, smoothStep } from '../field.ts'
import { layeredNoise } from '../noise.ts'
import { marked } from '../part.ts'
import type { Flaw } from '../part.ts'

/** A dried drop of coolant or oil: an uneven patch without relief, mostly darker, with a rim where it dried last. */
export function drawStain(stream: Stream): Flaw {
  const angle = anyAngle(stream)
  const [across, down] = [Math.cos(angle), Math.sin(angle)]
  const centerX = between(stream, -0.24, 0.24)
  const centerY = between(stream, -0.28, 0.08)
  const length = between(stream, 0.13, 0.25)
  const width = length * between(stream, 0.6, 1)
  const outline = layeredNoise(stream.fork('outline'), 2)
  const tone = happens(stream, 0.7) ? -between(stream, 0.25, 0.5) : between(stream, 0.3, 0.5)
  const rim = between(stream, 0, 0.8)
  return (part) =>
    marked(part, {
      relief: () => 0,
      reflectance: (x, y) => {
        const along = ((x - centerX) * across + (y - centerY) * down) / length
        const aside = ((y - centerY) * across - (x - centerX) * down) / width
        const distance = Math.hypot(along, aside) + 0.3 * outline(x * 9, y * 9)
        return tone * (1 - smoothStep(0.85, 1.05, distance)) * (1 + rim * bell(distance - 0.88, 0.1))
      },
    })
}
