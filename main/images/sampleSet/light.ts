import type { Stream } from '../../../shared/stream.ts'
import { anyAngle, between } from './draw.ts'
import { bell, rasterize, smoothStep } from './field.ts'
import type { Field, Raster } from './field.ts'
import { valueNoise } from './noise.ts'
import type { Part } from './part.ts'

/** How light falls on the part. */
interface Light {
  /** Brightness over the picture: lamp position and vignetting. */
  readonly evenness: Field
  /** Direction to the lamp, times how strongly a slope towards it brightens. */
  readonly toLampX: number
  readonly toLampY: number
  /** What lies behind the part. */
  readonly behind: Field
}

/** What a lens would see of the part under a lamp drawn from `stream`: brightness 0 (black) to about 1. */
export function illuminate(part: Part, width: number, height: number, stream: Stream): Raster {
  const light = drawLight(stream)
  const relief = rasterize(part.relief, width, height)
  const scene = rasterize((x, y) => light.evenness(x, y) * part.reflectance(x, y), width, height)
  shade(scene.values, relief, light)
  coverOutside(scene, part, light)
  return scene
}

function drawLight(stream: Stream): Light {
  const angle = -Math.PI / 2 + between(stream, -0.75, 0.75)
  const strength = between(stream, 0.8, 1.3)
  return {
    evenness: drawEvenness(stream),
    toLampX: strength * Math.cos(angle),
    toLampY: strength * Math.sin(angle),
    behind: drawBackground(stream),
  }
}

/** The lamp's level, its fall across the picture, a band of glare, and the lens that darkens the corners. */
function drawEvenness(stream: Stream): Field {
  const level = between(stream, 0.42, 0.66)
  const fallX = between(stream, -0.35, 0.35)
  const fallY = between(stream, -0.35, 0.35)
  const vignette = between(stream, 0.1, 0.6)
  const glareAngle = anyAngle(stream)
  const glareAt = between(stream, -0.5, 0.5)
  const glareWidth = between(stream, 0.12, 0.3)
  const glare = between(stream, 0, 0.3)
  return (x, y) => {
    const aside = x * Math.cos(glareAngle) + y * Math.sin(glareAngle) - glareAt
    const lamp = 1 + fallX * x + fallY * y + glare * bell(aside, glareWidth)
    return level * (lamp - vignette * (x * x + y * y))
  }
}

/** A fixture out of focus, darker than the part. */
function drawBackground(stream: Stream): Field {
  const level = between(stream, 0.05, 0.3)
  const shapes = valueNoise(stream.fork('background'))
  return (x, y) => level * (1 + 0.3 * shapes(x * 3, y * 3))
}

/** Brightens what leans towards the lamp and darkens what leans away, by the slope between neighboring pixels. */
function shade(scene: Float32Array, relief: Raster, light: Light): void {
  const { width, height, values } = relief
  const perPixel = Math.sqrt(width * height) / 2
  const at = (row: number, column: number): number =>
    values[Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column))] ?? 0
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const slopeX = (at(row, column + 1) - at(row, column - 1)) * perPixel
      const slopeY = (at(row + 1, column) - at(row - 1, column)) * perPixel
      const index = row * width + column
      scene[index] = (scene[index] ?? 0) * Math.max(0.05, 1 + slopeX * light.toLampX + slopeY * light.toLampY)
    }
  }
}

/** Shows the background where the part ends, and a rounded, brighter lip just inside its outline. */
function coverOutside(scene: Raster, part: Part, light: Light): void {
  const inside = rasterize(part.edge.inside, scene.width, scene.height)
  const behind = rasterize(light.behind, scene.width, scene.height)
  inside.values.forEach((distance, index) => {
    const cover = smoothStep(-0.008, 0.008, distance)
    const lip = 1 + 0.25 * bell(distance - 0.012, 0.012)
    scene.values[index] = cover * lip * (scene.values[index] ?? 0) + (1 - cover) * (behind.values[index] ?? 0)
  })
}
