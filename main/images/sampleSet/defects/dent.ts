import type { Stream } from '../../../../shared/stream.ts'
import { anyAngle, between } from '../draw.ts'
import { marked } from '../part.ts'
import type { Flaw } from '../part.ts'

/** A shallow oval hollow from a blow: one wall catches the light, the other lies in shade. */
export function drawDent(stream: Stream): Flaw {
  const angle = anyAngle(stream)
  const [across, down] = [Math.cos(angle), Math.sin(angle)]
  const centerX = between(stream, -0.24, 0.24)
  const centerY = between(stream, -0.3, 0.08)
  const length = between(stream, 0.1, 0.17)
  const width = length * between(stream, 0.55, 1)
  const depth = between(stream, 0.7, 1) * width
  return (part) =>
    marked(part, {
      relief: (x, y) => {
        const along = ((x - centerX) * across + (y - centerY) * down) / length
        const aside = ((y - centerY) * across - (x - centerX) * down) / width
        return hollow(along * along + aside * aside) * depth
      },
      reflectance: () => 0,
    })
}

/** Depth over the squared distance from the middle: a bowl with a low raised rim, flat from twice the radius on. */
function hollow(squared: number): number {
  return (0.35 * squared - 1) * Math.exp(-squared)
}
