import type { Stream } from '../../../../shared/stream.ts'
import { anyAngle, between, happens } from '../draw.ts'
import { bell, smoothStep } from '../field.ts'
import { marked } from '../part.ts'
import type { Flaw } from '../part.ts'

/** A long, thin, slightly bent groove: its walls shade, and its bare or dirty ground is brighter or darker. */
export function drawScratch(stream: Stream): Flaw {
  const angle = anyAngle(stream)
  const [across, down] = [Math.cos(angle), Math.sin(angle)]
  const centerX = between(stream, -0.22, 0.22)
  const centerY = between(stream, -0.3, 0.12)
  const halfLength = between(stream, 0.15, 0.42)
  const bend = between(stream, -0.5, 0.5)
  const width = between(stream, 0.012, 0.022)
  const depth = between(stream, 0.3, 0.7) * width
  const ground = (happens(stream, 0.65) ? 1 : -1) * between(stream, 0.25, 0.6)

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
