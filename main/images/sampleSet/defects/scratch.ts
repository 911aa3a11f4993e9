import type { Stream } from '../../../../shared/stream.ts'
import { between, happens } from '../draw.ts'
import { bell, smoothStep } from '../field.ts'
import { marked } from '../part.ts'
import type { Flaw } from '../part.ts'

/** A long, thin, slightly bent groove: its walls shade, and its bare or dirty ground is brighter or darker. */
export function drawScratch(stream: Stream): Flaw {
  const angle = between(stream, -1.2, 1.2)
  const [across, down] = [Math.cos(angle), Math.sin(angle)]
  const centerX = between(stream, -0.2, 0.2)
  const centerY = between(stream, -0.26, 0.08)
  const halfLength = between(stream, 0.24, 0.42)
  const bend = between(stream, -0.5, 0.5)
  const width = between(stream, 0.026, 0.04)
  const depth = between(stream, 0.3, 0.7) * width
  const ground = (happens(stream, 0.7) ? 1 : -1) * between(stream, 0.5, 0.8)

  const strength = (x: number, y: number): number => {
    const along = (x - centerX) * across + (y - centerY) * down
    const aside = (y - centerY) * across - (x - centerX) * down - bend * along * along
    return bell(aside, width) * (1 - smoothStep(halfLength - 0.08, halfLength, Math.abs(along)))
  }
  return (part) =>
    marked(part, {
      relief: (x, y) => -depth * strength(x, y),
      reflectance: (x, y) => ground * strength(x, y),
    })
}
