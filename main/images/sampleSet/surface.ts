import type { Stream } from '../../../shared/stream.ts'
import { anyAngle, between } from './draw.ts'
import type { Field } from './field.ts'
import { layeredNoise, valueNoise } from './noise.ts'

/** How strongly the finest marks tilt the surface, as a slope. */
const slopeOfMarks = { low: 0.03, high: 0.16 }

const finishes: readonly ((stream: Stream) => Field)[] = [milled, turned, brushed, blasted]

/** The relief that the last machining step left: one of four finishes. */
export function drawSurface(stream: Stream): Field {
  const finish = finishes[stream.integer(finishes.length)] ?? milled
  const marks = finish(stream)
  const grain = drawGrain(stream)
  return (x, y) => marks(x, y) + grain(x, y)
}

/** The grain of the metal, as fine as the camera still shows: the same in every direction. */
function drawGrain(stream: Stream): Field {
  const pitch = between(stream, 26, 40)
  const grain = valueNoise(stream.fork('grain of the metal'))
  const height = between(stream, 0.1, 0.3) / pitch
  return (x, y) => height * grain(x * pitch, y * pitch)
}

/** Uneven cleanliness and oxide: broad patches that return a little more or less light. */
export function drawPatches(stream: Stream): Field {
  const patches = layeredNoise(stream.fork('patches'), 2)
  const strength = between(stream, 0.02, 0.08)
  const pitch = between(stream, 2, 4)
  return (x, y) => 1 + strength * patches(x * pitch, y * pitch)
}

/** Straight parallel marks of a milling cutter; their depth and spacing wander. */
function milled(stream: Stream): Field {
  const angle = anyAngle(stream)
  const across = Math.cos(angle)
  const down = Math.sin(angle)
  return feedMarks(stream, (x, y) => x * across + y * down)
}

/** Marks of a lathe: arcs around a center that lies in the picture or beside it. */
function turned(stream: Stream): Field {
  const angle = anyAngle(stream)
  const distance = between(stream, 0, 1.5)
  const centerX = distance * Math.cos(angle)
  const centerY = distance * Math.sin(angle)
  return feedMarks(stream, (x, y) => Math.hypot(x - centerX, y - centerY))
}

/** Waves over the distance that the tool was fed, as high as their slope asks. */
function feedMarks(stream: Stream, feed: Field): Field {
  const period = between(stream, 0.04, 0.16)
  const height = (between(stream, slopeOfMarks.low, slopeOfMarks.high) * period) / (2 * Math.PI)
  const wander = valueNoise(stream.fork('wander'))
  const depth = valueNoise(stream.fork('depth'))
  return (x, y) => {
    const way = feed(x, y)
    const phase = (way / period) * 2 * Math.PI + 1.2 * wander(way * 9, 0)
    return height * Math.sin(phase) * (0.7 + 0.5 * depth(way * 14, (x + y) * 1.5))
  }
}

/** Fine lines of a brush or belt: noise drawn out in one direction. */
function brushed(stream: Stream): Field {
  const angle = anyAngle(stream)
  const across = Math.cos(angle)
  const down = Math.sin(angle)
  const pitch = between(stream, 12, 40)
  const stretch = between(stream, 10, 30)
  const lines = layeredNoise(stream.fork('lines'), 2)
  const height = (1.3 * between(stream, slopeOfMarks.low, slopeOfMarks.high)) / pitch
  return (x, y) => height * lines((x * across + y * down) * pitch, ((y * across - x * down) * pitch) / stretch)
}

/** The grain of shot blasting: the same in every direction. */
function blasted(stream: Stream): Field {
  const pitch = between(stream, 8, 32)
  const grain = layeredNoise(stream.fork('grain'), 2)
  const height = (0.7 * between(stream, slopeOfMarks.low, slopeOfMarks.high)) / pitch
  return (x, y) => height * grain(x * pitch, y * pitch)
}
