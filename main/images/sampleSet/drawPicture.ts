import type { Stream } from '../../../shared/stream.ts'
import { drawBurr } from './defects/burr.ts'
import { drawDent } from './defects/dent.ts'
import { drawScratch } from './defects/scratch.ts'
import { drawStain } from './defects/stain.ts'
import { between } from './draw.ts'
import { drawEdge } from './edge.ts'
import { illuminate } from './light.ts'
import type { Flaw } from './part.ts'
import { expose } from './sensor.ts'
import type { GrayPicture } from './sensor.ts'
import { drawPatches, drawSurface } from './surface.ts'

const flaws = {
  burr: drawBurr,
  dent: drawDent,
  good: (): Flaw => (part) => part,
  scratch: drawScratch,
  stain: drawStain,
} as const satisfies Record<string, (stream: Stream) => Flaw>

export type SampleClass = keyof typeof flaws

export const sampleClasses: readonly SampleClass[] = ['burr', 'dent', 'good', 'scratch', 'stain']

/** One inspection picture of a machined part, all of it drawn from `stream`. */
export function drawPicture(className: SampleClass, stream: Stream): GrayPicture {
  const width = 64 + stream.integer(33)
  const height = Math.min(96, Math.max(64, Math.round(width * between(stream, 0.85, 1.18))))
  const clean = {
    relief: drawSurface(stream.fork('surface')),
    reflectance: drawPatches(stream.fork('patches')),
    edge: drawEdge(stream.fork('edge')),
  }
  const part = flaws[className](stream.fork('flaw'))(clean)
  return expose(illuminate(part, width, height, stream.fork('light')), stream.fork('sensor'))
}
